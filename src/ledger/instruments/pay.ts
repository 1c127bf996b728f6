import { failAll, flow, move, moveAll, open, type ShortfallKind } from '../book.ts';
import type { InstrumentPlace } from '../context.ts';

/** Money for nothing in return: a transaction of deposits with the current flow that it is. */
export function pay(
  at: InstrumentPlace,
  event: string,
  label: string,
  payer: number,
  payee: number,
  amount: number,
  draw: number,
): void {
  if (amount <= 0) return;
  open(at.book, at.self, event);
  move(at.book, at.deposits, payer, payee, amount, draw);
  flow(at.book, label, payer, payee, amount, at.currency, draw);
}

/** Money for a claim: deposits go one way, the instrument's row the other. */
export function swap(
  at: InstrumentPlace,
  event: string,
  payer: number,
  payee: number,
  amount: number,
  draw: number,
): void {
  if (amount <= 0) return;
  open(at.book, at.self, event);
  move(at.book, at.deposits, payer, payee, amount, draw);
  move(at.book, at.row, payee, payer, amount, draw);
}

/** What a payer can pay of what is due, in every draw: into `paid`. */
export function affordableAll(
  at: InstrumentPlace,
  payer: number,
  currency: number,
  due: Float64Array,
  paid: Float64Array,
): void {
  const { book, credit, draws } = at;
  const { holdings } = book;
  const cell = (currency * book.accounts + payer) * draws;
  for (let s = 0; s < draws; s++) {
    const has = holdings[cell + s] + credit[cell + s];
    const able = has > 0 ? has : 0;
    paid[s] = due[s] < able ? due[s] : able;
  }
}

/** The same; what is lacking is reported as a shortfall of its kind. */
export function payableAll(
  at: InstrumentPlace,
  kind: ShortfallKind,
  payer: number,
  due: Float64Array,
  paid: Float64Array,
): void {
  if (at.plan.isBoundless[payer] === 1) {
    paid.set(due);
    return;
  }
  affordableAll(at, payer, at.currency, due, paid);
  failAll(at.book, kind, payer, at.self, at.currency, due, paid);
}

/** `pay` in every draw; where nothing is paid, as much as nothing happens. */
export function payAll(
  at: InstrumentPlace,
  event: string,
  label: string,
  payer: number,
  payee: number,
  amounts: Float64Array,
): void {
  if (!hasAny(amounts)) return;
  open(at.book, at.self, event);
  moveAll(at.book, at.deposits, payer, payee, amounts);
  flowAll(at, label, payer, payee, amounts);
}

/** `swap` in every draw. */
export function swapAll(
  at: InstrumentPlace,
  event: string,
  payer: number,
  payee: number,
  amounts: Float64Array,
): void {
  if (!hasAny(amounts)) return;
  open(at.book, at.self, event);
  moveAll(at.book, at.deposits, payer, payee, amounts);
  moveAll(at.book, at.row, payee, payer, amounts);
}

/** A debt that grows without money, in every draw. */
export function oweAll(
  at: InstrumentPlace,
  event: string,
  label: string,
  debtor: number,
  creditor: number,
  amounts: Float64Array,
): void {
  if (!hasAny(amounts)) return;
  open(at.book, at.self, event);
  moveAll(at.book, at.row, debtor, creditor, amounts);
  flowAll(at, label, debtor, creditor, amounts);
}

function flowAll(
  at: InstrumentPlace,
  label: string,
  payer: number,
  payee: number,
  amounts: Float64Array,
): void {
  const { keepsIncome, draws } = at.book;
  // One draw names its flows; of many, only what funds receive is counted.
  if (draws > 1 && keepsIncome[payer] === 0 && keepsIncome[payee] === 0) return;
  for (let s = 0; s < draws; s++)
    if (amounts[s] > 0) flow(at.book, label, payer, payee, amounts[s], at.currency, s);
}

/** Is anything above zero in any draw? */
export function hasAny(amounts: Float64Array): boolean {
  for (let s = 0; s < amounts.length; s++) if (amounts[s] > 0) return true;
  return false;
}
