import { claimWeight, onePerOrigin } from './claim-weight.ts';
import { usualConventions } from './conventions.ts';
import type { Claim, Conventions, Evidence } from './types.ts';

export interface YesNoOptions {
  /** Probability before any claim; 0.5 where left out. */
  readonly prior?: number;
  /** Day on which the claims are weighed; without it nothing decays. */
  readonly asOf?: string;
}

/** How likely something is by the claims that say yes and no to it. */
export interface YesNoPool {
  /** Mean of the claims' probabilities by weight (Stone 1961): what is reported, disagreement and all. */
  readonly linear: number;
  /** Log-odds added up from the prior on, drawn towards it by the dependence left between origins. */
  readonly logOdds: number;
  /** The same if each claim had a vote of its own and nothing depended on anything: what reposts would make of it. */
  readonly naive: number;
  /** Origins that would be as much if they were independent. */
  readonly effectiveOrigins: number;
  /** Mass on no and on yes where claims of both kinds are pooled; null: all say one thing. */
  readonly conflict: { readonly yes: number; readonly no: number } | null;
}

/**
 * Pools claims that affirm or deny one thing, each by its digit; null where none can be judged (digit 6). One origin has one vote.
 *
 * @example
 * const [first] = evidence.claims.values();
 * poolYesNo([first], evidence).linear // => 0.7
 */
export function poolYesNo(
  claims: readonly Claim[],
  evidence: Evidence,
  { prior = 0.5, asOf }: YesNoOptions = {},
): YesNoPool | null {
  const conventions = evidence.conventions ?? usualConventions;
  const judged = claims.flatMap((claim) => {
    const probability = probabilityOf(claim, conventions);
    return probability === null ? [] : [{ claim, probability }];
  });
  const raw = judged.map(({ claim }) => product(claimWeight(claim, evidence, asOf, conventions)));
  const total = sum(raw);
  if (judged.length === 0 || total === 0) return null;
  const only = judged.map(({ claim }) => claim);
  const votes = conventions.oneVotePerOrigin ? onePerOrigin(only, raw) : raw;
  const origins = new Set(only.map(({ origin }) => origin)).size;
  const effectiveOrigins = origins / (1 + (origins - 1) * conventions.residualDependence);
  const lean = (weights: readonly number[]) =>
    sum(judged.map(({ probability }, i) => (weights[i] ?? 0) * (logit(probability) - logit(prior))));
  const yes = sum(judged.map(({ claim }, i) => (claim.polarity === 'affirmed' ? (votes[i] ?? 0) : 0)));
  const share = yes / sum(votes);
  return {
    linear: sum(judged.map(({ probability }, i) => (votes[i] ?? 0) * probability)) / sum(votes),
    logOdds: logistic(logit(prior) + (effectiveOrigins / origins) * lean(votes)),
    naive: logistic(logit(prior) + lean(raw)),
    effectiveOrigins,
    conflict: share > 0 && share < 1 ? { yes: share, no: 1 - share } : null,
  };
}

/** That what the claim is about is so: its digit's probability, turned where the claim denies it. */
function probabilityOf({ grade, polarity }: Claim, { digits }: Conventions): number | null {
  if (grade.credibility === 6) return null;
  const isTrue = digits[grade.credibility];
  return polarity === 'affirmed' ? isTrue : 1 - isTrue;
}

export function product({ letter, fidelity, decay }: ReturnType<typeof claimWeight>): number {
  return letter * fidelity * decay;
}

/** In the order of size, so that the order of the claims changes no bit. */
function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
