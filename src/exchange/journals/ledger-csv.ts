import type { LedgerRun } from '../../ledger/index.ts';
import { csvCell, showMonth } from '../../text/index.ts';
import { amountText } from './amount-text.ts';
import { journalMonths } from './journal.ts';

/**
 * Openings and transactions as CSV (RFC 4180), a line for each account that a row is moved from or to. The amounts of a
 * row and account up to a month add up to what the account then holds; openings stand in the month before the first.
 *
 * @example
 * ledgerCsv(run).split('\r\n').some((line) => line.startsWith('2026-02') && line.includes(',gift,')) // => true
 */
export function ledgerCsv(run: LedgerRun): string {
  const { accounts, currencies, instruments } = run.plan.ledger;
  const head = 'month,transaction,instrument,event,row,account,amount,currency,unit,flow,claims'.split(',');
  const lines = journalMonths(run).flatMap(({ entries }) =>
    entries.flatMap(({ id, month, instrument, event, postings, flow, claims }) =>
      postings.flatMap(({ account, amount, currency }) => {
        if (!('row' in account)) return [];
        const money = currencies[currency];
        return [
          [
            showMonth(month),
            id,
            instruments[instrument]?.id ?? '',
            event,
            run.plan.rows[account.row]?.id ?? '',
            accounts[account.actor]?.id ?? '',
            amountText(amount, money?.decimals ?? 2),
            money?.id ?? '',
            money?.unit ?? '',
            flow,
            claims.join(' '),
          ],
        ];
      }),
    ),
  );
  return csv([head, ...lines]);
}

function csv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}
