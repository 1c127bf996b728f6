import { flow, move, open } from '../book.ts';
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
