import {
  type Catalogue,
  labelOf,
  type MaybeBlock,
  numberColumn,
  percent,
  signedMoneyColumn,
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
  const first = Number(ledger.start.slice(5)) - 1;
  const year = Number(ledger.start.slice(0, 4));
  const years = Array.from({ length: Math.ceil((first + ledger.months) / 12) }, (_, k) => String(year + k));
  const sums = monthDeltas.map(({ amounts }) =>
    years.map((_, k) =>
      amounts
        .slice(Math.max(0, 12 * k - first), Math.max(0, 12 * (k + 1) - first))
        .reduce((sum, one) => sum + one, 0),
    ),
  );
  const columns = years.map((_, k) =>
    signedMoneyColumn(
      sums.map((row) => ({ amount: row[k] ?? 0, currency: ledger.reportIn })),
      ledger.currencies,
    ),
  );
  return table(
    [textColumn(say.monthDeltas), ...years.map((one, k) => numberColumn(one, k === 0 ? {} : { dropsAt: k }))],
    monthDeltas.map(({ actor }, i) => [labelOf(labels, actor), ...columns.map((column) => column[i] ?? '')]),
  );
}

/** When the money runs out of accounts that open with some, beside no deal. */
export function reservesTable({ paidFor, ledger }: SituationLedger, say: Catalogue['ledger']): MaybeBlock {
  if (paidFor === null || paidFor.reserves.length === 0) return undefined;
  const { reserves: head } = say;
  const month = (value: string | null) => value ?? say.notInRun;
  const range = ({ low, high }: { readonly low: string | null; readonly high: string | null }) =>
    low === high ? month(low) : say.monthsTo(month(low), month(high));
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
      range(deal),
      percent(deal.share),
      month(noDeal.median),
      range(noDeal),
    ]),
  );
}
