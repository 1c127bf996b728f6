import { type Compiled, matches } from '../situation/index.ts';

/**
 * The one utility of all analyses, as tables for one draw of the inputs:
 * U_i(p) = Σ_j weighted[i, p_j] + Σ_l worth_l·[p matches linkage l of i].
 */
export interface UtilityTables {
  /** w_ij · v_ij of every option, actor-major over all options. */
  readonly weighted: Float64Array;
  /** Worth of each linkage to its actor. */
  readonly worth: Float64Array;
  /** What each actor gets without agreement beyond the no-deal package. */
  readonly outside: Float64Array;
}

/**
 * w_ij = salience_ij / Σ_j salience_ij, v_ij = 1 − (|x_j − position_ij| / 100)^r_i, or the stated value. An actor
 * whose saliences are all 0 in this draw values nothing.
 *
 * @example
 * const { weighted } = utilityTables(study.compiled, study.medians);
 * weighted.length // => 10
 */
export function utilityTables(compiled: Compiled, draw: Float64Array): UtilityTables {
  const { actors, issues, optionStarts, optionAt, value } = compiled;
  const total = optionAt.length;
  const weighted = new Float64Array(actors.length * total);
  const read = (input: number, fallback: number) => (input < 0 ? fallback : (draw[input] as number));
  for (let i = 0; i < actors.length; i++) {
    const exponent = read(compiled.exponent[i] as number, 1);
    let sum = 0;
    for (let j = 0; j < issues.length; j++)
      sum += read(compiled.salience[i * issues.length + j] as number, 0);
    for (let j = 0; j < issues.length && sum > 0; j++) {
      const cell = i * issues.length + j;
      const weight = read(compiled.salience[cell] as number, 0) / sum;
      const position = compiled.position[cell] as number;
      for (let o = optionStarts[j] as number; o < (optionStarts[j + 1] as number); o++) {
        const stated = value[i * total + o] as number;
        const distance =
          position < 0
            ? 0
            : Math.abs((draw[optionAt[o] as number] as number) - (draw[position] as number)) / 100;
        const v =
          stated >= 0 ? (draw[stated] as number) : 1 - (exponent === 1 ? distance : distance ** exponent);
        weighted[i * total + o] = weight * v;
      }
    }
  }
  return {
    weighted,
    worth: Float64Array.from(compiled.linkages, ({ worth }) => read(worth, 0)),
    outside: Float64Array.from(compiled.outside, (input) => read(input, 0)),
  };
}

/**
 * U_i of a package (option indices in the order of the issues).
 *
 * @example
 * // North has all it wants: most of the water, an open border.
 * const tables = utilityTables(study.compiled, study.medians);
 * utilityOf(study.compiled, tables, 0, Int32Array.of(2, 1)) // => 1
 */
export function utilityOf(
  compiled: Compiled,
  tables: UtilityTables,
  actor: number,
  chosen: Int32Array,
): number {
  const start = actor * compiled.optionAt.length;
  let utility = 0;
  for (let j = 0; j < chosen.length; j++) {
    utility += tables.weighted[
      start + (compiled.optionStarts[j] as number) + (chosen[j] as number)
    ] as number;
  }
  for (const [l, linkage] of compiled.linkages.entries()) {
    if (linkage.actor === actor && matches(linkage.when, chosen)) utility += tables.worth[l] as number;
  }
  return utility;
}

/**
 * What each actor gets without agreement: U of the no-deal package plus its outside option.
 *
 * @example
 * noDealValues(study.compiled, utilityTables(study.compiled, study.medians)).length // => 2
 */
export function noDealValues(compiled: Compiled, tables: UtilityTables): Float64Array {
  return Float64Array.from(compiled.actors, (_, i) => {
    return utilityOf(compiled, tables, i, compiled.noDeal) + (tables.outside[i] as number);
  });
}
