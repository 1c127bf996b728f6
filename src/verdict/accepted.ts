import type { SampledRange } from '../numeric/index.ts';
import { wilsonInterval } from '../numeric/index.ts';
import {
  accepts,
  centralGains,
  effectiveSamples,
  gains as gainsOf,
  meanOf,
  minus,
  quantilesOf,
  type Study,
  shareOf,
  shareWhere,
  tolerance,
  utilities,
  type Weights,
} from '../study/index.ts';
import { promisedIssues, signatories } from './accepted/signatories.ts';
import { claimDrivers, inputDrivers } from './drivers.ts';
import { centralParts } from './parts.ts';
import type { Explained } from './past/explain-past.ts';
import { gainsOver, marginsOf } from './past/facts.ts';
import { allAccept, type Disagreements } from './past/ground.ts';
import type { Question } from './question.ts';
import type { AcceptedTest, ActorGain } from './result.ts';

export interface AcceptedResult {
  readonly accepted: AcceptedTest;
  /** Every actor's gain over what it gets without agreement, one column an actor. */
  readonly gains: readonly Float64Array[];
  /** 1 in each draw in which all who must sign gain. */
  readonly marks: Uint8Array;
}

/** Gain below which the second figure counts nobody as signing. */
const thinMargin = 0.01;

/**
 * The first test: in which share of the weighted draws would all who must sign gain over what they get without agreement, who
 * blocks, and what does the gain of the worst off hinge on. `required` is the list as written.
 *
 * @example
 * const { situation } = study;
 * const [swap] = situation.proposals;
 * acceptedTest(explainPast(study), swap, Int32Array.of(1, 1), ['north', 'south']).accepted.signatories // => ['north', 'south']
 */
export function acceptedTest(
  { study, fallback }: Explained,
  question: Pick<Question, 'holds' | 'charges'>,
  chosen: Int32Array,
  required: readonly string[],
): AcceptedResult {
  const { compiled, weights } = study;
  const { samples } = study.draws;
  const issues = promisedIssues(study, chosen, question.holds);
  const derived = signatories({ study, chosen, issues }, { charges: question.charges, required });
  const signers = derived.map((id) => compiled.actors.indexOf(id));
  const margins = marginsOf(study);
  const gains = gainsOver(study, fallback, chosen);
  const all = allAccept(gains, signers, margins, 0, samples);
  const { probability, probabilityLow, probabilityHigh } = intervalOf(all, weights);
  const central = centralGains(study, chosen);
  const parts = centralParts(study, chosen);
  const sole = soleBlockers(gains, signers, samples);
  const actorGains = compiled.actors.map((actor, i): ActorGain => {
    const column = gains[i] as Float64Array;
    return {
      actor,
      isRequired: signers.includes(i),
      gain: rangeOf(column, weights),
      central: central[i] as number,
      probabilityGains: shareWhere(column, weights, accepts),
      probabilitySoleBlocker: shareOf(sole[i] as Uint8Array, weights),
      parts: parts[i] ?? [],
    };
  });
  const worst = worstOff(gains, signers, margins, samples);
  const drivers = inputDrivers(study, worst.gain);
  const written = required.map((id) => compiled.actors.indexOf(id));
  const missing = derived.filter((id) => !required.includes(id));
  const asWritten = intervalOf(allAccept(gains, written, margins, 0, samples), weights);
  const share = (marks: Uint8Array) => shareOf(marks, weights);
  return {
    gains,
    marks: all,
    accepted: {
      test: 'accepted',
      probability,
      probabilityLow,
      probabilityHigh,
      probabilityStrict: share(allAccept(gains, signers, margins, 2 * tolerance, samples)),
      probabilityWithoutLinkages: share(
        allAccept(gainsOf(study, chosen).withoutLinkages, signers, margins, 0, samples),
      ),
      isAcceptedAtMedians: signers.every((i) => accepts(central[i] as number)),
      signatories: derived,
      signatoriesMissing: missing,
      asWritten:
        missing.length === 0
          ? null
          : {
              required,
              probability: asWritten.probability,
              low: asWritten.probabilityLow,
              high: asWritten.probabilityHigh,
            },
      probabilityWithMargin: share(allAccept(gains, signers, margins, thinMargin, samples)),
      ...againstEnds(study, fallback, chosen, signers, margins, all),
      worst:
        signers.length === 0
          ? null
          : {
              actor: compiled.actors[worst.most] as string,
              gain: rangeOf(worst.gain, weights),
            },
      distance: signers.length === 0 ? null : (quantilesOf(worst.gain, weights, [0.5])[0] ?? null),
      required: derived,
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

function intervalOf(marks: Uint8Array, weights: Weights) {
  const probability = shareOf(marks, weights);
  const { low, high } = wilsonInterval(probability, effectiveSamples(marks.length, weights));
  return { probability, probabilityLow: low, probabilityHigh: high };
}

/** The same against the best that all ends leave each signatory, and against some one end common to all. */
function againstEnds(
  study: Study,
  { best, worst, several }: Disagreements,
  chosen: Int32Array,
  signers: readonly number[],
  margins: readonly (Float64Array | null)[],
  all: Uint8Array,
) {
  const { samples } = study.draws;
  const { weights } = study;
  const worth = utilities(study, chosen);
  const overBest = worth.map((column, i) => minus(column, best[i] as Float64Array));
  const some = Uint8Array.from(all);
  for (const [s, ends] of several) {
    const passes = ends.some((end) =>
      signers.every((i) => accepts((worth[i]?.[s] as number) - (end[i] as number) - (margins[i]?.[s] ?? 0))),
    );
    some[s] = passes ? 1 : 0;
  }
  const isOne = several.size === 0 || worst === best;
  return {
    againstEveryEnd: shareOf(isOne ? all : allAccept(overBest, signers, margins, 0, samples), weights),
    againstSomeEnd: shareOf(some, weights),
  };
}

/** The worst-off signatory's gain beyond its margin in each draw, and who that is most often; ∞ where nobody need sign. */
export function worstOff(
  gains: readonly Float64Array[],
  signers: readonly number[],
  margins: readonly (Float64Array | null)[],
  samples: number,
) {
  const gain = new Float64Array(samples).fill(signers.length === 0 ? 0 : Number.POSITIVE_INFINITY);
  const counts = new Uint32Array(gains.length);
  for (let s = 0; s < samples; s++) {
    let least = -1;
    for (const i of signers) {
      const value = (gains[i]?.[s] as number) - (margins[i]?.[s] ?? 0);
      if (value >= (gain[s] as number)) continue;
      gain[s] = value;
      least = i;
    }
    if (least >= 0) counts[least] = (counts[least] as number) + 1;
  }
  return { gain, most: counts.indexOf(Math.max(...counts)) };
}

/** By actor: 1 in each draw in which it is the only one that does not agree. */
function soleBlockers(gains: readonly Float64Array[], signers: readonly number[], samples: number) {
  const sole = gains.map(() => new Uint8Array(samples));
  for (let s = 0; s < samples; s++) {
    const refusing = signers.filter((i) => !accepts(gains[i]?.[s] as number));
    if (refusing.length === 1) (sole[refusing[0] as number] as Uint8Array)[s] = 1;
  }
  return sole;
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
