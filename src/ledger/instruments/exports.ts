import type { InstrumentOf } from '../../situation/index.ts';
import { daysIn } from '../../text/index.ts';
import { accrueAll, makeAccrual } from '../accrual.ts';
import type { Actions, InstrumentPlace } from '../context.ts';
import { growAll, makeTotal } from '../total.ts';
import { exportPrice } from '../trade/index.ts';
import { payAll, payableAll } from './pay.ts';

/** Export revenue, layer A: days × volume × price below the benchmark, the budget takes its share of it. */
export function exports({ terms }: InstrumentOf<'exports'>, at: InstrumentPlace): Actions {
  const [seller, buyer, state] = [at.account(terms.seller), at.account(terms.buyer), at.account(terms.state)];
  const sales = revenueOf(at);
  const share = at.fractions('budget_share');
  const taken = makeAccrual(at.room);
  const [revenue, budget] = [at.room.column(), at.room.column()];
  return {
    budgets(month) {
      const due = sales(month);
      const { numerators, denominator } = share(month);
      payableAll(at, 'undrawn', buyer, due, revenue);
      accrueAll(taken, revenue, numerators, denominator, budget);
      for (let s = 0; s < at.draws; s++) at.earned[at.self * at.draws + s] = revenue[s] - budget[s];
      payAll(at, 'export revenue', 'export revenue', buyer, seller, revenue);
      payAll(at, 'taxes on production', 'taxes on production', seller, state, budget);
    },
  };
}

/** Sales of each month in minor units, by their running total. */
function revenueOf(at: InstrumentPlace): (month: number) => Float64Array {
  const [volumes, benchmarks] = [at.series('volume', 0), at.series('benchmark', 0)];
  const [discounts, cuts] = [at.series('discount', 0), at.series('cut', 0)];
  const [caps, covered] = [at.series('cap', Number.POSITIVE_INFINITY), at.series('covered', 1)];
  const decimals = at.plan.ledger.currencies[at.currency]?.decimals ?? 2;
  const sales = makeTotal(at.room, decimals);
  const due = at.room.column();
  return (month) => {
    const days = daysIn(month);
    const [volume, cut, benchmark] = [volumes(month), cuts(month), benchmarks(month)];
    const [discount, cap, share] = [discounts(month), caps(month), covered(month)];
    for (let s = 0; s < at.draws; s++) {
      const price = exportPrice(benchmark[s], discount[s], cap[s], share[s]);
      due[s] = days * volume[s] * (1 - cut[s]) * price;
    }
    growAll(sales, due);
    return due;
  };
}
