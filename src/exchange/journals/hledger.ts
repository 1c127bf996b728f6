import type { LedgerRun } from '../../ledger/index.ts';
import { showMonth } from '../../text/index.ts';
import { amountText } from './amount-text.ts';
import { type Entry, type JournalMonth, journalMonths, type Posting } from './journal.ts';
import { endOfMonth } from './journal-dates.ts';
import { accountsOf, type JournalNames, journalNames, type Spelling } from './journal-names.ts';
import { plainLine } from './plain-line.ts';

const spelling: Spelling = {
  root: (root) => root,
  // Colons would nest accounts, two blanks would end them, brackets make them virtual.
  part: (text) => plainLine(text.replace(/[^\p{L}\p{N} _-]+/gu, ' ')) || 'other',
  commodity: (text) => plainLine(text.replace(/[";\\]+/g, ' ')),
};

/**
 * All openings and transactions of a run as an hledger journal. What an account holds at the end of each month is
 * asserted, so that `hledger check --strict` proves every figure; memo rows are balanced virtual postings.
 *
 * @example
 * hledgerJournal(run).includes('2026-02-28 * ') // => true
 */
export function hledgerJournal(run: LedgerRun): string {
  const months = journalMonths(run);
  const names = journalNames(run, months, spelling);
  const amount = amountsOf(run, names);
  const blocks = months.flatMap((month) => [
    ...month.entries.map((entry) => transaction(run, entry, names, amount)),
    ...closing(month, names, amount),
  ]);
  return `${[head(run, months, names), ...blocks].join('\n\n')}\n`;
}

type AmountOf = (posting: Posting) => string;

function amountsOf({ plan }: LedgerRun, names: JournalNames): AmountOf {
  return ({ amount, currency }) =>
    `${amountText(amount, plan.ledger.currencies[currency]?.decimals ?? 2)} "${names.commodity(currency)}"`;
}

function head({ plan }: LedgerRun, months: readonly JournalMonth[], names: JournalNames): string {
  const { ledger } = plan;
  const [first, last] = [months[0]?.month ?? 0, months.at(-1)?.month ?? 0];
  return [
    `; ${ledger.id}: openings at the end of ${showMonth(first)}, then every transaction until ${showMonth(last)}`,
    '; Check with hledger check --strict. What happens in a month stands on its last day.',
    '; assets, liabilities: what is held and owed. income, expenses: current flows. equity: openings, conversions.',
    '; The postings of each actor balance by themselves, so hledger bal --real :ACTOR: ends in zero.',
    "; memo: guarantees, pledges and claims in dispute, no one's wealth; --real leaves them out.",
    ...names.legend.map((line) => `;   ${line}`),
    '',
    'decimal-mark .',
    ...ledger.currencies.map(
      ({ decimals }, k) =>
        // A whole number needs the point, or hledger takes it for a mistake.
        `commodity ${amountText(1000 * 10 ** decimals, decimals)}${decimals === 0 ? '.' : ''} "${names.commodity(k)}"`,
    ),
    ...accountsOf(months, names).map((account) => `account ${names.account(account)}`),
  ].join('\n');
}

function transaction({ plan }: LedgerRun, entry: Entry, names: JournalNames, amount: AmountOf): string {
  const { id, month, instrument, label, event, claims, postings } = entry;
  const source = plan.ledger.instruments[instrument]?.id;
  return [
    `${endOfMonth(month)} * (${id}) ${description(label)} | ${description(event)}`,
    ...(source === undefined ? [] : [`    ; instrument: ${source}`]),
    ...(claims.length === 0 ? [] : [`    ; claims: ${claims.join(' ')}`]),
    ...aligned(postings, names, amount),
  ].join('\n');
}

/** Payee and note are told apart by a bar, and a semicolon begins a comment. */
function description(text: string): string {
  return plainLine(text.replaceAll('|', '/').replaceAll(';', ','));
}

function closing(
  { month, balances }: JournalMonth,
  names: JournalNames,
  amount: AmountOf,
): readonly string[] {
  if (balances.length === 0) return [];
  const nothing = (posting: Posting) => amount({ ...posting, amount: 0 });
  const lines = aligned(balances, names, nothing);
  const held = padded(balances.map(amount));
  return [
    [
      `${endOfMonth(month)} * (${showMonth(month)}) holdings at the end of the month`,
      ...lines.map((line, k) => `${line} = ${held[k]}`),
    ].join('\n'),
  ];
}

function aligned(postings: readonly Posting[], names: JournalNames, amount: AmountOf): readonly string[] {
  const found = postings.map(({ account }) => {
    const name = names.account(account);
    return account.root === 'memo' ? `[${name}]` : name;
  });
  const width = Math.max(...found.map(({ length }) => length));
  return padded(postings.map(amount)).map((text, k) => `    ${found[k]?.padEnd(width)}  ${text}`);
}

function padded(texts: readonly string[]): readonly string[] {
  const width = Math.max(...texts.map(({ length }) => length));
  return texts.map((text) => text.padStart(width));
}
