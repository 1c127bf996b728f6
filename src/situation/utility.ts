import { type Compiled, type Draws, medianDraw } from './compile.ts';

/**
 * The money term of utility over joint options of some issues (the last turning fastest), by actor: what the ledger says a
 * package is worth in money, times what money is worth to the actor. Zero without a deal.
 */
export interface JointMoney {
  readonly issues: readonly number[];
  readonly values: readonly Float64Array[];
}

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

/** U_i of a package (option indices in the order of the issues). */
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

/** Does a package meet all conditions of a linkage? */
export function matches(
  when: readonly { readonly issue: number; readonly matches: Uint8Array }[],
  chosen: Int32Array,
): boolean {
  return when.every(({ issue, matches: wanted }) => wanted[chosen[issue] as number] === 1);
}

/** What each actor gets without agreement: U of the no-deal package plus its outside option. */
export function noDealValues(compiled: Compiled, tables: UtilityTables): Float64Array {
  return Float64Array.from(compiled.actors, (_, i) => {
    return utilityOf(compiled, tables, i, compiled.noDeal) + (tables.outside[i] as number);
  });
}

/** Every actor's gain from a package with every input at its median. */
export function centralGains(compiled: Compiled, chosen: Int32Array): Float64Array {
  const tables = utilityTables(compiled, medianDraw(compiled));
  const noDeal = noDealValues(compiled, tables);
  return noDeal.map((value, i) => utilityOf(compiled, tables, i, chosen) - value);
}

/** Every actor's gain from a package in every draw; columns of samples, one an actor. */
export interface SampledGains {
  readonly gains: readonly Float64Array[];
  /** The same with all linkages worth nothing. */
  readonly withoutLinkages: readonly Float64Array[];
}

/**
 * Gains of one package over all draws, column by column: only issues on which the package differs from no deal, and
 * linkages that the two match differently, can change a gain, so nothing else is read.
 */
export function sampleGains(
  compiled: Compiled,
  { samples, columns }: Draws,
  chosen: Int32Array,
): SampledGains {
  const column = (input: number) => (input < 0 ? undefined : columns[input]);
  const withoutLinkages = compiled.actors.map((_, i) => {
    const gains = new Float64Array(samples);
    const weightSum = sumOfSaliences(compiled, column, i, samples);
    for (let j = 0; j < chosen.length; j++) {
      if (chosen[j] === compiled.noDeal[j]) continue;
      addIssue(compiled, column, i, j, chosen[j] as number, weightSum, gains);
    }
    subtract(gains, column(compiled.outside[i] as number));
    return gains;
  });
  const gains = withoutLinkages.map((base, i) => {
    const sum = Float64Array.from(base);
    for (const { actor, worth, when } of compiled.linkages) {
      if (actor !== i) continue;
      const change = Number(matches(when, chosen)) - Number(matches(when, compiled.noDeal));
      const worths = column(worth);
      for (let s = 0; change !== 0 && s < samples; s++)
        sum[s] = (sum[s] as number) + change * (worths?.[s] ?? 0);
    }
    return sum;
  });
  return { gains, withoutLinkages };
}

type Column = (input: number) => Float64Array | undefined;

function sumOfSaliences(compiled: Compiled, column: Column, actor: number, samples: number): Float64Array {
  const sum = new Float64Array(samples);
  for (let j = 0; j < compiled.issues.length; j++) {
    const salience = column(compiled.salience[actor * compiled.issues.length + j] as number);
    for (let s = 0; salience !== undefined && s < samples; s++)
      sum[s] = (sum[s] as number) + (salience[s] as number);
  }
  return sum;
}

/** Adds w_ij (v_ij(chosen) − v_ij(no deal)) to the gains. */
function addIssue(
  compiled: Compiled,
  column: Column,
  actor: number,
  issue: number,
  chosen: number,
  weightSum: Float64Array,
  gains: Float64Array,
): void {
  const cell = actor * compiled.issues.length + issue;
  const salience = column(compiled.salience[cell] as number);
  if (salience === undefined) return;
  const start = compiled.optionStarts[issue] as number;
  const to = optionValue(compiled, column, actor, issue, start + chosen);
  const from = optionValue(compiled, column, actor, issue, start + (compiled.noDeal[issue] as number));
  for (let s = 0; s < gains.length; s++) {
    const sum = weightSum[s] as number;
    if (sum > 0) gains[s] = (gains[s] as number) + ((salience[s] as number) / sum) * (to(s) - from(s));
  }
}

function optionValue(compiled: Compiled, column: Column, actor: number, issue: number, option: number) {
  const stated = column(compiled.value[actor * compiled.optionAt.length + option] as number);
  if (stated !== undefined) return (s: number) => stated[s] as number;
  const at = column(compiled.optionAt[option] as number);
  const position = column(compiled.position[actor * compiled.issues.length + issue] as number);
  const exponent = column(compiled.exponent[actor] as number);
  if (at === undefined || position === undefined) return () => 1;
  if (exponent === undefined)
    return (s: number) => 1 - Math.abs((at[s] as number) - (position[s] as number)) / 100;
  return (s: number) =>
    1 - (Math.abs((at[s] as number) - (position[s] as number)) / 100) ** (exponent[s] as number);
}

function subtract(from: Float64Array, what: Float64Array | undefined): void {
  for (let s = 0; what !== undefined && s < from.length; s++)
    from[s] = (from[s] as number) - (what[s] as number);
}
