import type { InstrumentOf } from '../../situation/index.ts';
import { accrue, makeAccrual } from '../accrual.ts';
import { failAll } from '../book.ts';
import type { Actions, InstrumentPlace } from '../context.ts';
import { affordableAll, hasAny, payAll, payableAll } from './pay.ts';
import { type ProjectMonth, projectMonths } from './project-months.ts';

/** An investment project: capital goes out while it is built, then output is sold and royalty and tax are paid. */
export function project(one: InstrumentOf<'project'>, at: InstrumentPlace): Actions {
  const { terms } = one;
  const [owner, other] = [at.account(terms.owner), at.account(terms.counterparty)];
  const months = projectMonths(one, at);
  const { column } = at.room;
  const [planned, built, spent] = [column(), column(), column()];
  const run = running(one, at, planned, built);
  const opens = terms.start + terms.build;
  return {
    projects(month) {
      if (month < terms.start || month >= opens + terms.life) return;
      const sums = months(month);
      if (month < opens) build(sums.capital);
      else run(sums);
    },
  };

  function build(capital: Float64Array): void {
    if (!hasAny(capital)) return;
    affordableAll(at, owner, at.currency, capital, spent);
    for (let s = 0; s < at.draws; s++) {
      if (capital[s] <= 0) spent[s] = 0;
      else planned[s] += capital[s];
      built[s] += spent[s];
    }
    failAll(at.book, 'undrawn', owner, at.self, at.currency, capital, spent);
    payAll(at, 'capital expenditure', 'capital expenditure', owner, other, spent);
  }
}

/** Output, costs and the state's part of a month; what could not be built does not produce. */
function running(
  { terms }: InstrumentOf<'project'>,
  at: InstrumentPlace,
  planned: Float64Array,
  built: Float64Array,
): (sums: ProjectMonth) => void {
  const [owner, other] = [at.account(terms.owner), at.account(terms.counterparty)];
  const state = terms.state === undefined ? other : at.account(terms.state);
  const { column } = at.room;
  const parts = [0, 1, 2, 3].map(() => ({ accrual: makeAccrual(at.room), amounts: column() }));
  const [revenue, paid] = [column(), column()];
  const part = (k: number, amounts: Float64Array) => {
    const { accrual, amounts: found } = parts[k] as (typeof parts)[number];
    for (let s = 0; s < at.draws; s++) {
      const isWhole = built[s] === planned[s];
      found[s] = isWhole ? amounts[s] : accrue(accrual, s, amounts[s], built[s], planned[s]);
    }
    return found;
  };
  const spend = (event: string, payee: number, amounts: Float64Array) => {
    affordableAll(at, owner, at.currency, amounts, paid);
    payAll(at, event, event, owner, payee, paid);
  };
  return (sums) => {
    const [output, cost] = [part(0, sums.revenue), part(1, sums.cost)];
    const [royalty, tax] = [part(2, sums.royalty), part(3, sums.tax)];
    payableAll(at, 'undrawn', other, output, revenue);
    for (let s = 0; s < at.draws; s++)
      at.earned[at.self * at.draws + s] = revenue[s] - cost[s] - royalty[s] - tax[s];
    payAll(at, 'sales', 'sales', other, owner, revenue);
    spend('running costs', other, cost);
    spend('royalty', state, royalty);
    spend('profit tax', state, tax);
  };
}
