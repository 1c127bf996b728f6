import type { Judged } from '../worker/session.ts';
import type { KnownRows } from './known-rows.ts';

/** Shares of proposals as they were seen, each by its number of draws: two files are compared on the same draws alone. */
export interface SeenShares {
  readonly byDraws: ReadonlyMap<string, Judged>;
  /** All that are held here. */
  readonly known: ReadonlySet<Judged>;
  /** Those of files that are no longer: rows may still show them. */
  readonly old: ReadonlySet<Judged>;
}

export const noShares: SeenShares = { byDraws: new Map(), known: new Set(), old: new Set() };

/** What was seen, with what the rows show now; the same object where that is nothing new. */
export function withSeen(seen: SeenShares, rows: KnownRows, changesKey: string): SeenShares {
  const fresh = [...rows].filter(([, { judged }]) => !seen.known.has(judged) && !seen.old.has(judged));
  if (fresh.length === 0) return seen;
  const added = fresh.map(
    ([proposal, { judged }]) => [keyOf(changesKey, proposal, judged.samples), judged] as const,
  );
  const byDraws = new Map([...seen.byDraws, ...added].slice(-mostSeen));
  const known = new Set([...seen.known, ...added.map(([, judged]) => judged)].slice(-mostSeen));
  return { ...seen, byDraws, known };
}

/** What was seen under numbers of a while ago is forgotten: who drags for an hour sees some hundred thousand. */
const mostSeen = 1000;

/** A proposal before and after on the most draws that both have, under the same changed numbers; undefined: on none yet. */
export function onSameDraws(
  before: SeenShares,
  after: SeenShares,
  changesKey: string,
  proposal: string,
): { readonly was: Judged; readonly now: Judged } | undefined {
  const pairs = [...after.byDraws].flatMap(([key, now]) => {
    const was = before.byDraws.get(key);
    return was !== undefined && key === keyOf(changesKey, proposal, now.samples) ? [{ was, now }] : [];
  });
  return pairs.sort((a, b) => b.now.samples - a.now.samples)[0];
}

function keyOf(changesKey: string, proposal: string, samples: number): string {
  return JSON.stringify([changesKey, proposal, samples]);
}
