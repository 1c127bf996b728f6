import type { Earning } from './earnings.ts';

/** Options of an issue that lie within the same bounds, and so earn the same whatever else is chosen. */
export interface BoxCell {
  /** Options in it. */
  readonly size: number;
  /** For each bound on the issue: 1 when it holds for these options. */
  readonly holds: Uint8Array;
}

export interface IssueCells {
  readonly cells: readonly BoxCell[];
  /** Index of the earning that each bound on this issue belongs to. */
  readonly owners: Int32Array;
  readonly options: number;
}

/** The issues that bounds are on, those with most bounds first: what they decide prunes most. */
export function cellsOf(earnings: readonly Earning[], optionCounts: Int32Array): IssueCells[] {
  const issues = Array.from(optionCounts, (options, issue): IssueCells => {
    const ranges = earnings.flatMap(({ bounds }, owner) =>
      bounds.flatMap((bound) => (bound.issue === issue ? [{ ...bound, owner }] : [])),
    );
    const cells = new Map<string, BoxCell>();
    for (let option = 0; option < options; option++) {
      const holds = Uint8Array.from(ranges, ({ low, high }) => (low <= option && option <= high ? 1 : 0));
      const key = holds.join('');
      cells.set(key, { size: (cells.get(key)?.size ?? 0) + 1, holds });
    }
    return { cells: [...cells.values()], owners: Int32Array.from(ranges, ({ owner }) => owner), options };
  });
  return issues.filter(({ owners }) => owners.length > 0).sort((a, b) => b.owners.length - a.owners.length);
}
