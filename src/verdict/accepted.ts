import { mean as meanOf, quantiles } from '../numeric/index.ts';
import { type Compiled, centralGains, type Draws, sampleGains } from '../situation/index.ts';
import { claimDrivers, inputDrivers } from './drivers.ts';
import { centralParts } from './parts.ts';
import type { AcceptedTest, ActorGain, Range } from './types.ts';

/** Gains this near to zero are rounding: the comparison grid of packages. */
export const tolerance = 0.5e-10;

export interface AcceptedResult {
  readonly accepted: AcceptedTest;
  /** Every actor's gain in every draw, one column an actor. */
  readonly gains: readonly Float64Array[];
}

/**
 * The first test: in which share of the draws does every required party gain, who blocks, and which inputs does that
 * hinge on. `chosen` are option indices; `required` are actor ids.
 */
export function acceptedTest(
  compiled: Compiled,
  draws: Draws,
  chosen: Int32Array,
  required: readonly string[],
  money?: MoneyGains,
): AcceptedResult {
  const { gains, withoutLinkages } = sampleGains(compiled, draws, chosen);
  for (const sets of [gains, withoutLinkages]) addMoney(sets, money);
  const { samples } = draws;
  const signers = required.map((id) => compiled.actors.indexOf(id));
  const accepts = acceptance(gains, signers, samples, -tolerance);
  const probability = meanOf(accepts.all);
  const [probabilityLow, probabilityHigh] = wilson(probability, samples);
  const central = centralGains(compiled, chosen).map((gain, i) => gain + (money?.central[i] ?? 0));
  const parts = centralParts(compiled, chosen, money?.central);
  const actorGains = compiled.actors.map((actor, i): ActorGain => {
    const column = gains[i] as Float64Array;
    return {
      actor,
      isRequired: signers.includes(i),
      gain: rangeOf(column),
      central: central[i] as number,
      probabilityGains: share(column, (gain) => gain >= -tolerance),
      probabilitySoleBlocker: (accepts.soleBlocks[i] as number) / samples,
      parts: parts[i] ?? [],
    };
  });
  const drivers = inputDrivers(compiled, draws, accepts.all);
  return {
    gains,
    accepted: {
      test: 'accepted',
      probability,
      probabilityLow,
      probabilityHigh,
      probabilityStrict: meanOf(acceptance(gains, signers, samples, tolerance).all),
      probabilityWithoutLinkages: meanOf(acceptance(withoutLinkages, signers, samples, -tolerance).all),
      isAcceptedAtMedians: signers.every((i) => (central[i] as number) >= -tolerance),
      required,
      gains: actorGains,
      blockers: blockers(compiled, gains, signers),
      losersNotAsked: actorGains
        .filter(({ isRequired, gain }) => !isRequired && gain.median < -tolerance)
        .map(({ actor }) => actor),
      drivers,
      claims: claimDrivers(drivers),
    },
  };
}

/** What money adds to gains where the situation says what it is worth: by actor in each draw, and at the medians. */
export interface MoneyGains {
  readonly draws: readonly Float64Array[];
  readonly central: Float64Array;
}

/** Adds what money is worth to gains that were drawn. */
export function addMoney(gains: readonly Float64Array[], money: MoneyGains | undefined): void {
  for (const [i, column] of gains.entries()) {
    const added = money?.draws[i];
    if (added === undefined) continue;
    for (let s = 0; s < column.length; s++) column[s] = (column[s] as number) + (added[s] as number);
  }
}

/** 1 for each draw in which all signers' gains are at least the floor; and how often each is the only one below it. */
function acceptance(
  gains: readonly Float64Array[],
  signers: readonly number[],
  samples: number,
  floor: number,
) {
  const all = new Float64Array(samples);
  const soleBlocks = new Float64Array(gains.length);
  for (let s = 0; s < samples; s++) {
    let refusals = 0;
    let last = 0;
    for (const i of signers) {
      if (((gains[i] as Float64Array)[s] as number) >= floor) continue;
      refusals++;
      last = i;
    }
    all[s] = refusals === 0 ? 1 : 0;
    if (refusals === 1) soleBlocks[last] = (soleBlocks[last] as number) + 1;
  }
  return { all, soleBlocks };
}

function blockers(compiled: Compiled, gains: readonly Float64Array[], signers: readonly number[]) {
  return signers
    .map((i) => {
      const shortfalls = (gains[i] as Float64Array).filter((gain) => gain < -tolerance).map((gain) => -gain);
      return {
        actor: compiled.actors[i] as string,
        probability: shortfalls.length / (gains[i] as Float64Array).length,
        shortfall: shortfalls.length === 0 ? null : rangeOf(shortfalls),
      };
    })
    .filter(({ probability }) => probability > 0)
    .sort((a, b) => b.probability - a.probability);
}

function rangeOf(values: Float64Array): Range {
  const [low = 0, median = 0, high = 0] = quantiles(values, [0.05, 0.5, 0.95]);
  return { low, median, high, mean: meanOf(values) };
}

function share(values: Float64Array, test: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (test(value)) count++;
  return count / values.length;
}

/** 95 % interval of a share of n draws (Wilson 1927); right at 0 and 1 too. */
export function wilson(probability: number, n: number): readonly [number, number] {
  const z = 1.959963984540054;
  const centre = probability + (z * z) / (2 * n);
  const half = z * Math.sqrt((probability * (1 - probability)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
