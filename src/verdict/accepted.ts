import type { SampledRange } from '../numeric/index.ts';
import { wilsonInterval } from '../numeric/index.ts';
import {
  accepts,
  centralGains,
  effectiveSamples,
  gains as gainsOf,
  meanOf,
  profits,
  quantilesOf,
  type Study,
  shareOf,
  shareWhere,
  type Weights,
} from '../study/index.ts';
import { claimDrivers, inputDrivers } from './drivers.ts';
import { centralParts } from './parts.ts';
import type { AcceptedTest, ActorGain } from './result.ts';

export interface AcceptedResult {
  readonly accepted: AcceptedTest;
  /** Every actor's gain in every draw, one column an actor. */
  readonly gains: readonly Float64Array[];
}

/**
 * The first test: in which share of the draws does every required party gain, who blocks, and which inputs does that
 * hinge on. `chosen` are option indices; `required` are actor ids.
 *
 * @example
 * acceptedTest(study, Int32Array.of(1, 1), ['north', 'south']).accepted.required // => ['north', 'south']
 */
export function acceptedTest(study: Study, chosen: Int32Array, required: readonly string[]): AcceptedResult {
  const { compiled, weights } = study;
  const { samples } = study.draws;
  const { gains, withoutLinkages } = gainsOf(study, chosen);
  const signers = required.map((id) => compiled.actors.indexOf(id));
  const signed = acceptance(gains, signers, samples, accepts);
  const probability = shareOf(signed.all, weights);
  const { low: probabilityLow, high: probabilityHigh } = wilsonInterval(
    probability,
    effectiveSamples(samples, weights),
  );
  const central = centralGains(study, chosen);
  const parts = centralParts(study, chosen);
  const actorGains = compiled.actors.map((actor, i): ActorGain => {
    const column = gains[i] as Float64Array;
    return {
      actor,
      isRequired: signers.includes(i),
      gain: rangeOf(column, weights),
      central: central[i] as number,
      probabilityGains: shareWhere(column, weights, accepts),
      probabilitySoleBlocker: shareOf(signed.soleBlocks[i] as Uint8Array, weights),
      parts: parts[i] ?? [],
    };
  });
  const drivers = inputDrivers(study, signed.all);
  return {
    gains,
    accepted: {
      test: 'accepted',
      probability,
      probabilityLow,
      probabilityHigh,
      probabilityStrict: shareOf(acceptance(gains, signers, samples, profits).all, weights),
      probabilityWithoutLinkages: shareOf(
        acceptance(withoutLinkages, signers, samples, accepts).all,
        weights,
      ),
      isAcceptedAtMedians: signers.every((i) => accepts(central[i] as number)),
      required,
      gains: actorGains,
      blockers: blockers(study, gains, signers),
      losersNotAsked: actorGains
        .filter(({ isRequired, gain }) => !isRequired && !accepts(gain.median))
        .map(({ actor }) => actor),
      drivers,
      claims: claimDrivers(drivers),
    },
  };
}

/** 1 for each draw in which all signers agree; and, by actor, 1 where it is the only one that does not. */
function acceptance(
  gains: readonly Float64Array[],
  signers: readonly number[],
  samples: number,
  agrees: (gain: number) => boolean,
) {
  const all = new Float64Array(samples);
  const soleBlocks = gains.map(() => new Uint8Array(samples));
  for (let s = 0; s < samples; s++) {
    let refusals = 0;
    let last = 0;
    for (const i of signers) {
      if (agrees((gains[i] as Float64Array)[s] as number)) continue;
      refusals++;
      last = i;
    }
    all[s] = refusals === 0 ? 1 : 0;
    if (refusals === 1) (soleBlocks[last] as Uint8Array)[s] = 1;
  }
  return { all, soleBlocks };
}

function blockers(
  { compiled, weights }: Study,
  gains: readonly Float64Array[],
  signers: readonly number[],
): AcceptedTest['blockers'] {
  return signers
    .map((i) => {
      const column = gains[i] as Float64Array;
      const refused = Array.from(column.keys()).filter((s) => !accepts(column[s] as number));
      const shortfalls = Float64Array.from(refused, (s) => -(column[s] as number));
      const own = weights === null ? null : Float64Array.from(refused, (s) => weights[s] as number);
      return {
        actor: compiled.actors[i] as string,
        probability: shareWhere(column, weights, (gain) => !accepts(gain)),
        shortfall: shortfalls.length === 0 ? null : rangeOf(shortfalls, own),
      };
    })
    .filter(({ probability }) => probability > 0)
    .sort((a, b) => b.probability - a.probability);
}

function rangeOf(values: Float64Array, weights: Weights): SampledRange {
  const [low = 0, median = 0, high = 0] = quantilesOf(values, weights, [0.05, 0.5, 0.95]);
  return { low, median, high, mean: meanOf(values, weights) };
}
