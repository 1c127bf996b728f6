import { type Database, throughBreaks } from './database.ts';

/** A part of a sweep: which draws of which plan, and whether the search of moves is given up. */
export interface PartKey {
  readonly plan: string;
  readonly part: number;
  readonly givesUp: boolean;
}

/** Keeps a plan; the same plan twice is one, and one that is no longer as it was written is written again. */
export async function keepPlan({ pool }: Database, hash: string, text: string): Promise<void> {
  await throughBreaks(() =>
    pool.query(
      `insert into detente_sweep.plan as p (hash, text) values ($1, $2)
       on conflict (hash) do update set text = excluded.text where p.text <> excluded.text`,
      [hash, text],
    ),
  );
}

/** The plan of a hash as text; undefined where nobody asks for it any more. */
export async function planTextOf({ pool }: Database, hash: string): Promise<string | undefined> {
  const { rows } = await throughBreaks(() =>
    pool.query('select text from detente_sweep.plan where hash = $1', [hash]),
  );
  return rows[0]?.text as string | undefined;
}

/** Keeps a part that was worked out. Whoever does it a second time, since delivery is at least once, leaves the first as it is. */
export async function keepPart(
  { pool }: Database,
  { plan, part, givesUp }: PartKey,
  text: string,
): Promise<void> {
  await throughBreaks(() =>
    pool.query(
      'insert into detente_sweep.part (plan, part, gives_up, text) values ($1, $2, $3, $4) on conflict do nothing',
      [plan, part, givesUp, text],
    ),
  );
}

/** The text of a part; undefined where it is not there yet. */
export async function partTextOf(
  { pool }: Database,
  { plan, part, givesUp }: PartKey,
): Promise<string | undefined> {
  const { rows } = await throughBreaks(() =>
    pool.query('select text from detente_sweep.part where plan = $1 and part = $2 and gives_up = $3', [
      plan,
      part,
      givesUp,
    ]),
  );
  return rows[0]?.text as string | undefined;
}

/** Which parts of a plan are there. */
export async function presentParts(
  { pool }: Database,
  plan: string,
  givesUp: boolean,
): Promise<ReadonlySet<number>> {
  const { rows } = await throughBreaks(() =>
    pool.query('select part from detente_sweep.part where plan = $1 and gives_up = $2', [plan, givesUp]),
  );
  return new Set(rows.map(({ part }) => Number(part)));
}

/** Damaged by whatever came between: it is worked out again. */
export async function dropPart({ pool }: Database, { plan, part, givesUp }: PartKey): Promise<void> {
  await throughBreaks(() =>
    pool.query('delete from detente_sweep.part where plan = $1 and part = $2 and gives_up = $3', [
      plan,
      part,
      givesUp,
    ]),
  );
}
