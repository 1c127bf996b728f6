import type { Distribution, MixturePart } from '../numeric/index.ts';
import { daysBetween, lastDay } from '../text/index.ts';
import { contradictions } from './contradictions.ts';
import { saidOn } from './dates.ts';
import { gradeMapping, letterWeights } from './grade.ts';
import type { Claim, ClaimType, Evidence, Link } from './types.ts';

/** What one claim says about a number. */
export interface ClaimReading {
  readonly claim: Claim;
  readonly distribution: Distribution;
}

export interface PoolOptions {
  /** Day on which the claims are weighed; without it nothing decays. */
  readonly asOf?: string;
  /** Lower weights along the chain of carriers; on by default. */
  readonly chainFidelity?: boolean;
}

/** A number pooled from claims: a mixture that keeps disagreement visible, and what it was made of. */
export interface Pool {
  readonly distribution: Extract<Distribution, { kind: 'mixture' }>;
  /** Share of each claim in the mixture; they sum to 1. */
  readonly weights: readonly { readonly claim: string; readonly origin: string; readonly weight: number }[];
  readonly origins: readonly string[];
  /** Pairs among the readings that contradict each other, with the mass on each side. */
  readonly conflicts: readonly {
    readonly claims: readonly [string, string];
    readonly masses: readonly [number, number];
  }[];
  /** Half of the undecayed weight or more is gone. */
  readonly isStale: boolean;
  readonly mapping: string;
}

/** How well content survives one carrier (conventions, editable): multiply along the chain. */
export const linkFidelity: Readonly<Record<string, number>> = {
  direct: 0.98,
  indirect: 0.93,
  partial: 0.95,
  implicit: 0.93,
  translation: 0.97,
  repost: 0.99,
  unnamed: 0.8,
};

/** Days after which a claim weighs half (conventions, by type). Facts about past events do not age. */
export const halfLifeDays: Readonly<Record<ClaimType, number>> = {
  position: 180,
  proposal: 90,
  evaluation: 120,
  forecast: 120,
  fact: 365,
  'no-comment': 90,
};

/**
 * Linear pool of readings (Stone 1961): weights are the letter's weight × chain fidelity × decay, rescaled within an
 * origin so that their sum is the largest of them (one origin, one vote), then to sum 1.
 *
 * @example
 * const [first, second] = evidence.claims.values();
 * const readings = [
 *   { claim: first, distribution: { kind: 'constant', value: 10 } },
 *   { claim: second, distribution: { kind: 'constant', value: 20 } },
 * ];
 * poolReadings(readings, evidence).weights.length // => 2
 */
export function poolReadings(
  readings: readonly ClaimReading[],
  evidence: Evidence,
  options: PoolOptions = {},
): Pool {
  if (readings.length === 0) throw new Error('a pool needs a reading');
  const raw = readings.map(({ claim }) => claimWeight(claim, evidence, options));
  const fresh = readings.map(({ claim }) => claimWeight(claim, evidence, without(options)));
  const votes = onePerOrigin(readings, raw);
  const total = votes.reduce((sum, vote) => sum + vote, 0);
  // Readings that weigh nothing (all E) share evenly: the analyst chose to cite them.
  const shares = votes.map((vote) => (total > 0 ? vote / total : 1 / votes.length));
  const parts = readings.map(
    ({ distribution }, i): MixturePart => ({ weight: shares[i] ?? 0, distribution }),
  );
  return {
    distribution: { kind: 'mixture', parts: parts.filter(({ weight }) => weight > 0) },
    weights: readings.map(({ claim }, i) => ({
      claim: claim.id,
      origin: claim.origin,
      weight: shares[i] ?? 0,
    })),
    origins: [...new Set(readings.map(({ claim }) => claim.origin))],
    conflicts: conflictsAmong(readings, shares, evidence),
    isStale: sum(raw) < 0.5 * sum(fresh),
    mapping: gradeMapping,
  };
}

function without({ chainFidelity }: PoolOptions): PoolOptions {
  return chainFidelity === undefined ? {} : { chainFidelity };
}

function claimWeight(claim: Claim, evidence: Evidence, { asOf, chainFidelity = true }: PoolOptions): number {
  const letter = letterWeights[claim.grade.reliability];
  return (
    letter *
    (chainFidelity ? chainFidelityOf(claim.chain) : 1) *
    (asOf === undefined ? 1 : decay(claim, evidence, asOf))
  );
}

/** Probability that content came through the whole chain unchanged. */
export function chainFidelityOf(chain: readonly Link[]): number {
  return chain.reduce((product, { mode, named }) => {
    return product * (linkFidelity[mode ?? ''] ?? 1) * (named ? 1 : (linkFidelity['unnamed'] ?? 1));
  }, 1);
}

/** 2^(−age / half-life); forecasts count until `valid_until`, then not at all; facts about a dated past event stay. */
export function decay(claim: Claim, evidence: Evidence, asOf: string): number {
  if (claim.validUntil !== undefined && claim.validUntil < asOf) return 0;
  if (claim.type === 'forecast' && claim.validUntil !== undefined) return 1;
  const isPastEvent = claim.type === 'fact' && claim.about !== undefined && claim.quantities.length === 0;
  const said =
    claim.about !== undefined && lastDay(claim.about) <= asOf ? claim.about : saidOn(claim, evidence);
  if (isPastEvent || said === undefined) return 1;
  const age = Math.max(0, daysBetween(lastDay(said), asOf));
  return 2 ** (-age / halfLifeDays[claim.type]);
}

function onePerOrigin(readings: readonly ClaimReading[], weights: readonly number[]): readonly number[] {
  const groups = new Map<string, { largest: number; total: number }>();
  for (const [i, { claim }] of readings.entries()) {
    const weight = weights[i] ?? 0;
    const group = groups.get(claim.origin) ?? { largest: 0, total: 0 };
    groups.set(claim.origin, { largest: Math.max(group.largest, weight), total: group.total + weight });
  }
  return readings.map(({ claim }, i) => {
    const group = groups.get(claim.origin);
    return group === undefined || group.total === 0 ? 0 : ((weights[i] ?? 0) * group.largest) / group.total;
  });
}

function conflictsAmong(readings: readonly ClaimReading[], shares: readonly number[], evidence: Evidence) {
  const share = new Map(readings.map(({ claim }, i) => [claim.id, shares[i] ?? 0]));
  return contradictions(evidence)
    .filter(({ claims: [a, b] }) => share.has(a) && share.has(b))
    .map(({ claims }) => ({
      claims,
      masses: [share.get(claims[0]) ?? 0, share.get(claims[1]) ?? 0] as const,
    }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
