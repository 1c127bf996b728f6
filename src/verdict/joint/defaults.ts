import { defaultEpsilon } from '../../situation/index.ts';
import { type Study, strataCount } from '../../study/index.ts';
import type { DefaultSwing } from '../result.ts';
import { weightedShare } from './share.ts';

/** Ends between which ε of a file that does not say is varied. */
const epsilonEnds = { low: 0.01, high: 0.2 } as const;

/**
 * How far the joint answer moves between the ends of each number that the file leaves open: its share among the draws in the
 * lowest and in the highest fifth of that number, others drawn as ever; of ε, its share with that ε in place of the default.
 * The widest move comes first.
 */
export function defaultSwings(study: Study, passes: Uint8Array): readonly DefaultSwing[] {
  const { compiled, draws, weights } = study;
  const inputs = compiled.inputs.flatMap(({ path, written, isDefault }, k): DefaultSwing[] => {
    const strata = draws.strata[k];
    if (!isDefault || strata === undefined) return [];
    const [low, high] = [
      weightedShare(passes, weights, within(strata, 0)),
      weightedShare(passes, weights, within(strata, strataCount - fifth)),
    ];
    const spread = Math.sqrt(variance(low) + variance(high));
    const [from, to] = [low?.share ?? null, high?.share ?? null];
    const standsOut = from !== null && to !== null && Math.abs(to - from) > 3.5 * spread;
    return [{ input: path, written, low: from, high: to, standsOut }];
  });
  return [...inputs, ...epsilonSwing(study, passes)].sort(
    (a, b) => widthOf(b) - widthOf(a) || (a.input < b.input ? -1 : 1),
  );
}

const fifth = strataCount / 5;

function within(strata: Uint8Array, from: number): Uint8Array {
  return strata.map((stratum) => (stratum >= from && stratum < from + fifth ? 1 : 0));
}

function variance(found: ReturnType<typeof weightedShare>): number {
  return found === null ? 0 : (found.share * (1 - found.share)) / found.effectiveSample;
}

/**
 * With one ε for all facts the weight of a draw is, but for a factor of all, r to the power of the facts that it misses, with
 * r = ε/(1 − ε): another ε raises it to ln r′ / ln r.
 */
function epsilonSwing({ situation, weights }: Study, passes: Uint8Array): readonly DefaultSwing[] {
  const { observed } = situation;
  if (weights === null || observed.some(({ epsilon }) => epsilon !== defaultEpsilon)) return [];
  const odds = (epsilon: number) => Math.log(epsilon / (1 - epsilon));
  const largest = weights.reduce((most, w) => Math.max(most, w), 0);
  const at = (epsilon: number) => {
    const power = odds(epsilon) / odds(defaultEpsilon);
    return (
      weightedShare(
        passes,
        weights.map((w) => (w / largest) ** power),
      )?.share ?? null
    );
  };
  const [low, high] = [at(epsilonEnds.low), at(epsilonEnds.high)];
  const written = `${defaultEpsilon}, ${epsilonEnds.low} to ${epsilonEnds.high}`;
  // The same draws on both ends: no chance parts them, and a point of a hundred can be read.
  const standsOut = low !== null && high !== null && Math.abs(high - low) >= 0.01;
  return [{ input: 'observed.epsilon', written, low, high, standsOut }];
}

function widthOf({ low, high }: DefaultSwing): number {
  return low === null || high === null ? -1 : Math.abs(high - low);
}
