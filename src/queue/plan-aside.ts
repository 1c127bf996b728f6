import { type Database, throughBreaks } from './database.ts';

/** How it stands with a plan: removed, set aside with its reason, or asked for. */
type PlanState =
  | { readonly kind: 'gone' }
  | { readonly kind: 'aside'; readonly because: string }
  | { readonly kind: 'asked' };

export async function planState({ pool }: Database, hash: string): Promise<PlanState> {
  const { rows } = await throughBreaks(() =>
    pool.query(
      'select a.because from detente_sweep.plan p left join detente_sweep.aside a on a.plan = p.hash where p.hash = $1',
      [hash],
    ),
  );
  const [row] = rows;
  if (row === undefined) return { kind: 'gone' };
  return row.because === null ? { kind: 'asked' } : { kind: 'aside', because: String(row.because) };
}

/** The first reason stands. */
export async function setPlanAside({ pool }: Database, hash: string, because: string): Promise<void> {
  await throughBreaks(() =>
    pool.query(
      `insert into detente_sweep.aside (plan, because) select hash, $2 from detente_sweep.plan where hash = $1
       on conflict do nothing`,
      [hash, because],
    ),
  );
}

/** Whoever asks for a sweep again has its plan tried again. */
export async function takePlanBack({ pool }: Database, hash: string): Promise<void> {
  await throughBreaks(() => pool.query('delete from detente_sweep.aside where plan = $1', [hash]));
}
