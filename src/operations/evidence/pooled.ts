import { z } from 'zod';
import {
  type Claim,
  claimWeight,
  type Evidence,
  gradeMapping,
  poolReadings,
  poolYesNo,
  quantityReading,
} from '../../evidence/index.ts';
import type { Frozen } from '../../frozen.ts';
import { quantileFunction } from '../../numeric/index.ts';
import { type Catalogue, lines, type MaybeBlock, percent } from '../../words/index.ts';

export const pooledShape = z
  .strictObject({
    linear: z.number().nullable().describe('probability by weight; null: no claim can be judged'),
    logOdds: z.number().nullable().describe('by log-odds from the prior on, drawn to it by dependence'),
    naive: z.number().nullable().describe('by log-odds if every claim had a vote of its own'),
    effectiveOrigins: z.number().nullable().describe('origins that would be as much if independent'),
    conflict: z
      .strictObject({
        yes: z.number().describe('share of the weight that affirms'),
        no: z.number().describe('share of the weight that denies'),
      })
      .nullable()
      .describe('weight on each side; null: all say one thing'),
    amount: z
      .strictObject({
        unit: z.string().describe('unit of the values'),
        p05: z.number().describe('5 % of the mixture lie below'),
        p50: z.number().describe('half of the mixture lies below'),
        p95: z.number().describe('95 % of the mixture lie below'),
      })
      .nullable()
      .describe('what the claims’ amounts make together; null: none, or of several units'),
    weights: z
      .array(
        z.strictObject({
          claim: z.string().describe('id of the claim'),
          letter: z.number().describe('weight of the source’s letter'),
          fidelity: z.number().describe('what the chain leaves of it'),
          decay: z.number().describe('what age leaves of it'),
        }),
      )
      .describe('what each claim weighs before its origin’s one vote: the product of the three'),
    mapping: z.string().describe('tables that letters and digits were read with'),
  })
  .describe('the accepted claims listed, pooled as if they spoke of one thing');

export type Pooled = Frozen<z.infer<typeof pooledShape>>;

/** The claims pooled as of a day: yes and no by their digits, amounts as a mixture. */
export function pooledClaims(
  claims: readonly Claim[],
  evidence: Evidence,
  prior: number,
  asOf: string | undefined,
): Pooled {
  const accepted = claims.filter(({ status }) => status === 'accepted');
  const day = asOf === undefined ? {} : { asOf };
  const yesNo = poolYesNo(accepted, evidence, { prior, ...day });
  return {
    linear: yesNo?.linear ?? null,
    logOdds: yesNo?.logOdds ?? null,
    naive: yesNo?.naive ?? null,
    effectiveOrigins: yesNo?.effectiveOrigins ?? null,
    conflict: yesNo?.conflict ?? null,
    amount: amountOf(accepted, evidence, asOf),
    weights: accepted.map((claim) => ({ claim: claim.id, ...claimWeight(claim, evidence, asOf) })),
    mapping: gradeMapping,
  };
}

function amountOf(claims: readonly Claim[], evidence: Evidence, asOf: string | undefined): Pooled['amount'] {
  const stated = claims.flatMap((claim) => claim.quantities.map((quantity) => ({ claim, quantity })));
  const [unit, ...others] = new Set(stated.map(({ quantity }) => quantity.unit));
  if (unit === undefined || others.length > 0) return null;
  const readings = stated.map(({ claim, quantity }) => ({
    claim,
    distribution: quantityReading(quantity, claimWeight(claim, evidence, asOf).decay, evidence.conventions),
  }));
  const { distribution } = poolReadings(readings, evidence, asOf === undefined ? {} : { asOf });
  const quantile = quantileFunction(distribution);
  return { unit, p05: quantile(0.05), p50: quantile(0.5), p95: quantile(0.95) };
}

/** The pool in words: the three figures, the conflict, the amount. */
export function pooledWords(pooled: Pooled, { evidence: say }: Catalogue): MaybeBlock {
  const { linear, logOdds, naive, effectiveOrigins, conflict, amount, mapping } = pooled;
  const probability =
    linear === null || logOdds === null || naive === null || effectiveOrigins === null
      ? say.notJudged
      : say.pooled(percent(linear), percent(logOdds), percent(naive), effectiveOrigins.toFixed(1), mapping);
  return lines([
    probability,
    ...(conflict === null ? [] : [say.conflict(percent(conflict.yes), percent(conflict.no))]),
    ...(amount === null
      ? []
      : [say.amount(rounded(amount.p05), rounded(amount.p50), rounded(amount.p95), amount.unit)]),
  ]);
}

function rounded(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 4 });
}
