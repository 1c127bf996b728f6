import type { Path } from '../../text/index.ts';
import type { Estimate } from '../estimate.ts';
import type { ReportReference } from '../reference-names.ts';
import { currencyOfInstrument } from './currency-of-instrument.ts';
import { kinds } from './kinds.ts';
import type { Payment, Share, Term } from './terms.ts';
import type { Currency, Instrument, InstrumentOf, Ledger } from './types.ts';

/** Shares and sums that cannot be meant, by their medians; and money beyond the whole numbers that can be told apart. */
export function checkSums(ledger: Ledger, report: ReportReference): void {
  for (const one of ledger.instruments) {
    checkShares(one, report);
    if (one.kind === 'securities') checkRedemptions(one, report);
    if (one.kind === 'loan') checkRepayments(one, report);
  }
  checkSizes(ledger, report);
}

/** Shares are written with a few digits; what misses by less is meant. */
const hair = 1e-9;

function checkShares({ id, kind, terms }: Instrument, report: ReportReference): void {
  const values: Readonly<Record<string, unknown>> = { ...terms };
  for (const [key, term] of Object.entries<Term>(kinds[kind])) {
    const shares = values[key] as readonly Share[] | undefined;
    if (term.kind !== 'shares' || shares === undefined) continue;
    const sum = shares.reduce((total, { share }) => total + share.median, 0);
    const isWrong = term.total === 'one' ? Math.abs(sum - 1) > hair : sum > 1 + hair;
    if (isWrong)
      report(
        'bad-shares',
        `the shares add up to ${rounded(sum)}${shares.some(({ share }) => share.low < share.high) ? ' at the medians' : ''}; they must add up to ${term.total === 'one' ? '1' : 'at most 1'}`,
        ['instruments', id, key],
        term.total === 'one'
          ? 'who stands for nothing else stands for the rest: name it'
          : 'what is left stays where it is',
      );
  }
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(9)));
}

function checkRedemptions({ id, terms }: InstrumentOf<'securities'>, report: ReportReference): void {
  // Redemptions may go on until all has matured, however much that proves to be: what no draw can redeem deserves a word, and
  // twice as much is a slip. (Readings that are not known yet on an earlier day can lower what is outstanding.)
  const due = totalOf(terms.redemptions, 'low');
  const held = terms.opening.high;
  if (due > held * (1 + hair))
    report(
      'redeems-more',
      `redemptions come to ${rounded(due)}, and only ${rounded(held)} is outstanding`,
      ['instruments', id, 'redemptions'],
      'redeem what there is, or raise the opening',
      due > 2 * held ? 'error' : 'warning',
    );
}

function checkRepayments({ id, terms }: InstrumentOf<'loan'>, report: ReportReference): void {
  // Interest that is added to a loan, or forborne, makes it grow beyond what was lent.
  if (terms.interest === 'capitalised' || terms.served_from !== undefined) return;
  const due = totalOf(terms.repayments, 'low');
  const lent = (terms.opening?.high ?? 0) + totalOf(terms.drawdowns, 'high');
  if (due > lent * (1 + hair))
    report(
      'repays-more',
      `repayments come to ${rounded(due)}, and only ${rounded(lent)} is lent; the rest is never paid`,
      ['instruments', id, 'repayments'],
      'repay what was lent; interest is paid by itself',
      'warning',
    );
}

function totalOf(payments: readonly Payment[] | undefined, end: 'low' | 'high'): number {
  return (payments ?? []).reduce((sum, one) => sum + one.amount[end] * timesOf(one), 0);
}

/** How many payments of the amount there are. */
function timesOf({ from, to, every, isTotal }: Payment): number {
  return isTotal ? 1 : Math.floor((to - from) / every) + 1;
}

/** Each amount, and all amounts of a currency together, must be whole numbers of minor units that doubles tell apart. */
function checkSizes(ledger: Ledger, report: ReportReference): void {
  const sums = new Map<string, number>();
  const add = (currency: string, { high }: Estimate, times: number, path: Path) => {
    const found = ledger.currencies.find(({ id }) => id === currency);
    if (found === undefined) return;
    const sum = high * times;
    if (sum > largestOf(found)) tooLarge(found, sum, path, report);
    else sums.set(currency, (sums.get(currency) ?? 0) + sum);
  };
  for (const { id, opening, credit } of ledger.accounts) {
    for (const { currency, amount } of opening)
      add(currency, amount, 1, ['accounts', id, 'opening', currency]);
    for (const { currency, limit } of credit) add(currency, limit, 1, ['accounts', id, 'credit', currency]);
  }
  for (const one of ledger.instruments) eachAmount(ledger, one, add);
  for (const found of ledger.currencies) {
    const sum = sums.get(found.id) ?? 0;
    if (sum > largestOf(found)) tooLarge(found, sum, ['currencies', found.id], report);
  }
}

function eachAmount(
  ledger: Ledger,
  one: Instrument,
  add: (currency: string, amount: Estimate, times: number, path: Path) => void,
): void {
  const currency = currencyOfInstrument(ledger, one);
  const values: Readonly<Record<string, unknown>> = { ...one.terms };
  for (const [key, term] of Object.entries<Term>(kinds[one.kind])) {
    const value = values[key];
    const path = ['instruments', one.id, key];
    if (value === undefined) continue;
    if (term.kind === 'estimate' && term.unit === 'money') add(currency, value as Estimate, 1, path);
    if (term.kind === 'payments')
      for (const [i, payment] of (value as readonly Payment[]).entries())
        add(currency, payment.amount, timesOf(payment), [...path, i, payment.isTotal ? 'total' : 'amount']);
  }
}

function largestOf({ decimals }: Currency): number {
  return Number.MAX_SAFE_INTEGER / 10 ** decimals;
}

function tooLarge(found: Currency, sum: number, path: Path, report: ReportReference): void {
  const { id, unit, decimals } = found;
  const most = Math.floor(largestOf(found));
  report(
    'too-much-money',
    `${rounded(sum)} ${id} is more than can be counted exactly in units of '${unit}' with ${decimals} decimals: at most ${most}`,
    path,
    'take a larger unit (million, billion), or fewer decimals',
  );
}
