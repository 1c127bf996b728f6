import {
  actorDeltas,
  type CompiledLedger,
  compileLedger,
  type Lack,
  type LedgerRun,
  liquidity,
  netPresentValues,
  type PromisedPool,
  promisedPools,
  runLedger,
  type SampledLedger,
  sampleLedger,
} from '../ledger/index.ts';
import { quantiles } from '../numeric/index.ts';
import {
  type Compiled,
  type Draws,
  medianDraw,
  packageIndices,
  type Situation,
  showMonth,
} from '../situation/index.ts';
import { type MoneyGains, wilson } from './accepted.ts';
import { claimDrivers, inputDrivers } from './drivers.ts';
import type { FailsFirst, PaidForTest, Rival } from './types.ts';

/** Draws in which the ledger is run, at most: each is a whole simulation of months; 500 tell a share to within 5 points. */
export const ledgerSamples = 500;

/** What the fourth test of every package is measured against: the money without a deal, run once. */
export interface MoneySide {
  readonly situation: Situation;
  readonly plan: CompiledLedger;
  readonly draws: Draws;
  readonly medians: Float64Array;
  readonly noDeal: SampledLedger;
  readonly noDealRun: LedgerRun;
  /** Runs of packages made before, by their options: a report asks for each more than once. */
  readonly known: Map<string, SampledLedger>;
  readonly keepsPaths: boolean;
  readonly onProgress?: (done: number) => void;
}

export interface MoneyOptions {
  /** Keep the cash of accounts month by month, for fans. */
  readonly keepsPaths?: boolean;
  /** Draws in which the ledger is run, at most. */
  readonly most?: number;
  readonly onProgress?: (done: number) => void;
}

/** The money side of a situation; undefined where it has no ledger. */
export function moneySide(
  situation: Situation,
  compiled: Compiled,
  all: Draws,
  { keepsPaths = false, most = ledgerSamples, onProgress }: MoneyOptions = {},
): MoneySide | undefined {
  if (situation.ledger === undefined) return undefined;
  const plan = compileLedger(situation.ledger, situation, compiled);
  // Where money counts in values, every draw of a gain needs its money.
  const isValued = situation.ledger.worthOfMoney.length > 0;
  const samples = isValued ? all.samples : Math.min(all.samples, most);
  const draws: Draws = {
    samples,
    columns: all.columns,
    strata: all.strata.map((of) => of?.subarray(0, samples)),
  };
  const medians = medianDraw(compiled);
  const packages = [compiled.noDeal];
  return {
    situation,
    plan,
    draws,
    medians,
    noDeal: sampleLedger(plan, draws, packages, { samples, ...watched(onProgress) }),
    noDealRun: runLedger(plan, { draw: medians, packages }),
    known: new Map(),
    keepsPaths,
    ...watched(onProgress),
  };
}

function watched(onProgress: MoneyOptions['onProgress']) {
  return onProgress === undefined ? {} : { onProgress };
}

/** The money of a package in every draw. */
export function sampleMoney(side: MoneySide, chosen: Int32Array): SampledLedger {
  const { plan, draws, known, keepsPaths, onProgress } = side;
  const key = chosen.join();
  const found =
    known.get(key) ??
    sampleLedger(plan, draws, [chosen], { samples: draws.samples, keepsPaths, ...watched(onProgress) });
  known.set(key, found);
  return found;
}

/** What the package's money adds to each actor's gain; undefined where the situation gives money no worth. */
export function moneyGains(
  { situation, plan, draws, medians, noDeal }: MoneySide,
  compiled: Compiled,
  chosen: Int32Array,
  sampled: SampledLedger,
): MoneyGains | undefined {
  const worths = situation.ledger?.worthOfMoney ?? [];
  if (worths.length === 0) return undefined;
  const columns = compiled.actors.map(() => new Float64Array(draws.samples));
  const central = new Float64Array(compiled.actors.length);
  const atMedians = netPresentValues(plan, medians);
  const [withDeal, without] = [atMedians(chosen), atMedians(compiled.noDeal)];
  const total = (of: SampledLedger, i: number, s: number) =>
    (of.cash[i]?.[s] as number) + (of.claims[i]?.[s] as number) + (of.needs[i]?.[s] as number);
  for (const { actor, worth } of worths) {
    const [i, input] = [compiled.actors.indexOf(actor), compiled.inputOf.get(worth) ?? -1];
    const rate = draws.columns[input] as Float64Array;
    const column = columns[i] as Float64Array;
    for (let s = 0; s < draws.samples; s++)
      column[s] = (rate[s] as number) * (total(sampled, i, s) - total(noDeal, i, s));
    central[i] = (medians[input] as number) * ((withDeal[i] as number) - (without[i] as number));
  }
  return { draws: columns, central };
}

/** The fourth test: does everybody who must pay under the package have the money, in which month not, and who bears it? */
export function paidForTest(
  side: MoneySide,
  compiled: Compiled,
  chosen: Int32Array,
  sampled: SampledLedger = sampleMoney(side, chosen),
  proposers: readonly string[] = [],
): PaidForTest {
  const { plan, draws, medians, noDeal, noDealRun } = side;
  const packages = [chosen];
  const lacks = liquidity(runLedger(plan, { draw: medians, packages }));
  const without = liquidity(noDealRun);
  const probability = shareOf(sampled.paidFor);
  const [probabilityLow, probabilityHigh] = wilson(probability, draws.samples);
  const drivers = inputDrivers(compiled, draws, sampled.paidFor);
  return {
    test: 'paid-for',
    samples: draws.samples,
    months: plan.ledger.months,
    reportIn: plan.ledger.reportIn,
    currencies: plan.ledger.currencies.map(({ id, unit }) => ({ id, unit })),
    probability,
    probabilityLow,
    probabilityHigh,
    isPaidForAtMedians: lacks.length === 0,
    first: lacks[0] ?? null,
    lacks,
    failsFirst: failsFirst(plan, sampled),
    firstMonth: firstMonth(plan, sampled),
    lacking: quantiles(sampled.lacking, [0.05, 0.5, 0.95]) as [number, number, number],
    noDeal: {
      probability: shareOf(noDeal.paidFor),
      first: without[0] ?? null,
      lacks: without,
      lacking: quantiles(noDeal.lacking, [0.05, 0.5, 0.95]) as [number, number, number],
    },
    onlyWithDeal: lacks.filter((one) => !without.some((other) => sameLack(one, other))),
    rivals: rivalsOf(side, chosen, proposers),
    deltas: actorDeltas(plan, sampled, noDeal),
    drivers,
    claims: claimDrivers(drivers),
  };
}

/** Other proposals that promise the same custody money: what would be missing if both were honoured. */
function rivalsOf(
  { situation, plan, medians }: MoneySide,
  chosen: Int32Array,
  proposers: readonly string[],
): readonly Rival[] {
  const alone = shortBy(promisedPools(plan, medians, [chosen]));
  const own = new Set(proposers);
  return situation.proposals.flatMap(({ id, by, package: other }): Rival[] => {
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

function shareOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** In which share of the draws each account is the first to fall short, and when; the most frequent first. */
function failsFirst({ ledger }: CompiledLedger, sampled: SampledLedger): readonly FailsFirst[] {
  const months = new Map<string, number[]>();
  for (let s = 0; s < sampled.samples; s++) {
    const account = sampled.firstAccount[s] as number;
    if (account < 0) continue;
    const key = `${account} ${sampled.firstInstrument[s]}`;
    const list = months.get(key);
    if (list === undefined) months.set(key, [sampled.firstMonth[s] as number]);
    else list.push(sampled.firstMonth[s] as number);
  }
  return [...months]
    .map(([key, found]) => {
      const [account = 0, instrument = 0] = key.split(' ').map(Number);
      return {
        account: ledger.accounts[account]?.id ?? '',
        instrument: ledger.instruments[instrument]?.id ?? '',
        probability: found.length / sampled.samples,
        month: monthRange(ledger.start, found),
      };
    })
    .sort((a, b) => b.probability - a.probability || (a.account < b.account ? -1 : 1));
}

function firstMonth(
  { ledger }: CompiledLedger,
  { firstMonth: found }: SampledLedger,
): FailsFirst['month'] | null {
  const months = Array.from(found).filter((index) => index >= 0);
  return months.length === 0 ? null : monthRange(ledger.start, months);
}

function monthRange(start: number, indices: readonly number[]): FailsFirst['month'] {
  const [low = 0, median = 0, high = 0] = quantiles(Float64Array.from(indices), [0.05, 0.5, 0.95]);
  const month = (index: number) => showMonth(start + Math.round(index));
  return { low: month(low), median: month(median), high: month(high) };
}
