import { type Compiled, mostJointMoves, type OptionSets } from '../../situation/index.ts';
import type { LinkageTerm } from './terms.ts';

/** The issues that one actor can move alone, with every joint option numbered, the first issue turning fastest. */
export interface Fibre {
  readonly actor: number;
  readonly issues: readonly number[];
  readonly strides: readonly number[];
  readonly size: number;
  /** Joint options reached in one move from one of them, ascending, without itself; feasible or not. */
  readonly targets: (from: number) => Int32Array;
  /** Is whatever the second joint option can be moved to within reach of the first? */
  readonly isAsFree: (first: number, second: number) => boolean;
  /** May it move twice in a row without gaining reach? */
  readonly isTransitive: boolean;
  /** By actor: the terms that look at these issues, and the other issues that they look at. */
  readonly contexts: readonly FibreContext[];
}

/** How an actor's utility over a fibre depends on the issues outside it. */
export interface FibreContext {
  readonly issues: readonly number[];
  readonly strides: readonly number[];
  readonly terms: readonly { readonly term: LinkageTerm; readonly cell: Int32Array }[];
}

/** Options of an issue that one of them can be left for. */
export function optionsFrom(sets: OptionSets, issue: number, from: number): Int32Array {
  return sets[issue][from];
}

/** The fibre of an actor over the issues that it can move. */
export function fibreOf(
  compiled: Compiled,
  actor: number,
  issues: readonly number[],
  terms: readonly LinkageTerm[],
): Fibre {
  const { optionCounts } = compiled;
  const { steps, reach } = compiled.moves;
  const { strides, size } = stridesOver(issues, optionCounts);
  if (size > mostJointMoves) throw new RangeError(`${compiled.actors[actor]} has ${size} joint moves`);
  const known = new Map<number, Int32Array>();
  const targets = (from: number): Int32Array => {
    const before = known.get(from);
    if (before !== undefined) return before;
    let found = [0];
    for (const [p, j] of issues.entries()) {
      const stride = strides[p];
      const option = Math.floor(from / stride) % optionCounts[j];
      const allowed = [...optionsFrom(steps, j, option)];
      found = found.flatMap((base) => allowed.map((to) => base + to * stride));
    }
    const list = Int32Array.from(found.filter((to) => to !== from)).sort();
    known.set(from, list);
    return list;
  };
  return {
    actor,
    issues,
    strides,
    size,
    targets,
    isAsFree: freedom(issues, strides, steps, optionCounts),
    isTransitive: issues.every((j) =>
      steps[j]?.every((list, from) => list.length === reach[j]?.[from]?.length),
    ),
    contexts: compiled.actors.map((_, a) =>
      contextOf(
        { issues, strides, size },
        terms.filter(({ actor: whose }) => whose === a),
        optionCounts,
      ),
    ),
  };
}

/** Compares joint options issue by issue: may every option that one can be left for be had from the other? */
function freedom(
  issues: readonly number[],
  strides: readonly number[],
  steps: OptionSets,
  optionCounts: Int32Array,
): Fibre['isAsFree'] {
  const tables = issues.map((j) => {
    const sets = steps[j];
    return sets.map((first) => sets.map((second) => second.every((option) => first.includes(option))));
  });
  return (first, second) => {
    for (let p = 0; p < issues.length; p++) {
      const stride = strides[p];
      const count = optionCounts[issues[p]];
      const row = tables[p]?.[Math.floor(first / stride) % count] as readonly boolean[];
      if (row[Math.floor(second / stride) % count] !== true) return false;
    }
    return true;
  };
}

/** Mixed radix over some issues, the first turning fastest. */
export function stridesOver(issues: readonly number[], optionCounts: Int32Array) {
  const strides: number[] = [];
  let size = 1;
  for (const j of issues) {
    strides.push(size);
    size *= optionCounts[j];
  }
  return { strides, size };
}

/** Number of the joint option that a package takes on some issues. */
export function indexOver(
  { issues, strides }: { readonly issues: readonly number[]; readonly strides: readonly number[] },
  options: Int32Array,
): number {
  let index = 0;
  for (let p = 0; p < issues.length; p++) index += options[issues[p]] * strides[p];
  return index;
}

/** Writes a joint option of a fibre into a package. */
export function writeFibre(
  { issues, strides }: { readonly issues: readonly number[]; readonly strides: readonly number[] },
  index: number,
  optionCounts: Int32Array,
  options: Int32Array,
): void {
  for (let p = 0; p < issues.length; p++) {
    const j = issues[p];
    options[j] = Math.floor(index / strides[p]) % optionCounts[j];
  }
}

function contextOf(
  fibre: Pick<Fibre, 'issues' | 'strides' | 'size'>,
  own: readonly LinkageTerm[],
  optionCounts: Int32Array,
): FibreContext {
  const terms = own.filter(({ issues }) => issues.some((j) => fibre.issues.includes(j)));
  const outside = [...new Set(terms.flatMap(({ issues }) => issues))]
    .filter((j) => !fibre.issues.includes(j))
    .sort((a, b) => a - b);
  return {
    issues: outside,
    strides: stridesOver(outside, optionCounts).strides,
    terms: terms.map((term) => {
      const cell = new Int32Array(fibre.size);
      for (let k = 0; k < fibre.size; k++) {
        for (const [p, j] of fibre.issues.entries()) {
          const option = Math.floor(k / fibre.strides[p]) % optionCounts[j];
          cell[k] = cell[k] + (term.offsets[j]?.[option] ?? 0);
        }
      }
      return { term, cell };
    }),
  };
}
