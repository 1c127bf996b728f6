import type { LedgerRun } from '../../ledger/index.ts';
import type { JournalAccount, JournalMonth } from './journal.ts';
import { plainLine } from './plain-line.ts';
import { uniqueNames } from './unique-names.ts';

/** How a program wants the parts of an account's name, and a commodity. */
export interface Spelling {
  readonly root: (root: JournalAccount['root']) => string;
  readonly part: (text: string) => string;
  readonly commodity: (text: string) => string;
}

/** Names of a journal: no two accounts or currencies share one. */
export interface JournalNames {
  readonly account: (account: JournalAccount) => string;
  readonly commodity: (currency: number) => string;
  /** What stands for what, a line each, for the head of the file. */
  readonly legend: readonly string[];
}

export function journalNames(
  { plan }: LedgerRun,
  months: readonly JournalMonth[],
  spelling: Spelling,
): JournalNames {
  const { accounts, currencies } = plan.ledger;
  const actors = uniqueNames(
    accounts.map(({ id }) => id),
    spelling.part,
  );
  const rows = uniqueNames(
    plan.rows.map(({ id, instrument }) => (instrument < 0 ? `${id} deposits` : id.replace(':', ' '))),
    spelling.part,
  );
  const said = textsOf(months);
  const texts = uniqueNames(said, spelling.part);
  const textOf = new Map(said.map((text, k) => [text, texts[k] as string]));
  const commodities = uniqueNames(
    currencies.map(({ id, unit }) => `${id} ${plainLine(unit)}`),
    spelling.commodity,
  );
  const line = (name: string, id: string, words: string) => `${name} = ${id}: ${plainLine(words)}`;
  return {
    account(one) {
      const leaf = 'row' in one ? rows[one.row] : textOf.get(one.text);
      return [spelling.root(one.root), actors[one.actor], leaf].join(':');
    },
    commodity: (currency) => commodities[currency] as string,
    legend: [
      ...currencies.map(({ id, unit }, k) => line(commodities[k] as string, id, `in ${unit}`)),
      ...accounts.map(({ id, name }, k) => line(actors[k] as string, id, name)),
      ...plan.rows.map(({ id, label }, k) => line(rows[k] as string, id, label)),
      ...said.map((text, k) => line(texts[k] as string, 'flow or event', text)),
    ],
  };
}

/** Names of flows and events, sorted, so that they do not depend on which comes first. */
function textsOf(months: readonly JournalMonth[]): readonly string[] {
  const found = new Set<string>();
  for (const { entries } of months)
    for (const { postings } of entries)
      for (const { account } of postings) if ('text' in account) found.add(account.text);
  return [...found].sort();
}

/** All accounts of a journal once, in the order of roots, actors and first use. */
export function accountsOf(months: readonly JournalMonth[], names: JournalNames): readonly JournalAccount[] {
  const found = new Map<string, JournalAccount>();
  const postings = months.flatMap(({ entries, balances }) => [
    ...entries.flatMap((entry) => entry.postings),
    ...balances,
  ]);
  for (const { account } of postings) {
    const name = names.account(account);
    if (!found.has(name)) found.set(name, account);
  }
  const order: readonly JournalAccount['root'][] = [
    'assets',
    'liabilities',
    'equity',
    'income',
    'expenses',
    'memo',
  ];
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.root) - order.indexOf(b.root) || a.actor - b.actor,
  );
}
