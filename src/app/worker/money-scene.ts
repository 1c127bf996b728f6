import { balanceSheet, fund, type LedgerRun, monthReports, sampledRun } from '../../ledger/index.ts';
import { figureMarkup, packageMoneyFigures } from '../../report/index.ts';
import { packageIndices } from '../../situation/index.ts';
import { packageMoney, paidForTest } from '../../verdict/index.ts';
import { amountText, inBillions } from '../../words/index.ts';
import type { NumberChange } from '../protocol.ts';
import { changedTo } from './level.ts';
import { levelOf, questionOf, type Session } from './session.ts';

/** What an account had, got and paid in one month: texts in its own unit. */
export interface StatementMonth {
  readonly month: string;
  readonly had: string;
  readonly flows: readonly { readonly label: string; readonly amount: string; readonly isIn: boolean }[];
  readonly has: string;
}

export interface AccountStatement {
  readonly account: string;
  readonly unit: string;
  readonly months: readonly StatementMonth[];
}

export interface MoneyScene {
  readonly kind: 'money';
  /** Null: the file has no ledger. */
  readonly figures: string | null;
  readonly statements: readonly AccountStatement[];
}

interface Asked {
  readonly changes: readonly NumberChange[];
  readonly proposal: string;
  readonly samples: number;
}

/** Who pays whom where nothing changes would not do alike, money at hand in the draws, and what each account got and paid by month. */
export async function moneyScene(
  session: Session,
  { changes, proposal, samples }: Asked,
): Promise<MoneyScene> {
  const changed = changedTo(levelOf(session, samples), changes);
  // Fans need the paths, which the runs of a drag do not keep.
  const { study, runs } = fund(changed.study, { keepsPaths: true, most: samples });
  if (runs === undefined) return { kind: 'money', figures: null, statements: [] };
  const { situation } = study;
  const question = questionOf(changed, { kind: 'proposal', proposal });
  const by = situation.proposals.find(({ id }) => id === proposal)?.by ?? [];
  const chosen = packageIndices(situation, question.package);
  const money = packageMoney(runs.plan, runs.medians, [chosen], sampledRun(runs, chosen));
  const { flows: always } = packageMoney(runs.plan, runs.medians, [runs.noDeal], null);
  const { paidFor } = paidForTest(study, runs, question, by);
  const isNoDeal = situation.issues.every(({ id }) => question.package[id] === situation.noDeal[id]);
  const drawn = { proposal, isNoDeal, money, paidFor, always };
  return {
    kind: 'money',
    figures: await figureMarkup(await packageMoneyFigures(situation, drawn)),
    statements: statementsOf(money.run),
  };
}

/** By account and currency, those that anything moves. */
function statementsOf(run: LedgerRun): readonly AccountStatement[] {
  const { accounts, currencies } = run.plan.ledger;
  const months = monthReports(run);
  const opening = balanceSheet(run, run.holdings[0] as Float64Array);
  return accounts.flatMap(({ id, name }) =>
    currencies.flatMap((currency): readonly AccountStatement[] => {
      const { per, unit } = inBillions(currency.id, currencies);
      const text = (minor: number) => amountText(minor / 10 ** (currency.decimals ?? 2) / per);
      const suffix = currencies.length === 1 ? '' : ` (${currency.id})`;
      let had = opening[currency.id]?.[id] ?? 0;
      const found = months.map(({ month, flows, holdings }): StatementMonth => {
        const before = had;
        had = holdings[currency.id]?.[id] ?? 0;
        const own = Object.entries(flows).flatMap(([label, amounts]) => {
          const amount = amounts[id] ?? 0;
          if (amount === 0 || !label.endsWith(suffix)) return [];
          const short = label.slice(0, label.length - suffix.length);
          return [{ label: short, amount: text(Math.abs(amount)), isIn: amount > 0 }];
        });
        return { month, had: text(before), flows: own, has: text(had) };
      });
      const moves = found.some(({ flows }) => flows.length > 0);
      return moves ? [{ account: name ?? id, unit, months: found }] : [];
    }),
  );
}
