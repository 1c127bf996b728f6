import type { OverviewRow } from '../../report/index.ts';
import type { Judged } from '../worker/session.ts';

/** What is known of a proposal: its shares, and a little later who stops it and what it turns on. */
export interface KnownRow {
  readonly judged: Judged;
  readonly row: OverviewRow | null;
  /** What it was judged under. */
  readonly key: string;
}

export type KnownRows = ReadonlyMap<string, KnownRow>;

/** The proposal that passes most often, of those that change anything; null until all were judged. */
export function likeliest(rows: KnownRows, proposals: readonly string[]): string | null {
  const judged = proposals.map((id) => ({ id, judged: rows.get(id)?.judged }));
  if (judged.some((one) => one.judged === undefined)) return null;
  const asked = judged.filter((one) => one.judged?.isNoDeal === false);
  const share = (one: (typeof asked)[number]) => one.judged?.joint.probability ?? 0;
  return asked.toSorted((a, b) => share(b) - share(a))[0]?.id ?? null;
}

/** Reasons of other changes fall; those of the same stand while more draws come in. */
export function withJudged(rows: KnownRows, judged: ReadonlyMap<string, Judged>, key: string): KnownRows {
  const all = new Map(rows);
  for (const [proposal, one] of judged) {
    const known = rows.get(proposal);
    all.set(proposal, { judged: one, row: known?.key === key ? known.row : null, key });
  }
  return all;
}

/** Who stops it and what it turns on, where its shares are there. */
export function withRow(rows: KnownRows, proposal: string, row: OverviewRow): KnownRows {
  const known = rows.get(proposal);
  return known === undefined ? rows : new Map(rows).set(proposal, { ...known, row });
}

type Turning = ReadonlyMap<
  string,
  { readonly row: { readonly turnsOn: { readonly input: string } | null } | null }
>;

/** The numbers that proposals turn on, that of the open one first. */
export function leadingNumbers(rows: Turning, open: string | null): readonly string[] {
  const inputOf = (id: string | null) => (id === null ? undefined : rows.get(id)?.row?.turnsOn?.input);
  const all = [open, ...rows.keys()].map(inputOf);
  return [...new Set(all.filter((one) => one !== undefined))];
}

/** The fewest draws behind any share that is shown; null while there is none. */
export function drawsShown(rows: KnownRows): number | null {
  const draws = [...rows.values()].map(({ judged }) => judged.samples);
  return draws.length === 0 ? null : Math.min(...draws);
}

/** Proposals whose reasons are known; of what changes nothing there are none. */
export function reasonsKnown(rows: KnownRows): number {
  return [...rows.values()].filter(({ row, judged }) => row !== null || judged.isNoDeal).length;
}
