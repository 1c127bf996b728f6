import type { InstrumentOf } from '../../situation/index.ts';
import { type Accrual, accrue, makeAccrual } from '../accrual.ts';
import type { InstrumentPlace } from '../context.ts';
import type { Fractions } from '../numbers.ts';
import { growAll, makeTotal } from '../total.ts';

/** Sums of a project in one month, in minor units, in every draw; the columns are used again for the next month. */
export interface ProjectMonth {
  readonly capital: Float64Array;
  readonly revenue: Float64Array;
  readonly cost: Float64Array;
  readonly royalty: Float64Array;
  readonly tax: Float64Array;
}

/**
 * What a project spends and earns, month after month, without regard to who has the money: each sum by its running total, so
 * months are asked for in their order.
 */
export function projectMonths(
  { terms }: InstrumentOf<'project'>,
  at: InstrumentPlace,
): (month: number) => ProjectMonth {
  const opens = terms.start + terms.build;
  const capital = at.due([
    { from: terms.start, to: opens - 1, every: 1, amount: terms.capital, isTotal: true },
  ]);
  const produce = productionOf(terms, at);
  const none = at.room.column();
  const idle = { revenue: none, cost: none, royalty: none, tax: none };
  return (month) => {
    const age = month - opens;
    if (age < 0 || age >= terms.life) return { ...idle, capital: capital(month) ?? none };
    return { ...produce(month, age), capital: none };
  };
}

function productionOf(
  terms: InstrumentOf<'project'>['terms'],
  at: InstrumentPlace,
): (month: number, age: number) => Omit<ProjectMonth, 'capital'> {
  const [volumes, prices] = [at.series('volume', 0), at.series('price', 0)];
  const [discounts, costs] = [at.series('discount', 0), at.series('cost', 0)];
  const [royalties, taxes] = [at.fractions('royalty'), at.fractions('tax')];
  const ramp = terms.ramp ?? 0;
  const decimals = at.plan.ledger.currencies[at.currency]?.decimals ?? 2;
  const { column } = at.room;
  const [sales, running] = [makeTotal(at.room, decimals), makeTotal(at.room, decimals)];
  const [owed, taxed] = [makeAccrual(at.room), makeAccrual(at.room)];
  const base = column();
  const found = { revenue: column(), cost: column(), royalty: column(), tax: column() };
  return (month, age) => {
    const full = Math.min(1, ramp === 0 ? 1 : (age + 1) / ramp) / 12;
    const [volume, price, discount, cost] = [volumes(month), prices(month), discounts(month), costs(month)];
    const { revenue, cost: spent, royalty, tax } = found;
    for (let s = 0; s < at.draws; s++) {
      const output = volume[s] * full;
      revenue[s] = output * Math.max(0, price[s] - discount[s]);
      spent[s] = output * cost[s];
    }
    growAll(sales, revenue);
    growAll(running, spent);
    accrueShares(owed, revenue, royalties(month), royalty);
    for (let s = 0; s < at.draws; s++) base[s] = Math.max(0, revenue[s] - spent[s] - royalty[s]);
    accrueShares(taxed, base, taxes(month), tax);
    return found;
  };
}

/** Shares of what is earned; a share of nothing, and no share, leave the total as it was. */
function accrueShares(
  accrual: Accrual,
  base: Float64Array,
  { numerators, denominator }: Fractions,
  grown: Float64Array,
): void {
  for (let s = 0; s < base.length; s++)
    grown[s] =
      base[s] === 0 || numerators[s] === 0 ? 0 : accrue(accrual, s, base[s], numerators[s], denominator);
}
