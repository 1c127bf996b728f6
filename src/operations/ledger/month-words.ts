import { visible } from '../../words/index.ts';
import { table } from '../shared/table.ts';
import type { WordsStyle } from '../shared/types.ts';
import type { SituationLedger } from './shapes.ts';

/** One month in full: balance sheet, transactions-flow matrix, every transaction, exposures and checks. */
export function monthWords(result: SituationLedger, style: WordsStyle): string {
  const month = result.months.find(({ month: name }) => name === result.shown);
  if (month === undefined) return '';
  const { ledger } = result;
  const decimals = (row: string) =>
    ledger.currencies.find(({ id }) => id === (ledger.rows.find((one) => one.id === row)?.currency ?? row))
      ?.decimals ?? 2;
  const exact = (amount: number, row: string) =>
    (amount / 10 ** decimals(row)).toFixed(decimals(row)).replace('-', '−');
  const cells = (matrix: (typeof month)['holdings']) =>
    Object.entries(matrix).flatMap(([row, amounts]) =>
      Object.entries(amounts).map(([account, amount]) => [
        visible(row),
        visible(account),
        exact(amount, row.replace(/^change in /, '')),
      ]),
    );
  const checks = Object.entries(month.checks).map(([name, holds]) => `${name}: ${holds ? 'yes' : 'NO'}`);
  const head = (title: string) => style.paint(title, 'bold');
  return [
    `${head(`Balance sheet at the end of ${month.month}`)} (assets +, liabilities −)`,
    table(['row', 'account', 'amount'], cells(month.holdings), style, [2]),
    `${head('Transactions-flow matrix')} (sources +, uses −; every row and column sums to zero)`,
    table(['row', 'account', 'amount'], cells(month.transactionsFlow), style, [2]),
    head('Transactions'),
    table(
      ['id', 'what', 'posting', 'amount', 'claims'],
      month.transactions.flatMap((one) =>
        one.postings.map((posting, k) => [
          k === 0 ? one.id : '',
          k === 0 ? `${visible(one.instrument)}: ${one.event}` : '',
          `${visible(posting.row)} / ${visible(posting.account)}`,
          exact(posting.amount, posting.row),
          k === 0 ? (one.claims.length === 0 ? 'judgement' : one.claims.join(', ')) : '',
        ]),
      ),
      style,
      [3],
    ),
    ...month.exposures.map(
      (one) =>
        `If everything were demanded: owed ${exact(one.custodyOwed, one.instrument)}, cash ${exact(one.custodianCash, one.instrument)}, called ${exact(one.call, one.instrument)} (${Object.entries(
          one.guarantors,
        )
          .map(([account, amount]) => `${visible(account)} ${exact(amount, one.instrument)}`)
          .join(', ')}), uncovered ${exact(one.uncovered, one.instrument)}`,
    ),
    `checks — ${checks.join(', ')}`,
  ].join('\n\n');
}
