import { type Compiled, matches } from '../situation/index.ts';
import { centralMoneyGains, moneyGains } from './money.ts';
import type { Study } from './study.ts';
import { noDealValues, utilityOf, utilityTables } from './utility.ts';

/** Every actor's gain from a package in every draw; columns of samples, one an actor. */
export interface Gains {
  readonly gains: readonly Float64Array[];
  /** The same with all linkages worth nothing. */
  readonly withoutLinkages: readonly Float64Array[];
}

/**
 * Gains of one package (option indices) over all draws, money counted where it has a say; column by column: only issues on
 * which the package differs from no deal, and linkages that the two match differently, can change a gain.
 *
 * @example
 * gains(study, study.compiled.noDeal).gains.length // => 2
 */
export function gains(study: Study, chosen: Int32Array): Gains {
  const { compiled } = study;
  const { samples, columns } = study.draws;
  const column = (input: number) => (input < 0 ? undefined : columns[input]);
  const money = moneyGains(study, chosen);
  const withoutLinkages = compiled.actors.map((_, i) => {
    const sum = new Float64Array(samples);
    const weightSum = sumOfSaliences(compiled, column, i, samples);
    for (let j = 0; j < chosen.length; j++) {
      if (chosen[j] === compiled.noDeal[j]) continue;
      addIssue(compiled, column, i, j, chosen[j] as number, weightSum, sum);
    }
    add(sum, -1, column(compiled.outside[i] as number));
    return sum;
  });
  const withLinkages = withoutLinkages.map((base, i) => {
    const sum = Float64Array.from(base);
    for (const { actor, worth, when } of compiled.linkages) {
      if (actor !== i) continue;
      const change = Number(matches(when, chosen)) - Number(matches(when, compiled.noDeal));
      if (change !== 0) add(sum, change, column(worth));
    }
    return sum;
  });
  for (const sums of [withoutLinkages, withLinkages])
    for (const [i, sum] of sums.entries()) add(sum, 1, money?.[i]);
  return { gains: withLinkages, withoutLinkages };
}

/**
 * Every actor's gain from a package with every input at its median, money counted.
 *
 * @example
 * // No deal changes nothing for anybody.
 * centralGains(study, study.compiled.noDeal) // => [0, 0]
 */
export function centralGains(study: Study, chosen: Int32Array): Float64Array {
  const { compiled, medians } = study;
  const tables = utilityTables(compiled, medians);
  const noDeal = noDealValues(compiled, tables);
  const money = centralMoneyGains(study, chosen);
  return noDeal.map((value, i) => utilityOf(compiled, tables, i, chosen) - value + (money[i] as number));
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

function add(to: Float64Array, factor: number, what: Float64Array | undefined): void {
  for (let s = 0; what !== undefined && s < to.length; s++)
    to[s] = (to[s] as number) + factor * (what[s] as number);
}
