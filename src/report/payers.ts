import { atWidths, type Figure, type PaidBudget, payersFigure } from '../figures/index.ts';
import type { Situation } from '../situation/index.ts';
import type { PackageMoney } from '../verdict/index.ts';
import { catalogues, inBillions } from '../words/index.ts';
import { namesOf } from './paid-for-words.ts';
import type { ReportData } from './types.ts';

const say = catalogues.en.answerFigures.payers;

/**
 * Who pays the budget that most proposals leave open, under each of those shown and if nothing changes; nothing where no budget is open.
 *
 * @example
 * payersOfBudget({ situation, verdicts: [], money: null }, new Set()) // => []
 */
export function payersOfBudget(
  { situation, verdicts, money }: Pick<ReportData, 'situation' | 'verdicts' | 'money'>,
  shown: ReadonlySet<string>,
): readonly Figure[] {
  const all = [...(money?.values() ?? [])].flatMap(({ budgets }) => budgets);
  const open = all.filter(({ unfunded }) => unfunded.some((amount) => amount > 0));
  const [first] = open.toSorted((a, b) => countOf(open, b.account) - countOf(open, a.account));
  if (first === undefined) return [];
  const { account, currency } = first;
  // What repeats the state of today, whatever it is called, has the same money.
  const nothing = verdicts.find(({ changes }) => changes.length === 0);
  const drawn = verdicts.filter((one) => one === nothing || shown.has(one.proposal ?? 'package'));
  const budgets = drawn.flatMap(({ proposal, title }): readonly PaidBudget[] => {
    const found = money?.get(proposal ?? '');
    const budget = found?.budgets.find((one) => one.account === account);
    if (found === undefined || budget === undefined) return [];
    const { per } = inBillions(currency, found.run.plan.ledger.currencies);
    return [
      {
        title,
        payers: budget.sources.map(({ label, amounts }) => {
          const actor = payerOf(found.run, account, label);
          const name = situation.actors.find(({ id }) => id === actor)?.name ?? say.others;
          return { name, ...placeOf(situation, actor), amount: Math.max(0, total(amounts)) / per };
        }),
        unpaid: total(budget.unfunded) / per,
      },
    ];
  });
  const ledger = [...(money?.values() ?? [])][0]?.run.plan.ledger;
  const unit = ledger === undefined ? currency : inBillions(currency, ledger.currencies).unit;
  const title = say.title(namesOf(situation)(`account:${account}`));
  return [atWidths((width) => payersFigure({ id: account, title, unit, budgets }, width))];
}

function countOf(budgets: readonly { readonly account: string }[], account: string): number {
  return budgets.filter((one) => one.account === account).length;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The place of an actor in the situation, which is its colour in every figure; nothing for what belongs to none. */
export function placeOf(situation: Situation, actor: string | null | undefined): { readonly actor?: number } {
  const place = situation.actors.findIndex((one) => one.id === actor);
  return place < 0 ? {} : { actor: place };
}

/** The actor whose account pays what a source of a budget brings: the account itself where it spends its own cash. */
export function payerOf(
  { plan, book }: PackageMoney['run'],
  account: string,
  label: string,
): string | null | undefined {
  const { accounts, instruments } = plan.ledger;
  const own = accounts.findIndex(({ id }) => id === account);
  for (const { legs, instrument, event } of book.transactions) {
    if (`${instruments[instrument]?.label ?? ''}: ${event}` !== label) continue;
    const leg = legs.find(({ to }) => to === own);
    if (leg !== undefined) return accounts[leg.from]?.actor;
  }
  return accounts[own]?.actor;
}
