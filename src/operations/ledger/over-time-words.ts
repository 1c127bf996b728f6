import {
  type Catalogue,
  labelOf,
  type MaybeBlock,
  numberColumn,
  percent,
  signedMoneyText,
  table,
  textColumn,
} from '../../words/index.ts';
import { accountName } from './account-name.ts';
import type { SituationLedger } from './shapes.ts';

/** What the package brings each actor in cash, added up by year: months stand in JSON. */
export function monthDeltasTable(
  { monthDeltas, ledger, labels }: SituationLedger,
  say: Catalogue['ledger'],
): MaybeBlock {
  if (monthDeltas.length === 0) return undefined;
  const money = (sum: number) => signedMoneyText(sum, ledger.reportIn, ledger.currencies);
  const first = Number(ledger.start.slice(5)) - 1;
  const year = Number(ledger.start.slice(0, 4));
  const years = Array.from({ length: Math.ceil((first + ledger.months) / 12) }, (_, k) => String(year + k));
  return table(
    [textColumn(say.monthDeltas), ...years.map((one, k) => numberColumn(one, k === 0 ? {} : { dropsAt: k }))],
    monthDeltas.map(({ actor, amounts }) => [
      labelOf(labels, actor),
      ...years.map((_, k) =>
        money(
          amounts
            .slice(Math.max(0, 12 * k - first), Math.max(0, 12 * (k + 1) - first))
            .reduce((sum, one) => sum + one, 0),
        ),
      ),
    ]),
  );
}

/** When the money runs out of accounts that open with some, beside no deal. */
export function reservesTable({ paidFor, ledger }: SituationLedger, say: Catalogue['ledger']): MaybeBlock {
  if (paidFor === null || paidFor.reserves.length === 0) return undefined;
  const { reserves: head } = say;
  const month = (value: string | null) => value ?? say.notInRun;
  return table(
    [
      textColumn(head.account),
      textColumn(head.deal),
      textColumn(head.range),
      numberColumn(head.share),
      textColumn(head.noDeal),
      textColumn(head.noDealRange, { dropsAt: 1 }),
    ],
    paidFor.reserves.map(({ account, deal, noDeal }) => [
      accountName(ledger.accounts, account),
      month(deal.median),
      say.monthsTo(month(deal.low), month(deal.high)),
      percent(deal.share),
      month(noDeal.median),
      say.monthsTo(month(noDeal.low), month(noDeal.high)),
    ]),
  );
}
