import {
  type Catalogue,
  exactMoney,
  heading,
  lines,
  type MaybeBlock,
  numberColumn,
  sentence,
  strong,
  table,
  textColumn,
} from '../../words/index.ts';
import type { SituationLedger } from './shapes.ts';

type Month = SituationLedger['months'][number];

/** One month in full: balance sheet, transactions-flow matrix, every transaction, exposures and checks. */
export function monthWords(result: SituationLedger, { ledger: say }: Catalogue): readonly MaybeBlock[] {
  const month = result.months.find(({ month: name }) => name === result.shown);
  if (month === undefined) return [];
  const exact = exactIn(result);
  const checks = Object.entries(month.checks).map(([name, holds]) => say.month.check(name, holds));
  return [
    sentence([strong(say.month.balanceSheet(month.month)), say.month.balanceSheetSigns]),
    matrixTable(month.holdings, exact, say),
    sentence([strong(say.month.flows), say.month.flowSigns]),
    matrixTable(month.transactionsFlow, exact, say),
    heading(say.month.transactions, 3),
    transactionsTable(month, exact, say),
    lines(month.exposures.map((one) => exposureText(one, exact, say))),
    sentence(say.month.checks(checks.join(', '))),
  ];
}

type Exact = (minor: number, row: string) => string;

/** Amounts of a row to the last minor unit of its currency. */
function exactIn({ ledger }: SituationLedger): Exact {
  return (minor, row) => {
    const currency = ledger.rows.find((one) => one.id === row)?.currency ?? row;
    return exactMoney(minor, ledger.currencies.find(({ id }) => id === currency)?.decimals ?? 2);
  };
}

function matrixTable(matrix: Month['holdings'], exact: Exact, say: Catalogue['ledger']): MaybeBlock {
  return table(
    [textColumn(say.month.row), textColumn(say.month.account), numberColumn(say.month.amount)],
    Object.entries(matrix).flatMap(([row, amounts]) =>
      Object.entries(amounts).map(([account, minor]) => [
        row,
        account,
        exact(minor, row.replace(/^change in /, '')),
      ]),
    ),
  );
}

function transactionsTable(month: Month, exact: Exact, say: Catalogue['ledger']): MaybeBlock {
  return table(
    [
      textColumn(say.month.id),
      textColumn(say.month.what, { wraps: true }),
      textColumn(say.month.posting, { wraps: true }),
      numberColumn(say.month.amount),
      textColumn(say.month.claims),
    ],
    month.transactions.flatMap((one) =>
      one.postings.map((posting, k) => [
        k === 0 ? one.id : '',
        k === 0 ? say.event(one.instrument, one.event) : '',
        `${posting.row} / ${posting.account}`,
        exact(posting.amount, posting.row),
        k > 0 ? '' : one.claims.length === 0 ? say.judgement : one.claims.join(', '),
      ]),
    ),
  );
}

function exposureText(one: Month['exposures'][number], exact: Exact, say: Catalogue['ledger']): string {
  const money = (minor: number) => exact(minor, one.instrument);
  const by = Object.entries(one.guarantors).map(([account, minor]) => `${account} ${money(minor)}`);
  return say.month.exposure(
    money(one.custodyOwed),
    money(one.custodianCash),
    money(one.call),
    by.join(', '),
    money(one.uncovered),
  );
}
