import type { IssueCells } from './cells.ts';
import type { Earnings } from './earnings.ts';

/** What the cells entered so far decide: for every party the least and the most its sum can still become. */
export interface BoxLedger {
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** Chooses a cell of the issue at a depth. */
  enter(depth: number, cell: number): void;
  /** Takes the choice back. */
  leave(depth: number, cell: number): void;
}

export function ledger({ base, earnings }: Earnings, issues: readonly IssueCells[]): BoxLedger {
  const parties = base.length;
  const party = Int32Array.from(earnings, (earning) => earning.party);
  const worth = Float64Array.from(earnings, (earning) => earning.worth);
  const excludes = Uint8Array.from(earnings, (earning) => (earning.excludes ? 1 : 0));
  /** Bounds of each earning on issues still open, and those known to be violated. */
  const pending = Int32Array.from(earnings, ({ bounds }) => bounds.length);
  const violated = new Int32Array(earnings.length);
  const lowest = Float64Array.from(base);
  const highest = Float64Array.from(base);
  for (const [e, p] of party.entries()) highest[p] = highest[p] + worth[e];
  // Sums are put back from a copy, not subtracted again, so that no rounding gathers over millions of cells.
  const copies = issues.map(() => new Float64Array(2 * parties));
  const settle = (e: number, isPaid: boolean): void => {
    const p = party[e];
    if (isPaid) lowest[p] = lowest[p] + worth[e];
    else highest[p] = highest[p] - worth[e];
  };
  return {
    lowest,
    highest,
    enter(depth, cell) {
      const { owners, cells } = issues[depth];
      const holds = cells[cell]?.holds;
      const copy = copies[depth] as Float64Array;
      for (let p = 0; p < parties; p++) {
        copy[p] = lowest[p];
        copy[parties + p] = highest[p];
      }
      for (let b = 0; b < owners.length; b++) {
        const e = owners[b];
        pending[e] = pending[e] - 1;
        if (holds[b] === 0) {
          if (violated[e] === 0) settle(e, excludes[e] === 1);
          violated[e] = violated[e] + 1;
        } else if (pending[e] === 0 && violated[e] === 0) settle(e, excludes[e] === 0);
      }
    },
    leave(depth, cell) {
      const { owners, cells } = issues[depth];
      const holds = cells[cell]?.holds;
      const copy = copies[depth] as Float64Array;
      for (let b = 0; b < owners.length; b++) {
        const e = owners[b];
        pending[e] = pending[e] + 1;
        if (holds[b] === 0) violated[e] = violated[e] - 1;
      }
      for (let p = 0; p < parties; p++) {
        lowest[p] = copy[p];
        highest[p] = copy[parties + p];
      }
    },
  };
}
