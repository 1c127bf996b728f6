import { catalogues } from '../words/index.ts';
import { type Database, throughBreaks } from './database.ts';
import type { PartKey } from './parts.ts';

const { queue: say } = catalogues.en;

/** After so many tries a part is set aside. */
const mostTries = 3;

/** A part that nobody could work out, and why. */
export interface SetAside {
  readonly part: number;
  readonly because: string;
}

/**
 * Counts a try before it is made, so that a worker which dies of it counts too. False where the part has been tried often enough.
 */
export async function beginTry({ pool }: Database, { plan, part, givesUp }: PartKey): Promise<boolean> {
  const { rows } = await throughBreaks(() =>
    pool.query(
      `insert into detente_sweep.try as t (plan, part, gives_up, tries, because) values ($1, $2, $3, 1, $4)
       on conflict (plan, part, gives_up) do update set tries = t.tries + 1 where t.tries < $5 returning tries`,
      [plan, part, givesUp, say.endedWithoutWord, mostTries],
    ),
  );
  return rows.length > 0;
}

/** Why a try failed. */
export async function failTry(
  { pool }: Database,
  { plan, part, givesUp }: PartKey,
  because: string,
): Promise<void> {
  await throughBreaks(() =>
    pool.query('update detente_sweep.try set because = $4 where plan = $1 and part = $2 and gives_up = $3', [
      plan,
      part,
      givesUp,
      because,
    ]),
  );
}

/** A try that worked, or one that was stopped by hand and counts for nothing. */
export async function endTry({ pool }: Database, { plan, part, givesUp }: PartKey): Promise<void> {
  await throughBreaks(() =>
    pool.query('delete from detente_sweep.try where plan = $1 and part = $2 and gives_up = $3', [
      plan,
      part,
      givesUp,
    ]),
  );
}

/** Parts that were tried as often as they may be and are not there. */
export async function setAside({ pool }: Database, plan: string): Promise<readonly SetAside[]> {
  const { rows } = await throughBreaks(() =>
    pool.query(
      `select t.part, t.because from detente_sweep.try t left join detente_sweep.part p using (plan, part, gives_up)
       where t.plan = $1 and t.tries >= $2 and p.plan is null order by t.part`,
      [plan, mostTries],
    ),
  );
  return rows.map(({ part, because }) => ({ part: Number(part), because: String(because) }));
}

/** Whoever asks for a sweep again has parts that were set aside tried again. */
export async function forgetTries({ pool }: Database, plan: string): Promise<void> {
  await throughBreaks(() =>
    pool.query('delete from detente_sweep.try where plan = $1 and tries >= $2', [plan, mostTries]),
  );
}
