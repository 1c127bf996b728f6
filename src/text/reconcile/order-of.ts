import type { Deciding } from './conflict.ts';
import type { Holder, KeyedEntry } from './pieces.ts';

/** Keys that all have in the order of whoever changed it; the others behind the one that they follow in their own text. */
export function orderOf(
  b: Holder,
  o: Holder,
  t: Holder,
  kept: ReadonlyMap<string, KeyedEntry>,
  path: string,
  { conflicts, sideAt }: Deciding,
): readonly string[] {
  const [base, ours, theirs] = [b, o, t].map(({ entries }) =>
    entries.map(({ key }) => key).filter((key) => kept.has(key)),
  );
  if (base === undefined || ours === undefined || theirs === undefined) return [];
  const common = new Set(base.filter((key) => ours.includes(key) && theirs.includes(key)));
  const shared = [base, ours, theirs].map((keys) => keys.filter((key) => common.has(key)));
  const [inBase, inOurs, inTheirs] = shared.map((keys) => keys.join('\n'));
  const isConflict = inOurs !== inTheirs && inOurs !== inBase && inTheirs !== inBase;
  if (isConflict)
    conflicts.push({
      path,
      kind: 'order',
      base: inBase ?? null,
      ours: inOurs ?? null,
      theirs: inTheirs ?? null,
    });
  const frame =
    (inOurs === inBase || (isConflict && sideAt(path) === 'theirs') ? shared[2] : shared[1]) ?? [];
  const runs = [runsOf(ours, common), runsOf(theirs, common)];
  const placed = new Set<string>();
  return ['', ...frame].flatMap((anchor) => {
    const both = runs
      .map((run) => run.get(anchor) ?? [])
      .sort((x, y) => ((x[0] ?? '') < (y[0] ?? '') ? -1 : 1))
      .flat();
    const added = [...new Set(both)].filter((key) => !placed.has(key));
    for (const key of added) placed.add(key);
    return anchor === '' ? added : [anchor, ...added];
  });
}

/** Keys that not all have, by the common key before them. */
function runsOf(
  keys: readonly string[],
  common: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const runs = new Map<string, string[]>();
  let anchor = '';
  for (const key of keys)
    if (common.has(key)) anchor = key;
    else runs.set(anchor, [...(runs.get(anchor) ?? []), key]);
  return runs;
}
