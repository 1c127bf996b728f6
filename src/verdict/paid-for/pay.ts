import {
  type AccountMonths,
  type CompiledLedger,
  type LedgerRuns,
  needOf,
  type PathBlock,
  readPaths,
  type SampledLedger,
  sampledRun,
  signature,
  unfundedOf,
  unfundedWithoutDeal,
} from '../../ledger/index.ts';
import { type Coverage, packageIndices } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';
import { monthOf } from '../../text/index.ts';
import { chargedAccounts, newInstruments } from '../accepted/signatories.ts';
import { type CoveredTime, coveredTime, financedInDraw, leastGap } from './financed.ts';

/** F in each draw: honoured, and financed where the package says what it covers. */
export interface PackagePayment {
  readonly paidFor: Uint8Array;
  readonly honoured: Uint8Array;
  /** Null where nothing is covered. */
  readonly financed: FinancedColumns | null;
  /** Shortfalls before the package takes effect: 1 where there is one. */
  readonly shortBefore: Uint8Array;
  /** What is lacking of the package's own instruments and of what it covers, in the currency reported in. */
  readonly gap: Float64Array;
}

/** What is covered, over the draws; not a number where there is none. */
export interface FinancedColumns {
  readonly marks: Uint8Array;
  readonly closes: Float64Array;
  readonly residualFirm: Float64Array;
  readonly residualProspects: Float64Array;
  readonly gapCovered: Float64Array;
  readonly after: Float64Array;
}

/**
 * The latest payments of some runs, the latest last: worlds ask for the one that the verdict has just asked for, linkages move no money,
 * and a changed stance keeps the runs, so that every row of a list is asked for again.
 */
const latest = new WeakMap<LedgerRuns, Map<string, PackagePayment>>();

/** Payments kept of some runs: a file's proposals, where draws are few; each takes some numbers a draw. */
function mostKept({ draws: { samples } }: LedgerRuns): number {
  return Math.max(2, Math.min(32, Math.floor(200_000 / samples)));
}

/** Is a package paid for in each draw? `effective` is the day on which it takes effect; null: the first month after the situation's. */
export function pay(
  study: Study,
  runs: LedgerRuns,
  chosen: Int32Array,
  covers: Coverage | null,
  effective: string | null,
): PackagePayment {
  const key = keyOf(study, runs, chosen, covers, effective);
  const payment = latest.get(runs)?.get(key) ?? payAnew(study, runs, chosen, covers, effective);
  keepPayment(runs, key, payment);
  return payment;
}

/** Packages that set the same instruments and changes going are paid for alike. */
function keyOf(
  { situation: { asOf } }: Study,
  { plan }: LedgerRuns,
  chosen: Int32Array,
  covers: Coverage | null,
  effective: string | null,
): string {
  return JSON.stringify([asOf, signature(plan, chosen), covers, effective]);
}

function keepPayment(runs: LedgerRuns, key: string, payment: PackagePayment): void {
  const known = latest.get(runs) ?? new Map<string, PackagePayment>();
  latest.set(runs, known);
  known.delete(key);
  known.set(key, payment);
  const [oldest] = known.keys();
  if (known.size > mostKept(runs) && oldest !== undefined) known.delete(oldest);
}

/** The ledger without a deal; where proposals say what they cover, what is unfunded of that is read off the same run. */
export function runWithoutDeal(study: Study, runs: LedgerRuns): SampledLedger {
  const [first, ...others] = coveredMonths(study, runs.plan);
  if (first !== undefined) withoutDeal(study, runs, first, others);
  return sampledRun(runs, runs.noDeal);
}

/** What is unfunded without a deal; the payments of proposals that move no other money than no deal are read off the same run. */
function withoutDeal(
  study: Study,
  runs: LedgerRuns,
  asked: AccountMonths,
  likely: readonly AccountMonths[],
): Float64Array {
  let alike: ReturnType<typeof movingNothing> | undefined;
  const found = unfundedWithoutDeal(runs, asked, likely, (block) => {
    alike ??= movingNothing(study, runs);
    for (const { honouring } of alike) honouring.read(block);
  });
  for (const { key, honouring } of alike ?? [])
    keepPayment(runs, key, { ...honouring.columns, paidFor: honouring.columns.honoured, financed: null });
  return found;
}

/** Proposals whose money is that of no deal, and that say of none what it covers. */
function movingNothing(study: Study, runs: LedgerRuns) {
  const { plan, noDeal } = runs;
  const without = signature(plan, noDeal);
  const found = new Map<string, ReturnType<typeof honouringOf>>();
  for (const { package: named, covers, effective } of study.situation.proposals) {
    const chosen = packageIndices(study.situation, named);
    if (covers !== null || signature(plan, chosen) !== without) continue;
    const key = keyOf(study, runs, chosen, covers, effective);
    if (!found.has(key)) found.set(key, honouringOf(study, runs, chosen, effective));
  }
  return [...found].map(([key, honouring]) => ({ key, honouring }));
}

function payAnew(
  study: Study,
  runs: LedgerRuns,
  chosen: Int32Array,
  covers: Coverage | null,
  effective: string | null,
): PackagePayment {
  const { samples } = runs.draws;
  const financing = covers === null ? null : financingOf(study, runs, covers, effective);
  const honouring = honouringOf(study, runs, chosen, effective);
  readPaths(runs, chosen, (block) => {
    honouring.read(block);
    financing?.read(block);
  });
  const { honoured, shortBefore, gap } = honouring.columns;
  const financed = financing?.columns ?? null;
  const paidFor =
    financed === null ? honoured : honoured.map((flag, s) => flag & (financed.marks[s] as number));
  for (let s = 0; financed !== null && s < samples; s++)
    gap[s] = (gap[s] as number) + (financed.gapCovered[s] as number);
  return { paidFor, honoured, financed, shortBefore, gap };
}

/** Does nothing of the package fall short? Filled in block by block while its ledger is run. */
function honouringOf(study: Study, runs: LedgerRuns, chosen: Int32Array, effective: string | null) {
  const { ledger } = runs.plan;
  const { samples } = runs.draws;
  const starts = startIn(study, runs.plan, effective);
  const own = new Set(newInstruments(study, chosen));
  const charged = new Set(
    [...own].flatMap((index) => {
      const instrument = ledger.instruments[index];
      return instrument === undefined ? [] : chargedAccounts(instrument);
    }),
  );
  const honoured = new Uint8Array(samples).fill(1);
  const shortBefore = new Uint8Array(samples);
  const gap = new Float64Array(samples);
  const least = leastUnit(ledger.currencies.map(({ decimals }) => decimals));
  const read = ({ from, draws, months, shortfalls }: PathBlock): void => {
    for (const { kind, account, instrument, amounts } of shortfalls) {
      if (kind === 'unfunded') continue;
      const isOwn = own.has(instrument) || charged.has(ledger.accounts[account]?.id ?? '');
      // What is not the package's own tells nothing from the month on in which it takes effect.
      const told = isOwn ? months : Math.min(starts, months);
      for (let month = 0; month < told; month++)
        for (let k = 0; k < draws; k++) {
          const amount = amounts[month * draws + k] as number;
          if (amount <= least) continue;
          const s = from + k;
          if (month < starts) shortBefore[s] = 1;
          else {
            honoured[s] = 0;
            gap[s] = (gap[s] as number) + amount;
          }
        }
    }
  };
  return { columns: { honoured, shortBefore, gap }, read };
}

/** Is what a package covers financed? Filled in block by block while its ledger is run. */
function financingOf(study: Study, runs: LedgerRuns, covers: Coverage, effective: string | null) {
  const { samples } = runs.draws;
  const { account, time } = coverageIn(study, runs.plan, covers, effective);
  const without = withoutDeal(
    study,
    runs,
    { account, from: time.from, to: time.to },
    coveredMonths(study, runs.plan),
  );
  const column = () => new Float64Array(samples);
  const columns: FinancedColumns = {
    marks: new Uint8Array(samples),
    closes: column(),
    residualFirm: column(),
    residualProspects: column(),
    gapCovered: column(),
    after: column(),
  };
  let [needs, gaps]: (Float64Array | undefined)[] = [];
  const read = (block: PathBlock): void => {
    const { from, draws, months } = block;
    needs = needOf(block, account, needs);
    gaps = unfundedOf(block, account, gaps);
    // One draw at a time, month after month, in the same room.
    const [need, gap] = [new Float64Array(months), new Float64Array(months)];
    for (let k = 0; k < draws; k++) {
      for (let month = 0; month < months; month++) {
        need[month] = needs[month * draws + k] as number;
        gap[month] = gaps[month * draws + k] as number;
      }
      const s = from + k;
      const found = financedInDraw({ need, gap }, without[s] as number, time, covers.firm, covers.prospects);
      columns.marks[s] = found.isFinanced ? 1 : 0;
      columns.closes[s] = found.closes ?? Number.NaN;
      columns.residualFirm[s] = found.residualFirm;
      columns.residualProspects[s] = found.residualProspects ?? Number.NaN;
      columns.gapCovered[s] = found.gapCovered;
      columns.after[s] = found.after;
    }
  };
  return { columns, read };
}

interface CoverageInLedger {
  readonly account: number;
  readonly time: CoveredTime;
}

function coverageIn(
  study: Study,
  plan: CompiledLedger,
  covers: Coverage,
  effective: string | null,
): CoverageInLedger {
  const { accounts, start } = plan.ledger;
  const starts = startIn(study, plan, effective);
  return {
    account: accounts.findIndex(({ id }) => id === covers.account),
    time: coveredTime(month(covers.from) - start, month(covers.to) - start + 1, starts),
  };
}

/** What all proposals of the file cover: one run without a deal tells the gap of each. */
function coveredMonths(study: Study, plan: CompiledLedger): readonly AccountMonths[] {
  return study.situation.proposals.flatMap(({ covers, effective }) => {
    if (covers === null) return [];
    const { account, time } = coverageIn(study, plan, covers, effective);
    return [{ account, from: time.from, to: time.to }];
  });
}

/** A month that the loader has checked. */
function month(text: string): number {
  const found = monthOf(text);
  if (found === undefined) throw new Error(`'${text}' is no month`);
  return found;
}

/** One minor unit of the coarsest currency, and never less than rounding: what lacks less lacks nothing. */
function leastUnit(decimals: readonly number[]): number {
  return Math.max(leastGap, 10 ** -Math.min(...decimals)) * (1 - 1e-9);
}

/** t0: the month of the ledger in which it takes effect, by default the first after the situation's day. */
function startIn(
  { situation: { asOf } }: Study,
  { ledger }: CompiledLedger,
  effective: string | null,
): number {
  const starts = effective === null ? month(asOf.slice(0, 7)) + 1 : month(effective.slice(0, 7));
  return Math.max(0, starts - ledger.start);
}
