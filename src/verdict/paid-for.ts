import {
  actorDeltas,
  type CompiledLedger,
  exactRun,
  type Lack,
  type LedgerRuns,
  liquidity,
  type PromisedPool,
  promisedPools,
  type SampledLedger,
  sampledRun,
} from '../ledger/index.ts';
import { wilsonInterval } from '../numeric/index.ts';
import { packageIndices } from '../situation/index.ts';
import {
  allowedProposals,
  effectiveSamples,
  quantilesOf,
  type Study,
  shareOf,
  type Weights,
} from '../study/index.ts';
import { showMonth } from '../text/index.ts';
import { claimDrivers, inputDrivers } from './drivers.ts';
import { lowerMedian } from './lower-median.ts';
import { type PackagePayment, pay, runWithoutDeal } from './paid-for/pay.ts';
import { reserveEnds } from './paid-for/reserve-ends.ts';
import type { Question } from './question.ts';
import type { FailsFirst, PaidForTest, Rival } from './result.ts';

export interface PaidForResult {
  readonly paidFor: PaidForTest;
  readonly marks: Uint8Array;
}

/**
 * The fourth test: does everybody who must pay under the package have the money, in which month not, and who bears it?
 *
 * @example
 * paidForTest(funded, runs, { ...plainPromise, package: { water: 'half', trade: 'open' } }).paidFor.probability // => 1
 */
export function paidForTest(
  study: Study,
  runs: LedgerRuns,
  question: Pick<Question, 'package' | 'covers' | 'effective'>,
  proposers: readonly string[] = [],
): PaidForResult {
  const { weights } = study;
  const chosen = packageIndices(study.situation, question.package);
  const payment = pay(study, runs, chosen, question.covers, question.effective);
  const { plan, draws } = runs;
  const [sampled, noDeal] = [sampledRun(runs, chosen), runWithoutDeal(study, runs)];
  const lacks = liquidity(exactRun(runs, chosen));
  const without = liquidity(exactRun(runs, runs.noDeal));
  const probability = shareOf(payment.paidFor, weights);
  const { low: probabilityLow, high: probabilityHigh } = wilsonInterval(
    probability,
    effectiveSamples(draws.samples, weights),
  );
  const drivers = inputDrivers(study, payment.gap);
  const paidFor: PaidForTest = {
    test: 'paid-for',
    samples: draws.samples,
    months: plan.ledger.months,
    reportIn: plan.ledger.reportIn,
    currencies: plan.ledger.currencies.map(({ id, unit }) => ({ id, unit })),
    probability,
    ...answerOf(payment, weights),
    probabilityLow,
    probabilityHigh,
    isPaidForAtMedians: lacks.length === 0,
    first: lacks[0] ?? null,
    lacks,
    failsFirst: failsFirst(plan, sampled, weights),
    firstMonth: firstMonth(plan, sampled, weights),
    lacking: lackingOf(sampled, weights),
    reserves: reserveEnds(plan, sampled, noDeal, weights),
    noDeal: {
      probability: shareOf(noDeal.paidFor, weights),
      first: without[0] ?? null,
      lacks: without,
      lacking: lackingOf(noDeal, weights),
    },
    onlyWithDeal: lacks.filter((one) => !without.some((other) => sameLack(one, other))),
    rivals: rivalsOf(study, runs, chosen, proposers),
    deltas: actorDeltas(plan, sampled, noDeal),
    drivers,
    claims: claimDrivers(drivers),
  };
  return { paidFor, marks: payment.paidFor };
}

/** Honoured, financed, and what stays open, over the draws. */
function answerOf({ honoured, financed, gap, shortBefore }: PackagePayment, weights: Weights) {
  const [low = 0, median = 0, high = 0] = quantilesOf(gap, weights, [0.05, 0.5, 0.95]);
  const told = (value: number | null) => (value === Number.POSITIVE_INFINITY ? ('infinite' as const) : value);
  const over = (column: Float64Array | undefined) =>
    column === undefined ? null : lowerMedian(column, weights);
  return {
    honoured: shareOf(honoured, weights),
    financed: financed === null ? null : shareOf(financed.marks, weights),
    closes: over(financed?.closes),
    residual: {
      firm: told(over(financed?.residualFirm)),
      prospects: told(over(financed?.residualProspects)),
    },
    gap: [low, median, high] as [number, number, number],
    shortBefore: shareOf(shortBefore, weights),
    needAfter: over(financed?.after),
  };
}

/** Other proposals that promise the same custody money: what would be missing if both were honoured. */
function rivalsOf(
  study: Study,
  { plan }: LedgerRuns,
  chosen: Int32Array,
  proposers: readonly string[],
): readonly Rival[] {
  const { situation, medians } = study;
  const alone = shortBy(promisedPools(plan, medians, [chosen]));
  const own = new Set(proposers);
  return allowedProposals(study).flatMap(({ id, by, package: other }): Rival[] => {
    // Two plans of one author are drafts of each other, not rivals.
    if (by.some((one) => own.has(one))) return [];
    const packaged = packageIndices(situation, other);
    const both = promisedPools(plan, medians, [chosen, packaged]);
    const theirs = shortBy(promisedPools(plan, medians, [packaged]));
    return both.flatMap((pool) =>
      pool.short > Math.max(alone.get(pool.custody) ?? 0, theirs.get(pool.custody) ?? 0)
        ? [
            {
              proposal: id,
              custody: pool.custody,
              currency: pool.currency,
              available: pool.available,
              promised: pool.total,
              short: pool.short,
            },
          ]
        : [],
    );
  });
}

function shortBy(pools: readonly PromisedPool[]): ReadonlyMap<string, number> {
  return new Map(pools.map(({ custody, short }) => [custody, short]));
}

function sameLack(a: Lack, b: Lack): boolean {
  return a.account === b.account && a.instrument === b.instrument && a.kind === b.kind;
}

function lackingOf({ lacking }: SampledLedger, weights: Weights): PaidForTest['lacking'] {
  const [low = 0, median = 0, high = 0] = quantilesOf(lacking, weights, [0.05, 0.5, 0.95]);
  return [low, median, high];
}

/** In which share of the draws each account is the first to fall short, and when; the most frequent first. */
function failsFirst(
  { ledger }: CompiledLedger,
  sampled: SampledLedger,
  weights: Weights,
): readonly FailsFirst[] {
  const draws = new Map<string, number[]>();
  for (let s = 0; s < sampled.samples; s++) {
    const account = sampled.firstAccount[s] as number;
    if (account < 0) continue;
    const key = `${account} ${sampled.firstInstrument[s]}`;
    const list = draws.get(key);
    if (list === undefined) draws.set(key, [s]);
    else list.push(s);
  }
  return [...draws]
    .map(([key, found]) => {
      const [account = 0, instrument = 0] = key.split(' ').map(Number);
      const marks = new Uint8Array(sampled.samples);
      for (const s of found) marks[s] = 1;
      return {
        account: ledger.accounts[account]?.id ?? '',
        instrument: ledger.instruments[instrument]?.id ?? '',
        probability: shareOf(marks, weights),
        month: monthRange(ledger.start, sampled, found, weights),
      };
    })
    .sort((a, b) => b.probability - a.probability || (a.account < b.account ? -1 : 1));
}

function firstMonth(
  { ledger }: CompiledLedger,
  sampled: SampledLedger,
  weights: Weights,
): FailsFirst['month'] | null {
  const draws = Array.from(sampled.firstMonth.keys()).filter((s) => (sampled.firstMonth[s] as number) >= 0);
  return draws.length === 0 ? null : monthRange(ledger.start, sampled, draws, weights);
}

/** 5 %, 50 % and 95 % of the month of the first shortfall over some of the draws. */
function monthRange(
  start: number,
  { firstMonth: months }: SampledLedger,
  draws: readonly number[],
  weights: Weights,
): FailsFirst['month'] {
  const indices = Float64Array.from(draws, (s) => months[s] as number);
  const own = weights === null ? null : Float64Array.from(draws, (s) => weights[s] as number);
  const [low = 0, median = 0, high = 0] = quantilesOf(indices, own, [0.05, 0.5, 0.95]);
  const month = (index: number) => showMonth(start + Math.round(index));
  return { low: month(low), median: month(median), high: month(high) };
}
