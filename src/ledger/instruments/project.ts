import type { InstrumentOf } from '../../situation/index.ts';
import { accrue, makeAccrual } from '../accrual.ts';
import { fail } from '../book.ts';
import { type Actions, cash, type InstrumentPlace } from '../context.ts';
import { pay } from './pay.ts';
import { type ProjectMonth, projectMonths } from './project-months.ts';

/** An investment project: capital goes out while it is built, then output is sold and royalty and tax are paid. */
export function project(one: InstrumentOf<'project'>, at: InstrumentPlace): Actions {
  const { terms } = one;
  const [owner, other] = [at.account(terms.owner), at.account(terms.counterparty)];
  const months = projectMonths(one, at);
  const [planned, built] = [new Float64Array(at.draws), new Float64Array(at.draws)];
  const run = running(one, at, planned, built);
  const opens = terms.start + terms.build;
  return {
    projects(month) {
      if (month < terms.start || month >= opens + terms.life) return;
      const sums = months(month);
      for (let s = 0; s < at.draws; s++)
        if (month < opens) build(sums.capital[s], s);
        else run(sums, s);
    },
  };

  function build(capital: number, s: number): void {
    if (capital <= 0) return;
    const spent = Math.max(0, Math.min(capital, cash(at, owner, at.currency, s)));
    planned[s] = planned[s] + capital;
    built[s] = built[s] + spent;
    if (spent < capital) fail(at.book, 'undrawn', owner, at.self, at.currency, capital - spent, s);
    pay(at, 'capital expenditure', 'capital expenditure', owner, other, spent, s);
  }
}

/** Output, costs and the state's part of a month; what could not be built does not produce. */
function running(
  { terms }: InstrumentOf<'project'>,
  at: InstrumentPlace,
  planned: Float64Array,
  built: Float64Array,
): (sums: ProjectMonth, draw: number) => void {
  const [owner, other] = [at.account(terms.owner), at.account(terms.counterparty)];
  const state = terms.state === undefined ? other : at.account(terms.state);
  const parts = [0, 1, 2, 3].map(() => makeAccrual(at.draws));
  const part = (k: number, amounts: Float64Array, s: number) => {
    const [whole, amount] = [planned[s], amounts[s]];
    const accrual = parts[k];
    return built[s] === whole || accrual === undefined ? amount : accrue(accrual, s, amount, built[s], whole);
  };
  const spend = (event: string, payee: number, amount: number, s: number) =>
    pay(at, event, event, owner, payee, Math.min(amount, cash(at, owner, at.currency, s)), s);
  return (sums, s) => {
    const output = part(0, sums.revenue, s);
    const cost = part(1, sums.cost, s);
    const royalty = part(2, sums.royalty, s);
    const tax = part(3, sums.tax, s);
    const revenue = Math.min(output, cash(at, other, at.currency, s));
    if (revenue < output) fail(at.book, 'undrawn', other, at.self, at.currency, output - revenue, s);
    at.earned[at.self * at.draws + s] = revenue - cost - royalty - tax;
    pay(at, 'sales', 'sales', other, owner, revenue, s);
    spend('running costs', other, cost, s);
    spend('royalty', state, royalty, s);
    spend('profit tax', state, tax, s);
  };
}
