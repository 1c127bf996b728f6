import { daysBetween, lastDay } from '../text/index.ts';
import { usualConventions } from './conventions.ts';
import { saidOn } from './dates.ts';
import type { Claim, Conventions, Evidence, Link } from './types.ts';

/** What a claim weighs, and what that is made of: the product of the three, before its origin's one vote. */
export interface ClaimWeight {
  readonly letter: number;
  readonly fidelity: number;
  readonly decay: number;
}

/**
 * What a claim weighs on a day, part by part: its source's letter, what the chain leaves of it, what age leaves of it.
 *
 * @example
 * const [first] = evidence.claims.values();
 * claimWeight(first, evidence, undefined).letter // => 0.75
 */
export function claimWeight(
  claim: Claim,
  evidence: Evidence,
  asOf: string | undefined,
  conventions = evidence.conventions ?? usualConventions,
): ClaimWeight {
  return {
    letter: conventions.letters[claim.grade.reliability],
    fidelity: conventions.followsChain ? chainFidelityOf(claim.chain, conventions) : 1,
    decay: asOf === undefined || !conventions.decays ? 1 : decay(claim, evidence, asOf, conventions),
  };
}

/** Probability that content came through the whole chain unchanged. */
export function chainFidelityOf(chain: readonly Link[], { fidelity } = usualConventions): number {
  return chain.reduce((product, { mode, named }) => {
    return product * (fidelity[mode ?? ''] ?? 1) * (named ? 1 : (fidelity['unnamed'] ?? 1));
  }, 1);
}

/** 2^(−age / half-life); forecasts count until `valid_until`, then not at all; facts about a dated past event stay. */
export function decay(
  claim: Claim,
  evidence: Evidence,
  asOf: string,
  { halfLifeDays }: Conventions = usualConventions,
): number {
  if (claim.validUntil !== undefined && claim.validUntil < asOf) return 0;
  if (claim.type === 'forecast' && claim.validUntil !== undefined) return 1;
  const isPastEvent = claim.type === 'fact' && claim.about !== undefined && claim.quantities.length === 0;
  const said =
    claim.about !== undefined && lastDay(claim.about) <= asOf ? claim.about : saidOn(claim, evidence);
  if (isPastEvent || said === undefined) return 1;
  const age = Math.max(0, daysBetween(lastDay(said), asOf));
  return 2 ** (-age / halfLifeDays[claim.type]);
}

/** Weights so that those of one origin sum to the largest of them: one origin, one vote. */
export function onePerOrigin(claims: readonly Claim[], weights: readonly number[]): readonly number[] {
  const groups = new Map<string, { largest: number; total: number }>();
  for (const [i, { origin }] of claims.entries()) {
    const weight = weights[i] ?? 0;
    const group = groups.get(origin) ?? { largest: 0, total: 0 };
    groups.set(origin, { largest: Math.max(group.largest, weight), total: group.total + weight });
  }
  return claims.map(({ origin }, i) => {
    const group = groups.get(origin);
    return group === undefined || group.total === 0 ? 0 : ((weights[i] ?? 0) * group.largest) / group.total;
  });
}
