import type { Distribution, MixturePart } from '../numeric/index.ts';
import { claimWeight, onePerOrigin } from './claim-weight.ts';
import { contradictions } from './contradictions.ts';
import { usualConventions } from './conventions.ts';
import { gradeMapping } from './grade.ts';
import type { Claim, Evidence } from './types.ts';

/** What one claim says about a number. */
export interface ClaimReading {
  readonly claim: Claim;
  readonly distribution: Distribution;
}

export interface PoolOptions {
  /** Day on which the claims are weighed; without it nothing decays. */
  readonly asOf?: string;
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
  const { oneVotePerOrigin } = evidence.conventions ?? usualConventions;
  const weights = readings.map(({ claim }) => claimWeight(claim, evidence, options.asOf));
  const fresh = weights.map(({ letter, fidelity }) => letter * fidelity);
  const raw = weights.map(({ decay }, i) => (fresh[i] ?? 0) * decay);
  const claims = readings.map(({ claim }) => claim);
  const votes = oneVotePerOrigin ? onePerOrigin(claims, raw) : raw;
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
