import { type LedgerRuns, type SampledLedger, sampledPaths } from '../../ledger/index.ts';
import type { Coverage } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';
import { monthOf } from '../../text/index.ts';
import { chargedAccounts, newInstruments } from '../accepted/signatories.ts';
import { coveredTime, type Financed, financedInDraw, leastGap } from './financed.ts';

/** F in each draw: honoured, and financed where the package says what it covers. */
export interface PackagePayment {
  readonly paidFor: Uint8Array;
  readonly honoured: Uint8Array;
  /** Null where nothing is covered. */
  readonly financed: { readonly marks: Uint8Array; readonly draws: readonly Financed[] } | null;
  /** Shortfalls before the package takes effect: 1 where there is one. */
  readonly shortBefore: Uint8Array;
  /** What is lacking of the package's own instruments and of what it covers, in the currency reported in. */
  readonly gap: Float64Array;
}

/** The latest payment of some runs: worlds ask for the one that the verdict has just asked for, and linkages move no money. */
const latest = new WeakMap<LedgerRuns, { readonly key: string; readonly payment: PackagePayment }>();

/** Is a package paid for in each draw? `effective` is the day on which it takes effect; null: the first month after the situation's. */
export function pay(
  study: Study,
  runs: LedgerRuns,
  chosen: Int32Array,
  covers: Coverage | null,
  effective: string | null,
): PackagePayment {
  const key = JSON.stringify([study.situation.asOf, [...chosen], covers, effective]);
  const known = latest.get(runs);
  if (known?.key === key) return known.payment;
  const payment = payAnew(study, runs, chosen, covers, effective);
  latest.set(runs, { key, payment });
  return payment;
}

function payAnew(
  study: Study,
  runs: LedgerRuns,
  chosen: Int32Array,
  covers: Coverage | null,
  effective: string | null,
): PackagePayment {
  const { plan } = runs;
  const { ledger } = plan;
  const { samples } = runs.draws;
  const starts = Math.max(0, startOf(study.situation.asOf, effective) - ledger.start);
  const without = covers === null ? null : sampledPaths(runs, runs.noDeal);
  const run = sampledPaths(runs, chosen);
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
  for (const { kind, account, instrument, amounts } of run.shortfallPaths) {
    if (kind === 'unfunded') continue;
    const isOwn = own.has(instrument) || charged.has(ledger.accounts[account]?.id ?? '');
    for (let month = 0; month < run.months; month++)
      for (let s = 0; s < samples; s++) {
        const amount = amounts[month * samples + s] as number;
        if (amount <= least) continue;
        if (month < starts) shortBefore[s] = 1;
        else if (isOwn) {
          honoured[s] = 0;
          gap[s] = (gap[s] as number) + amount;
        }
      }
  }
  const financed =
    covers === null || without === null ? null : financedBy(runs, run, without, covers, starts);
  const paidFor = honoured.map((flag, s) =>
    financed === null ? flag : flag & (financed.marks[s] as number),
  );
  for (const [s, one] of (financed?.draws ?? []).entries()) gap[s] = (gap[s] as number) + one.gapCovered;
  return { paidFor, honoured, financed, shortBefore, gap };
}

function financedBy(
  { plan: { ledger } }: LedgerRuns,
  run: SampledLedger,
  without: SampledLedger,
  covers: Coverage,
  starts: number,
) {
  const { samples, months } = run;
  const account = ledger.accounts.findIndex(({ id }) => id === covers.account);
  const time = coveredTime(month(covers.from) - ledger.start, month(covers.to) - ledger.start + 1, starts);
  const sum = (paths: readonly { readonly account: number; readonly amounts: Float64Array }[]) => {
    const total = new Float64Array(months * samples);
    for (const path of paths)
      if (path.account === account)
        for (let cell = 0; cell < total.length; cell++)
          total[cell] = (total[cell] as number) + (path.amounts[cell] as number);
    return total;
  };
  const unfunded = ({ shortfallPaths }: typeof run) =>
    sum(shortfallPaths.filter(({ kind }) => kind === 'unfunded'));
  const [need, gap, gapWithout] = [sum(run.needPaths), unfunded(run), unfunded(without)];
  const draws: Financed[] = [];
  const marks = new Uint8Array(samples);
  // One draw at a time, month after month, in the same room.
  const ofDraw = (paths: Float64Array) => ({ paths, months: new Float64Array(months) });
  const [needs, gaps, gapsWithout] = [ofDraw(need), ofDraw(gap), ofDraw(gapWithout)];
  for (let s = 0; s < samples; s++) {
    for (const { paths, months: own } of [needs, gaps, gapsWithout])
      for (let month = 0; month < months; month++) own[month] = paths[month * samples + s] as number;
    const found = financedInDraw(
      { need: needs.months, gap: gaps.months, gapWithout: gapsWithout.months },
      time,
      covers.firm,
      covers.prospects,
    );
    draws.push(found);
    marks[s] = found.isFinanced ? 1 : 0;
  }
  return { marks, draws };
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

/** t0: the month of the day on which it takes effect, by default the first after the situation's. */
function startOf(asOf: string, effective: string | null): number {
  return effective === null ? month(asOf.slice(0, 7)) + 1 : month(effective.slice(0, 7));
}
