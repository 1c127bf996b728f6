/**
 * A table over several issues, read issue by issue in the order of the layers: states that lead to the same values
 * whatever follows are one. A conjunction of k issues needs two states a step, not the product of the options.
 */
export interface TableAutomaton {
  /** By position in the sequence: `state * options + option` → next state; undefined where the table does not look. */
  readonly transitions: readonly (Int32Array | undefined)[];
  /** Options of the issue at each position. */
  readonly options: readonly number[];
  /** Position of the last issue of the table. */
  readonly last: number;
  /** For each column of values the worth of each final state. */
  readonly worth: readonly Float64Array[];
}

/** `values`: columns over the joint options of `issues` (ascending), the last issue turning fastest. */
export function automaton(
  counts: readonly number[],
  sequence: readonly number[],
  issues: readonly number[],
  values: readonly Float64Array[],
): TableAutomaton {
  const positions = sequence.flatMap((issue, position) => (issues.includes(issue) ? [position] : []));
  const turned = turnedTable(
    counts,
    issues,
    positions.map((p) => sequence[p]),
    values,
  );
  // Backwards: classes of what is left, from single values to the whole table.
  let classes = classesOf(turned[0]?.length ?? 1, (cell) => turned.map((column) => column[cell]).join());
  const worth = turned.map((column) => Float64Array.from(classes.firsts, (cell) => column[cell]));
  const transitions: (Int32Array | undefined)[] = sequence.map(() => undefined);
  for (const position of [...positions].reverse()) {
    const options = counts[sequence[position]];
    const { of } = classes;
    const rows = of.length / options;
    classes = classesOf(rows, (row) => of.subarray(row * options, (row + 1) * options).join());
    transitions[position] = Int32Array.from(
      classes.firsts.flatMap((row) => [...of.subarray(row * options, (row + 1) * options)]),
    );
  }
  return {
    transitions,
    options: sequence.map((issue) => counts[issue]),
    last: positions.at(-1) ?? -1,
    worth,
  };
}

/** Which cells are alike by their key: class of each cell, and the first cell of each class. */
function classesOf(cells: number, keyOf: (cell: number) => string) {
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const of = new Int32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const key = keyOf(cell);
    const found = known.get(key) ?? firsts.length;
    if (found === firsts.length) {
      known.set(key, found);
      firsts.push(cell);
    }
    of[cell] = found;
  }
  return { of, firsts };
}

/** The table with its issues in the order of the layers. */
function turnedTable(
  counts: readonly number[],
  issues: readonly number[],
  wanted: readonly number[],
  values: readonly Float64Array[],
): readonly Float64Array[] {
  const strides = issues.map((_, j) =>
    issues.slice(j + 1).reduce((product, issue) => product * counts[issue], 1),
  );
  let cells: number[] = [0];
  for (const issue of wanted) {
    const stride = strides[issues.indexOf(issue)];
    cells = cells.flatMap((cell) => Array.from({ length: counts[issue] }, (_, k) => cell + k * stride));
  }
  return values.map((column) => Float64Array.from(cells, (cell) => column[cell]));
}
