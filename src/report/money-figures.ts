import {
  actorHues,
  atWidths,
  atWidthsInTime,
  deltaFigure,
  exposureFanFigure,
  type Figure,
  type MoneyStackData,
  moneyPathsFigure,
  moneySankeyFigure,
  moneyStackFigure,
} from '../figures/index.ts';
import type { Situation } from '../situation/index.ts';
import { showMonth } from '../text/index.ts';
import type { PackageMoney } from '../verdict/index.ts';
import { catalogues, inBillions } from '../words/index.ts';
import { lossWaterfall, worstDemand } from './loss-waterfall.ts';
import { namesOf } from './paid-for-words.ts';
import { payerOf, placeOf } from './payers.ts';
import { byQuarter, changedFlows, shownAccounts, thinning } from './shown-money.ts';
import type { DrawnMoney, ReportData } from './types.ts';

const { figureTitles } = catalogues.en;

/** What the section on money shows of each proposal. */
export type MoneyFigures = ReadonlyMap<string, readonly Figure[]>;

/** The figures of every proposal's money; null where there is none. */
export async function moneyFigures(data: ReportData): Promise<MoneyFigures | null> {
  if (data.money === null) return null;
  const noDeal = data.verdicts.find(({ changes }) => changes.length === 0)?.proposal;
  const always = data.money.get(noDeal ?? '')?.flows ?? [];
  const variants = sourceVariants(data);
  const figures = new Map<string, readonly Figure[]>();
  for (const verdict of data.verdicts) {
    const money = data.money.get(verdict.proposal ?? '');
    if (money !== undefined && verdict.paidFor !== null)
      figures.set(
        verdict.proposal ?? '',
        await figuresOf(
          data.situation,
          {
            proposal: verdict.proposal,
            isNoDeal: verdict.changes.length === 0,
            money,
            paidFor: verdict.paidFor,
            always,
          },
          variants,
        ),
      );
  }
  return figures;
}

/** The figures of one package's money. */
export async function packageFigures(situation: Situation, drawn: DrawnMoney): Promise<readonly Figure[]> {
  const money = new Map([[drawn.proposal ?? '', drawn.money]]);
  return figuresOf(situation, drawn, sourceVariants({ situation, money }));
}

async function figuresOf(
  situation: Situation,
  { proposal, isNoDeal, money, paidFor: test, always }: DrawnMoney,
  variants: ReadonlyMap<string, number>,
): Promise<readonly Figure[]> {
  const id = proposal ?? 'package';
  const { ledger } = money.run.plan;
  const scale = inBillions(test.reportIn, ledger.currencies);
  const nameOf = namesOf(situation);
  const account = (of: string) => nameOf(`account:${of}`);
  const actorOf = (of: string) => placeOf(situation, ledger.accounts.find((one) => one.id === of)?.actor);
  const months = money.run.holdings.slice(1).map((_, m) => showMonth(money.run.start + m));
  const scaled = (values: readonly number[]) => values.map((value) => value / scale.per);
  const thinned = thinning(months, test);
  return [
    await atWidthsInTime((width) =>
      moneySankeyFigure(
        {
          id,
          title:
            isNoDeal || always.length === 0
              ? 'Who pays whom'
              : 'Who pays whom, beyond what would be paid without a deal',
          unit: scale.unit,
          flows: (isNoDeal ? money.flows : changedFlows(money.flows, always)).map((flow) => ({
            ...flow,
            amount: flow.amount / scale.per,
          })),
          accountsInOrder: ledger.accounts.map((one) => ({
            id: one.id,
            name: account(one.id),
            ...actorOf(one.id),
          })),
        },
        width,
      ),
    ),
    ...money.budgets
      .filter(({ unfunded }) => unfunded.some((amount) => amount > 0))
      .map((budget) => {
        const own = inBillions(budget.currency, ledger.currencies);
        const shrink = (values: readonly number[]) => byQuarter(values.map((value) => value / own.per));
        const data: MoneyStackData = {
          id: `${id}-${budget.account}`,
          title: figureTitles.budget(account(budget.account)),
          unit: own.unit,
          months: budget.months.filter((_, m) => m % 3 === 0),
          column: 'quarter',
          layers: budget.sources.map(({ label, amounts }) => ({
            name: label,
            ...placeOf(situation, payerOf(money.run, budget.account, label)),
            variant: variants.get(label) ?? 0,
            values: shrink(amounts),
          })),
          need: shrink(budget.need),
          unfunded: shrink(budget.unfunded),
        };
        return atWidths((width) => moneyStackFigure(data, width));
      }),
    atWidths((width) =>
      moneyPathsFigure(
        {
          id,
          title: figureTitles.atHand,
          unit: scale.unit,
          months: thinned(months),
          paths: shownAccounts(money, test).map((of) => {
            const path = money.paths.find((one) => one.account === of);
            const lack = test.lacks.find((one) => one.account === of);
            const own = lack === undefined ? scale : inBillions(lack.currency, ledger.currencies);
            return {
              name: account(of),
              ...actorOf(of),
              low: thinned(scaled(path?.low ?? [])),
              median: thinned(scaled(path?.median ?? [])),
              high: thinned(scaled(path?.high ?? [])),
              shortfall: lack === undefined ? null : { month: lack.firstMonth, amount: lack.first / own.per },
            };
          }),
        },
        width,
      ),
    ),
    ...exposure(situation, money, id, months, thinned),
    ...(isNoDeal
      ? []
      : [
          atWidths((width) =>
            deltaFigure(
              {
                id,
                title: figureTitles.moneyDelta,
                unit: scale.unit,
                deltas: test.deltas.map(({ actor, total, cash, claims, needs }) => ({
                  name: nameOf(actor),
                  ...placeOf(situation, actor),
                  low: total.low / scale.per,
                  median: total.median / scale.per,
                  high: total.high / scale.per,
                  cash: (cash.median + needs.median) / scale.per,
                  claims: claims.median / scale.per,
                })),
              },
              width,
            ),
          ),
        ]),
  ];
}

/** Which pattern each source has within its colour, by the order in which the proposals name them. */
function sourceVariants({
  situation,
  money,
}: Pick<ReportData, 'situation' | 'money'>): ReadonlyMap<string, number> {
  const variants = new Map<string, number>();
  const counts = new Map<number | undefined, number>();
  for (const { budgets, run } of money?.values() ?? [])
    for (const { account, sources } of budgets)
      for (const { label } of sources) {
        if (variants.has(label)) continue;
        const { actor } = placeOf(situation, payerOf(run, account, label));
        const hue = actor === undefined || actor >= actorHues ? undefined : actor;
        variants.set(label, counts.get(hue) ?? 0);
        counts.set(hue, (counts.get(hue) ?? 0) + 1);
      }
  return variants;
}

/** The guarantors' exposure as a path, and who would bear the loss at its worst; nothing where nobody guarantees. */
function exposure(
  situation: Situation,
  money: PackageMoney,
  id: string,
  months: readonly string[],
  thinned: <T>(values: readonly T[]) => readonly T[],
): readonly Figure[] {
  const worst = worstDemand(situation, money);
  if (worst === null || money.calls === null) return [];
  const { calls, run } = money;
  const { per } = inBillions(run.plan.ledger.reportIn, run.plan.ledger.currencies);
  const scaled = (values: readonly number[]) => thinned(values.map((value) => value / per));
  return [
    atWidths((width) =>
      exposureFanFigure(
        {
          id,
          title: figureTitles.exposure,
          unit: worst.unit,
          months: thinned(months),
          low: scaled(calls.low),
          median: scaled(calls.median),
          high: scaled(calls.high),
          limit: null,
          guarantors: worst.guarantors,
        },
        width,
      ),
    ),
    ...lossWaterfall(situation, money, id),
  ];
}
