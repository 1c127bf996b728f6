import { worthsInDraw } from './exchange.ts';
import type { ActorMonths } from './result.ts';
import { type LedgerRun, readingOf } from './run-ledger.ts';

/**
 * What a package is worth in cash to each actor month by month: the change of its deposits under the package minus that without it,
 * not discounted. Actors whose cash it never changes are left out.
 *
 * @example
 * monthDeltas(exactRun(runs, swap), exactRun(runs, runs.noDeal), runs.medians)[0] // => { actor: 'north', amounts: [0, -10, 0], total: -10 }
 */
export function monthDeltas(
  deal: LedgerRun,
  noDeal: LedgerRun,
  medians: Float64Array,
): readonly ActorMonths[] {
  const { plan, months } = deal;
  const { accounts, currencies } = plan.ledger;
  const read = readingOf(plan, medians);
  const worths = currencies.map((_, currency) => worthsInDraw(plan, read, currency, months));
  return plan.compiled.actors.flatMap((actor): ActorMonths[] => {
    const amounts = Array.from({ length: months }, (_, m) => {
      let sum = 0;
      for (const [account, { actor: owner }] of accounts.entries())
        for (const [currency, worth] of worths.entries()) {
          if (owner !== actor) continue;
          const cell = currency * accounts.length + account;
          const grown = (run: LedgerRun) => run.holdings[m + 1]?.[cell] - run.holdings[m]?.[cell];
          sum += (grown(deal) - grown(noDeal)) * worth[m];
        }
      return sum;
    });
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    return amounts.every((amount) => amount === 0) ? [] : [{ actor, amounts, total }];
  });
}
