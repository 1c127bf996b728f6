/**
 * The columns of a run that is made once and works on one block of draws after another. Arrays and closures made anew for every block
 * cost more than the work on them: the engine throws away what it compiled of a closure that nobody holds.
 */
export interface Room {
  readonly draws: number;
  /** A column of its own, 0 in every draw when a block begins. */
  readonly column: (length?: number) => Float64Array;
  /** Work at the beginning of each block, in the order in which it was asked for: columns are filled, states set back. */
  readonly atStart: (work: () => void) => void;
  /** Empties all columns and does the work of the start. */
  readonly begin: () => void;
}

export function makeRoom(draws: number): Room {
  const columns: Float64Array[] = [];
  const starts: (() => void)[] = [];
  return {
    draws,
    column(length = draws) {
      const made = new Float64Array(length);
      columns.push(made);
      return made;
    },
    atStart: (work) => void starts.push(work),
    begin() {
      for (const column of columns) column.fill(0);
      for (const work of starts) work();
    },
  };
}
