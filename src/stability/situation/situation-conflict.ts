import { snap } from '../../numeric/index.ts';
import { type Compiled, type CompiledRule, packageCount } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';
import { ranksFromUtilities } from '../preferences/index.ts';
import type { Conflict, Factor } from '../types.ts';
import { centralTables, type DrawTables, termValue } from './draw-tables.ts';
import { stridesOver } from './fibres.ts';
import { type StabilityProblem, stabilityProblem } from './problem.ts';

/** Packages beyond which a situation is not written out as a graph. */
export const mostPackages = 2 ** 22;

/**
 * All packages of a situation as one conflict of the actors that can move alone, with every input at its median; issues are the
 * factors. Throws beyond 2^22 packages: ask `keptAt` about single packages instead.
 *
 * @example
 * situationConflict(study).actors // => ['north']
 */
export function situationConflict(study: Study): Conflict {
  const { situation, compiled } = study;
  const packages = packageCount(situation.issues);
  if (packages > mostPackages)
    throw new Error(`${packages} packages; at most ${mostPackages} are written out as a graph`);
  const problem = stabilityProblem(study);
  const tables = centralTables(problem);
  const { decimals, stateOf } = feasibleStates(tables, Number(packages));
  return {
    actors: problem.fibres.map(({ actor }) => compiled.actors[actor]),
    graph: {
      kind: 'product',
      factors: factorsOf(problem),
      decimals,
      ...(decimals.length === Number(packages) ? {} : { stateOf }),
    },
    ranks: problem.fibres.map(({ actor }) =>
      ranksFromUtilities(chosenOf(utilities(tables, actor, Number(packages)), decimals)),
    ),
  };
}

/** Values of the feasible packages among those of all. */
function chosenOf(byDecimal: Float64Array, decimals: Int32Array): Float64Array {
  return Float64Array.from(decimals, (decimal) => byDecimal[decimal]);
}

function factorsOf({ study, compiled, fibres }: StabilityProblem): readonly Factor[] {
  const { controllers, steps } = compiled.moves;
  return study.situation.issues.map(({ id, options }, j) => {
    const sets = steps[j];
    const allowed = new Uint8Array(options.length ** 2);
    for (const [from, list] of sets.entries()) for (const to of list) allowed[from * options.length + to] = 1;
    return {
      name: id,
      options: options.map((option) => option.id),
      controllers: fibres.flatMap(({ actor }, f) => (controllers[j]?.includes(actor) ? [f] : [])),
      ...(allowed.every((one) => one === 1) ? {} : { allowed }),
    };
  });
}

/** U_i of every package by its decimal, summed in the order of `utilityOf`: issues, then linkages, then money. */
function utilities(tables: DrawTables, actor: number, packages: number) {
  const { problem, weighted } = tables;
  const { optionStarts } = problem.compiled;
  const row = weighted[actor];
  const sums = new Float64Array(packages);
  spread(problem, sums, (j, option) => row[optionStarts[j] + option]);
  const cells = new Int32Array(packages);
  for (const term of problem.terms) {
    if (term.actor !== actor) continue;
    cells[0] = 0;
    spread(problem, cells, (j, option) => term.offsets[j]?.[option] ?? 0);
    for (let d = 0; d < packages; d++) sums[d] = sums[d] + termValue(tables, term, cells[d]);
  }
  return sums;
}

/** Fills an array over all decimals with a sum over issues: each issue repeats what stands before it. */
function spread(
  { compiled }: StabilityProblem,
  sums: Float64Array | Int32Array,
  part: (issue: number, option: number) => number,
): void {
  let filled = 1;
  for (const [j, count] of compiled.optionCounts.entries()) {
    for (let o = count - 1; o >= 0; o--) {
      const added = part(j, o);
      const start = o * filled;
      for (let d = 0; d < filled; d++) sums[start + d] = sums[d] + added;
    }
    filled *= count;
  }
}

function feasibleStates({ problem, draw }: DrawTables, packages: number) {
  const stateOf = new Int32Array(packages);
  for (const rule of problem.compiled.rules) excludeAll(problem, draw, rule, stateOf);
  let count = 0;
  for (let d = 0; d < packages; d++) stateOf[d] = stateOf[d] === 0 ? count++ : -1;
  const decimals = new Int32Array(count);
  for (let d = 0; d < packages; d++) if (stateOf[d] >= 0) decimals[stateOf[d]] = d;
  return { decimals, stateOf };
}

/** Marks the packages that a rule excludes with −1. */
function excludeAll(
  problem: StabilityProblem,
  draw: Float64Array,
  rule: CompiledRule,
  marks: Int32Array,
): void {
  const used = new Float64Array(marks.length);
  if (rule.kind === 'forbidden') {
    const conditions = new Map(rule.when.map(({ issue, matches }) => [issue, matches]));
    spread(problem, used, (j, option) => conditions.get(j)?.[option] ?? 0);
    for (let d = 0; d < marks.length; d++) if (used[d] === rule.when.length) marks[d] = -1;
    return;
  }
  const use = new Map(rule.uses.map(({ issue, option, input }) => [`${issue} ${option}`, draw[input]]));
  const atMost = snap(draw[rule.atMost]);
  spread(problem, used, (j, option) => use.get(`${j} ${option}`) ?? 0);
  for (let d = 0; d < marks.length; d++) if (snap(used[d]) > atMost) marks[d] = -1;
}

/**
 * Number of a package (option indices) among all combinations, as the decimals of `situationConflict` count them.
 *
 * @example
 * packageDecimal({ optionCounts: Int32Array.of(2, 3) }, Int32Array.of(1, 2)) // => 5
 */
export function packageDecimal({ optionCounts }: Compiled, chosen: Int32Array): number {
  const { strides } = stridesOver([...optionCounts.keys()], optionCounts);
  return strides.reduce((sum, stride, j) => sum + stride * chosen[j], 0);
}
