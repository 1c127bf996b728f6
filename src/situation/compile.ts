import { type CompiledMoves, compileMoves } from './compile-moves.ts';
import { type CompiledRule, type Conditions, compileConditions, compileRules } from './compile-rules.ts';
import type { Estimate } from './estimate.ts';
import type { Package } from './package.ts';
import type { Situation } from './types.ts';

/**
 * A situation as arrays, ids turned into indices once. `inputs` are the estimates; a draw is one number for each. All
 * tables hold input indices (−1: none), actor-major: `position[actor * issues + issue]`.
 */
export interface Compiled {
  readonly actors: readonly string[];
  readonly issues: readonly string[];
  /** Number of options of each issue. */
  readonly optionCounts: Int32Array;
  /** First option of each issue among all options; the last entry is the number of options. */
  readonly optionStarts: Int32Array;
  readonly inputs: readonly Estimate[];
  /** Place of an estimate among the inputs. */
  readonly inputOf: ReadonlyMap<Estimate, number>;
  readonly capability: Int32Array;
  readonly exponent: Int32Array;
  readonly outside: Int32Array;
  readonly position: Int32Array;
  readonly salience: Int32Array;
  /** Input of each option's place on its scale. */
  readonly optionAt: Int32Array;
  /** Input of a stated value, actor-major over all options; −1 where distance decides. */
  readonly value: Int32Array;
  readonly linkages: readonly CompiledLinkage[];
  readonly rules: readonly CompiledRule[];
  readonly moves: CompiledMoves;
  readonly statusQuo: Int32Array;
  readonly noDeal: Int32Array;
}

export interface CompiledLinkage {
  readonly id: string;
  readonly actor: number;
  readonly worth: number;
  /** For each condition the issue and, by option index, whether it matches. */
  readonly when: Conditions;
}

/**
 * A situation as arrays and indices: what every analysis reads.
 *
 * @example
 * compile(study.situation).actors // => ['north', 'south']
 */
export function compile(situation: Situation): Compiled {
  const { actors, issues, estimates } = situation;
  const inputOf = new Map(estimates.map((estimate, index) => [estimate, index]));
  const input = (estimate: Estimate | undefined) =>
    estimate === undefined ? -1 : (inputOf.get(estimate) ?? -1);
  const actorOf = new Map(actors.map(({ id }, index) => [id, index]));
  const issueOf = new Map(issues.map(({ id }, index) => [id, index]));
  const optionCounts = Int32Array.from(issues, ({ options }) => options.length);
  const optionStarts = new Int32Array(issues.length + 1);
  for (let j = 0; j < issues.length; j++)
    optionStarts[j + 1] = (optionStarts[j] as number) + (optionCounts[j] as number);
  const optionTotal = optionStarts[issues.length] as number;

  const position = new Int32Array(actors.length * issues.length).fill(-1);
  const salience = new Int32Array(actors.length * issues.length).fill(-1);
  for (const stance of situation.stances) {
    const cell = index(actorOf, stance.actor) * issues.length + index(issueOf, stance.issue);
    position[cell] = input(stance.position);
    salience[cell] = input(stance.salience);
  }
  const value = new Int32Array(actors.length * optionTotal).fill(-1);
  for (const table of situation.values) {
    const start =
      index(actorOf, table.actor) * optionTotal + (optionStarts[index(issueOf, table.issue)] as number);
    for (const [k, estimate] of table.values.entries()) value[start + k] = input(estimate);
  }
  return {
    actors: actors.map(({ id }) => id),
    issues: issues.map(({ id }) => id),
    optionCounts,
    optionStarts,
    inputs: estimates,
    inputOf,
    capability: Int32Array.from(actors, ({ capability }) => input(capability)),
    exponent: Int32Array.from(actors, ({ distanceExponent }) => input(distanceExponent)),
    outside: Int32Array.from(actors, ({ outsideOption }) => input(outsideOption)),
    position,
    salience,
    optionAt: Int32Array.from(issues.flatMap(({ options }) => options.map(({ at }) => input(at)))),
    value,
    linkages: situation.linkages.map((linkage) => ({
      id: linkage.id,
      actor: index(actorOf, linkage.actor),
      worth: input(linkage.worth),
      when: compileConditions(linkage.when, issues),
    })),
    rules: compileRules(situation, input),
    moves: compileMoves(situation),
    statusQuo: packageIndices(situation, situation.statusQuo),
    noDeal: packageIndices(situation, situation.noDeal),
  };
}

function index(of: ReadonlyMap<string, number>, id: string): number {
  const found = of.get(id);
  if (found === undefined) throw new Error(`unknown id: ${id}`);
  return found;
}

/**
 * A package as option indices, in the order of the issues.
 *
 * @example
 * packageIndices(study.situation, study.situation.noDeal) // => study.compiled.noDeal
 */
export function packageIndices({ issues }: Pick<Situation, 'issues'>, chosen: Package): Int32Array {
  return Int32Array.from(issues, ({ id, options }) => {
    const found = options.findIndex((option) => option.id === chosen[id]);
    if (found < 0) throw new Error(`package: no option '${chosen[id]}' in issue ${id}`);
    return found;
  });
}
