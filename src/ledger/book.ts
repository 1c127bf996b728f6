import { assertWhole } from './whole.ts';

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

interface Draft {
  month: number;
  instrument: number;
  event: string;
  legs: Leg[];
  flow?: Flow;
}

/** What fell short, whatever the draw. */
export type Missing = Omit<Shortfall, 'amount'>;

/** Told of every shortfall where shortfalls are not kept: of one draw, or of all at once, 0 where a draw has none. */
export interface OnShortfall {
  readonly inDraw: (missing: Missing, amount: number, draw: number) => void;
  readonly inAll: (missing: Missing, amounts: Float64Array) => void;
}

/**
 * All holdings of so many draws at once, and the only way to change them. One draw keeps its transactions and explains
 * itself; many are columns, and keep only what they add up to.
 */
export interface Book {
  readonly accounts: number;
  readonly draws: number;
  /** holdings[(row × accounts + account) × draws + draw]; assets positive, liabilities negative; minor units. */
  readonly holdings: Float64Array;
  /** What a fund has received in current flows less what it paid, by currency, since the start. */
  readonly income: Float64Array;
  /** 1 for accounts whose income is kept. */
  readonly keepsIncome: Uint8Array;
  /** 1 for each row and account that anything has moved in. */
  readonly isTouched: Uint8Array;
  /** The same of this month alone. */
  readonly hasMoved: Uint8Array;
  readonly transactions: readonly Transaction[];
  readonly shortfalls: readonly Shortfall[];
  /** Room for what is lacking in each draw. */
  readonly lacking: Float64Array;
}

interface Writable extends Book {
  readonly transactions: Draft[];
  readonly shortfalls: Shortfall[];
  readonly keeps: boolean;
  onShortfall: OnShortfall | undefined;
  month: number;
  draft: Draft | undefined;
}

export interface BookSize {
  readonly rows: number;
  readonly accounts: number;
  readonly currencies: number;
  readonly draws: number;
}

/** An empty book; where transactions are not kept, as in many draws, only holdings change. */
export function makeBook({ rows, accounts, currencies, draws }: BookSize, keeps = true): Book {
  const book: Writable = {
    accounts,
    draws,
    holdings: new Float64Array(rows * accounts * draws),
    income: new Float64Array(currencies * accounts * draws),
    keepsIncome: new Uint8Array(accounts),
    isTouched: new Uint8Array(rows * accounts),
    hasMoved: new Uint8Array(rows * accounts),
    transactions: [],
    shortfalls: [],
    lacking: new Float64Array(draws),
    keeps,
    onShortfall: undefined,
    month: 0,
    draft: undefined,
  };
  return book;
}

/** Empties it for other draws. */
export function clearBook(book: Book, onShortfall: OnShortfall): void {
  const writable = book as Writable;
  const { holdings, income, keepsIncome, isTouched, draws, transactions, shortfalls } = writable;
  writable.onShortfall = onShortfall;
  for (const [cell, touched] of isTouched.entries())
    if (touched === 1) holdings.fill(0, cell * draws, (cell + 1) * draws);
  income.fill(0);
  keepsIncome.fill(0);
  isTouched.fill(0);
  transactions.length = 0;
  shortfalls.length = 0;
}

export function beginMonth(book: Book, month: number): void {
  const writable = book as Writable;
  writable.month = month;
  writable.hasMoved.fill(0);
  writable.draft = undefined;
}

export function holding(book: Book, row: number, account: number, draw: number): number {
  return book.holdings[(row * book.accounts + account) * book.draws + draw];
}

/** Begins a transaction; what is moved until the next one belongs to it. */
export function open(book: Book, instrument: number, event: string): void {
  const writable = book as Writable;
  if (!writable.keeps) return;
  writable.draft = { month: writable.month, instrument, event, legs: [] };
  writable.transactions.push(writable.draft);
}

export function move(book: Book, row: number, from: number, to: number, amount: number, draw: number): void {
  const { holdings, isTouched, hasMoved, accounts, draws, draft } = book as Writable;
  const payer = row * accounts + from;
  const payee = row * accounts + to;
  assertWhole(amount);
  change(holdings, payer * draws + draw, -amount);
  change(holdings, payee * draws + draw, amount);
  isTouched[payer] = 1;
  isTouched[payee] = 1;
  hasMoved[payer] = 1;
  hasMoved[payee] = 1;
  draft?.legs.push({ row, from, to, amount });
}

/** The same in every draw; where transactions are kept there is one draw, and `open` has begun its transaction. */
export function moveAll(book: Book, row: number, from: number, to: number, amounts: Float64Array): void {
  const { holdings, isTouched, hasMoved, accounts, draws, keeps } = book as Writable;
  if (keeps) {
    move(book, row, from, to, amounts[0], 0);
    return;
  }
  // Who pays itself, as a state that produces and taxes, ends where it began.
  if (from === to) return;
  const payer = row * accounts + from;
  const payee = row * accounts + to;
  const [out, into] = [payer * draws, payee * draws];
  for (let s = 0; s < draws; s++) {
    // What is below zero is no payment: one draw by itself would make none.
    const amount = amounts[s] > 0 ? amounts[s] : 0;
    const left = holdings[out + s] - amount;
    const got = holdings[into + s] + amount;
    if (!(Math.abs(left) <= Number.MAX_SAFE_INTEGER)) assertWhole(left);
    if (!(Math.abs(got) <= Number.MAX_SAFE_INTEGER)) assertWhole(got);
    holdings[out + s] = left;
    holdings[into + s] = got;
  }
  isTouched[payer] = 1;
  isTouched[payee] = 1;
  hasMoved[payer] = 1;
  hasMoved[payee] = 1;
}

function change(sums: Float64Array, cell: number, amount: number): void {
  const sum = sums[cell] + amount;
  assertWhole(sum);
  sums[cell] = sum;
}

/** Names the current flow that the open transaction is. */
export function flow(
  book: Book,
  label: string,
  payer: number,
  payee: number,
  amount: number,
  currency: number,
  draw: number,
): void {
  const { income, keepsIncome, accounts, draws, draft } = book as Writable;
  if (keepsIncome[payer] === 1) change(income, (currency * accounts + payer) * draws + draw, -amount);
  if (keepsIncome[payee] === 1) change(income, (currency * accounts + payee) * draws + draw, amount);
  if (draft !== undefined) draft.flow = { label, payer, payee, amount, currency };
}

export function fail(
  book: Book,
  kind: ShortfallKind,
  account: number,
  instrument: number,
  currency: number,
  amount: number,
  draw: number,
): void {
  const { month, keeps, shortfalls, onShortfall } = book as Writable;
  if (keeps) shortfalls.push({ month, kind, account, instrument, currency, amount });
  else onShortfall?.inDraw({ month, kind, account, instrument, currency }, amount, draw);
}

/** The same in every draw in which less is paid than is due. */
export function failAll(
  book: Book,
  kind: ShortfallKind,
  account: number,
  instrument: number,
  currency: number,
  due: Float64Array,
  paid: Float64Array,
): void {
  const { month, keeps, lacking, onShortfall } = book as Writable;
  let isAny = false;
  for (let s = 0; s < lacking.length; s++) {
    const isShort = paid[s] < due[s];
    lacking[s] = isShort ? due[s] - paid[s] : 0;
    isAny ||= isShort;
  }
  if (!isAny) return;
  if (keeps) fail(book, kind, account, instrument, currency, lacking[0], 0);
  else onShortfall?.inAll({ month, kind, account, instrument, currency }, lacking);
}
