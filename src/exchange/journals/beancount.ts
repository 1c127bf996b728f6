import type { LedgerRun } from '../../ledger/index.ts';
import { showMonth } from '../../text/index.ts';
import { amountText } from './amount-text.ts';
import { type Entry, type JournalMonth, journalMonths, type Posting } from './journal.ts';
import { dayAfter, endOfMonth } from './journal-dates.ts';
import { accountsOf, type JournalNames, journalNames, type Spelling } from './journal-names.ts';
import { plainLine } from './plain-line.ts';

const dashed = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

const spelling: Spelling = {
  root: (root) => `${root.charAt(0).toUpperCase()}${root.slice(1)}`,
  part(text) {
    const name = dashed(text) || 'Other';
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  },
  // A commodity has at most 24 characters; four are left for a number.
  commodity: (text) => dashed(dashed(text).toUpperCase().slice(0, 20)).padEnd(2, 'X'),
};

/**
 * All openings and transactions of a run as a Beancount file. What an account holds at the end of each month is asserted
 * to the last digit, so that `bean-check` proves every figure; memo rows are comments.
 *
 * @example
 * beancountJournal(run).includes('2026-02-28 * ') // => true
 */
export function beancountJournal(run: LedgerRun): string {
  const months = journalMonths(run);
  const names = journalNames(run, months, spelling);
  const amount = amountsOf(run, names);
  const blocks = months.flatMap((month) => [
    ...month.entries.map((entry) => transaction(run, entry, names, amount)),
    ...closing(month, names, amount),
  ]);
  return `${[head(run, months, names), ...blocks].join('\n\n')}\n`;
}

type AmountOf = (posting: Pick<Posting, 'amount' | 'currency'>) => string;

function amountsOf({ plan }: LedgerRun, names: JournalNames): AmountOf {
  return ({ amount, currency }) =>
    `${amountText(amount, plan.ledger.currencies[currency]?.decimals ?? 2)} ${names.commodity(currency)}`;
}

/** Quotes and backslashes mean something within quotes. */
function quoted(text: string): string {
  return `"${plainLine(text).replace(/["\\]/g, '\\$&')}"`;
}

function head({ plan }: LedgerRun, months: readonly JournalMonth[], names: JournalNames): string {
  const { ledger } = plan;
  const [first, last] = [months[0]?.month ?? 0, months.at(-1)?.month ?? 0];
  const start = endOfMonth(first);
  return [
    `; ${ledger.id}: openings at the end of ${showMonth(first)}, then every transaction until ${showMonth(last)}`,
    '; Check with bean-check. What happens in a month stands on its last day; balances are those of the next morning.',
    '; Assets, Liabilities: what is held and owed. Income, Expenses: current flows. Equity: openings, conversions.',
    '; The postings of each actor balance by themselves, in every transaction and currency.',
    "; Memo rows (guarantees, pledges, claims in dispute) are no one's wealth and stand in comments.",
    ...names.legend.map((line) => `;   ${line}`),
    '',
    `option "title" ${quoted(ledger.id)}`,
    'option "tolerance_multiplier" "0"',
    '',
    ...ledger.currencies.flatMap(({ id, unit }, k) => [
      `${start} commodity ${names.commodity(k)}`,
      `  name: ${quoted(`${id} ${unit}`)}`,
    ]),
    '',
    ...accountsOf(months, names).flatMap((account) => {
      if (account.root === 'memo') return [];
      const currency = 'row' in account ? ` ${names.commodity(plan.rows[account.row]?.currency ?? 0)}` : '';
      return [`${start} open ${names.account(account)}${currency}`];
    }),
  ].join('\n');
}

function transaction({ plan }: LedgerRun, entry: Entry, names: JournalNames, amount: AmountOf): string {
  const { id, month, instrument, label, event, claims, postings } = entry;
  const source = plan.ledger.instruments[instrument]?.id;
  const first = `${endOfMonth(month)} * ${quoted(label)} ${quoted(event)}`;
  const lines = [
    `  transaction: ${quoted(id)}`,
    ...(source === undefined ? [] : [`  instrument: ${quoted(source)}`]),
    ...(claims.length === 0 ? [] : [`  claims: ${quoted(claims.join(' '))}`]),
    ...aligned(postings, names, amount),
  ];
  const isReal = postings.some(({ account }) => account.root !== 'memo');
  return [first, ...lines].map((line) => (isReal ? line : `; ${line}`)).join('\n');
}

function closing(
  { month, balances }: JournalMonth,
  names: JournalNames,
  amount: AmountOf,
): readonly string[] {
  const real = balances.filter(({ account }) => account.root !== 'memo');
  if (real.length === 0) return [];
  const day = dayAfter(month);
  // The tolerance is stated: left to itself the program takes it from the digits that it sees.
  return [
    real
      .map((one) => `${day} balance ${names.account(one.account)}  ${amount(one).replace(' ', ' ~ 0 ')}`)
      .join('\n'),
  ];
}

function aligned(postings: readonly Posting[], names: JournalNames, amount: AmountOf): readonly string[] {
  const lines = postings.map((posting) => {
    const name = names.account(posting.account);
    return [posting.account.root === 'memo' ? `; ${name}` : name, amount(posting)] as const;
  });
  const [left, right] = [0, 1].map((k) => Math.max(...lines.map((line) => (line[k] as string).length)));
  return lines.map(([name, text]) => `  ${name.padEnd(left ?? 0)}  ${text.padStart(right ?? 0)}`);
}
