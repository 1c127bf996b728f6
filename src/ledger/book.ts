import { assertWhole } from './arithmetic.ts';

/** One row moved from one account to another: −amount there, +amount here, so that every row sums to zero. */
export interface Leg {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** A current flow, for the transactions-flow matrix; swaps of one stock for another have none. */
export interface Flow {
  readonly label: string;
  readonly payer: number;
  readonly payee: number;
  readonly amount: number;
  readonly currency: number;
}

export interface Transaction {
  readonly month: number;
  readonly instrument: number;
  readonly event: string;
  readonly legs: readonly Leg[];
  readonly flow?: Flow;
}

/** What was due and could not be paid. */
export interface Shortfall {
  readonly month: number;
  readonly kind: ShortfallKind;
  readonly account: number;
  readonly instrument: number;
  readonly currency: number;
  readonly amount: number;
}

/**
 * unfunded: spending without money; undrawn: a promised loan or contribution that its payer lacks; default: a debt not
 * served; uncovered: an owner not paid out; over-limit: a guarantee called beyond its limit; over-pledged: collateral
 * promised beyond what there is.
 */
export const shortfallKinds = [
  'unfunded',
  'undrawn',
  'default',
  'uncovered',
  'over-limit',
  'over-pledged',
] as const;
export type ShortfallKind = (typeof shortfallKinds)[number];

/** All holdings, and the only way to change them. */
export interface Book {
  readonly accounts: number;
  /** Row-major: holdings[row × accounts + account]; assets positive, liabilities negative; minor units. */
  readonly holdings: Float64Array;
  /** What each account has received in current flows less what it paid, by currency, since the start. */
  readonly income: Float64Array;
  readonly transactions: readonly Transaction[];
  readonly shortfalls: readonly Shortfall[];
  readonly get: (row: number, account: number) => number;
  /** Begins a transaction; what is moved until the next one belongs to it. */
  readonly open: (instrument: number, event: string) => void;
  readonly move: (row: number, from: number, to: number, amount: number) => void;
  /** Names the current flow that the open transaction is. */
  readonly flow: (label: string, payer: number, payee: number, amount: number, currency: number) => void;
  readonly fail: (
    kind: ShortfallKind,
    account: number,
    instrument: number,
    currency: number,
    amount: number,
  ) => void;
  readonly setMonth: (month: number) => void;
  /** Empties it for another run. */
  readonly reset: () => Book;
}

interface Draft {
  month: number;
  instrument: number;
  event: string;
  legs: Leg[];
  flow?: Flow;
}

/**
 * A book of so many rows and accounts; where transactions are not kept, as in sampling, only holdings change. An exact
 * one throws where whole numbers can no longer be told apart.
 */
export function makeBook(
  rows: number,
  accounts: number,
  currencies: number,
  keeps: boolean,
  isExact: boolean,
): Book {
  const holdings = new Float64Array(rows * accounts);
  const income = new Float64Array(currencies * accounts);
  const transactions: Draft[] = [];
  const shortfalls: Shortfall[] = [];
  let month = 0;
  let draft: Draft | undefined;
  const change = (sums: Float64Array, cell: number, amount: number) => {
    const sum = (sums[cell] as number) + amount;
    if (isExact) assertWhole(sum);
    sums[cell] = sum;
  };
  const book: Book = {
    accounts,
    holdings,
    income,
    transactions,
    shortfalls,
    get: (row, account) => holdings[row * accounts + account] as number,
    open(instrument, event) {
      if (!keeps) return;
      draft = { month, instrument, event, legs: [] };
      transactions.push(draft);
    },
    move(row, from, to, amount) {
      if (isExact) assertWhole(amount);
      change(holdings, row * accounts + from, -amount);
      change(holdings, row * accounts + to, amount);
      draft?.legs.push({ row, from, to, amount });
    },
    flow(label, payer, payee, amount, currency) {
      change(income, currency * accounts + payer, -amount);
      change(income, currency * accounts + payee, amount);
      if (draft !== undefined) draft.flow = { label, payer, payee, amount, currency };
    },
    fail(kind, account, instrument, currency, amount) {
      shortfalls.push({ month, kind, account, instrument, currency, amount });
    },
    setMonth(to) {
      month = to;
      draft = undefined;
    },
    reset() {
      holdings.fill(0);
      income.fill(0);
      transactions.length = 0;
      shortfalls.length = 0;
      month = 0;
      draft = undefined;
      return book;
    },
  };
  return book;
}
