import type { InstrumentOf } from '../../situation/index.ts';
import type { Actions, Place } from '../context.ts';

/** Sums of a project in one month, in minor units. */
export interface ProjectMonth {
  readonly capital: number;
  readonly revenue: number;
  readonly cost: number;
  readonly royalty: number;
  readonly tax: number;
}

/** What a project spends and earns in each month since it began, without regard to who has the money. */
export function projectMonths(
  { terms }: InstrumentOf<'project'>,
  at: Place,
): (month: number) => ProjectMonth {
  const capital = at.due([
    {
      from: terms.start,
      to: terms.start + terms.build - 1,
      every: 1,
      amount: terms.capital,
      isTotal: true,
    },
  ]);
  const number = (key: string) => at.series(key) ?? (() => 0);
  const [volume, price, discount, cost] = [
    number('volume'),
    number('price'),
    number('discount'),
    number('cost'),
  ];
  const [royalty, tax] = [at.factors('royalty'), at.factors('tax')];
  const ramp = terms.ramp ?? 0;
  const opens = terms.start + terms.build;
  const decimals = at.plan.ledger.currencies[at.currency]?.decimals ?? 2;
  return (month) => {
    const age = month - opens;
    if (age < 0 || age >= terms.life)
      return { capital: capital(month), revenue: 0, cost: 0, royalty: 0, tax: 0 };
    const output = (volume(month) / 12) * Math.min(1, ramp === 0 ? 1 : (age + 1) / ramp);
    const revenue = at.money.minor(output * Math.max(0, price(month) - discount(month)), decimals);
    const costs = at.money.minor(output * cost(month), decimals);
    const owed = royalty === undefined ? 0 : at.money.part(revenue, royalty(month));
    const profit = Math.max(0, revenue - costs - owed);
    return {
      capital: 0,
      revenue,
      cost: costs,
      royalty: owed,
      tax: tax === undefined ? 0 : at.money.part(profit, tax(month)),
    };
  };
}

/** An investment project: capital goes out while it is built, then output is sold and royalty and tax are paid. */
export function project(one: InstrumentOf<'project'>, at: Place): Actions {
  const { terms } = one;
  const [owner, other] = [at.account(terms.owner), at.account(terms.counterparty)];
  const state = terms.state === undefined ? other : at.account(terms.state);
  const months = projectMonths(one, at);
  let [planned, built] = [0, 0];
  const pay = (event: string, payer: number, payee: number, amount: number) => {
    if (amount <= 0) return;
    at.book.open(at.self, event);
    at.book.move(at.deposits, payer, payee, amount);
    at.book.flow(event, payer, payee, amount, at.currency);
  };
  return {
    projects(month) {
      const sums = months(month);
      if (sums.capital > 0) {
        const spent = Math.max(0, Math.min(sums.capital, at.cash(owner, at.currency)));
        planned += sums.capital;
        built += spent;
        if (spent < sums.capital) at.book.fail('undrawn', owner, at.self, at.currency, sums.capital - spent);
        pay('capital expenditure', owner, other, spent);
        at.drawn[at.self] = built;
        return;
      }
      // What could not be built does not produce.
      const share = at.money.over(at.money.factor(built), at.money.factor(Math.max(1, planned)));
      const part = (amount: number) => (built === planned ? amount : at.money.part(amount, share));
      const [output, cost] = [part(sums.revenue), part(sums.cost)];
      const revenue = Math.min(output, at.cash(other, at.currency));
      if (revenue < output) at.book.fail('undrawn', other, at.self, at.currency, output - revenue);
      const [royalty, tax] = [part(sums.royalty), part(sums.tax)];
      at.earned[at.self] = revenue - cost - royalty - tax;
      pay('sales', other, owner, revenue);
      pay('running costs', owner, other, Math.min(cost, at.cash(owner, at.currency)));
      pay('royalty', owner, state, Math.min(royalty, at.cash(owner, at.currency)));
      pay('profit tax', owner, state, Math.min(tax, at.cash(owner, at.currency)));
    },
  };
}
