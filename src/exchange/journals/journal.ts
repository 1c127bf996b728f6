import {
  claimsOfDeposits,
  claimsOfInstrument,
  type LedgerRun,
  type Transaction,
} from '../../ledger/index.ts';
import { showMonth } from '../../text/index.ts';

/**
 * An account of a journal. A holding of a row stands under assets or liabilities, a memo row under memo; what changes an
 * actor's net worth stands under income, expenses or equity, so that the postings of each actor balance by themselves.
 */
export type JournalAccount =
  | { readonly root: HoldingRoot; readonly actor: number; readonly row: number }
  | { readonly root: 'equity' | 'income' | 'expenses'; readonly actor: number; readonly text: string };

export type HoldingRoot = 'assets' | 'liabilities' | 'memo';

export interface Posting {
  readonly account: JournalAccount;
  readonly amount: number;
  readonly currency: number;
}

/** Openings have the month before the first, and −1 for the instrument where deposits are opened. */
export interface Entry {
  readonly id: string;
  readonly month: number;
  readonly instrument: number;
  readonly label: string;
  readonly event: string;
  readonly postings: readonly Posting[];
  readonly claims: readonly string[];
  /** Name of the current flow; empty for swaps of one stock for another. */
  readonly flow: string;
}

/** Entries of one month in their order, and what each account that has moved holds at its end. */
export interface JournalMonth {
  readonly month: number;
  readonly entries: readonly Entry[];
  readonly balances: readonly Posting[];
}

/** A run as a journal, openings first. */
export function journalMonths(run: LedgerRun): readonly JournalMonth[] {
  if (run.holdings.length !== run.months + 1) throw new Error('a journal needs a run that was kept');
  const rootOf = holdingRoots(run);
  const byMonth = new Map<number, Transaction[]>();
  for (const one of run.book.transactions) {
    // A transaction in which nothing moved is none.
    if (one.legs.length > 0 || one.flow !== undefined) push(byMonth, one.month, one);
  }
  return Array.from(run.holdings, (_, index) => {
    const month = run.start + index - 1;
    const entries =
      index === 0
        ? openings(run, rootOf)
        : (byMonth.get(month) ?? []).map((one, k) => entryOf(run, one, k + 1, rootOf));
    return { month, entries, balances: balancesOf(run, index, entries, rootOf) };
  });
}

type RootOf = (row: number, actor: number) => HoldingRoot;

/** A holding that is never above zero is a liability; one that is now above and now below stays an asset. */
function holdingRoots({ plan, book, holdings }: LedgerRun): RootOf {
  const [highest, lowest] = [new Float64Array(book.holdings.length), new Float64Array(book.holdings.length)];
  for (const at of holdings)
    for (let cell = 0; cell < at.length; cell++) {
      highest[cell] = Math.max(highest[cell] as number, at[cell] as number);
      lowest[cell] = Math.min(lowest[cell] as number, at[cell] as number);
    }
  return (row, actor) => {
    const cell = row * book.accounts + actor;
    if (plan.rows[row]?.isMemo === true) return 'memo';
    return (lowest[cell] as number) < 0 && highest[cell] === 0 ? 'liabilities' : 'assets';
  };
}

function openings(run: LedgerRun, rootOf: RootOf): readonly Entry[] {
  const { plan, book } = run;
  const [opening = new Float64Array()] = run.holdings;
  const opened = plan.rows.flatMap(({ label, instrument, currency }, row) => {
    const postings = Array.from({ length: book.accounts }, (_, actor) => actor).flatMap((actor) => {
      const amount = opening[row * book.accounts + actor] as number;
      return amount === 0 ? [] : [{ account: { root: rootOf(row, actor), actor, row }, amount, currency }];
    });
    const claims = instrument < 0 ? claimsOfDeposits(run, currency) : claimsOfInstrument(run, instrument);
    return postings.length === 0 ? [] : [{ label, instrument, postings, claims }];
  });
  const month = run.start - 1;
  return opened.map(({ postings, ...one }, k) => {
    const counter = counterPostings(postings, (actor) => ({ root: 'equity', actor, text: 'opening' }));
    return {
      ...one,
      id: `${showMonth(month)}-${k + 1}`,
      month,
      event: 'opening',
      postings: [...postings, ...counter],
      flow: '',
    };
  });
}

function entryOf(run: LedgerRun, one: Transaction, number: number, rootOf: RootOf): Entry {
  const { plan } = run;
  const { instrument, event, month, legs, flow } = one;
  const postings = legs.flatMap(({ row, from, to, amount }): Posting[] => {
    const currency = plan.rows[row]?.currency ?? 0;
    const at = (actor: number) => ({ root: rootOf(row, actor), actor, row });
    return [
      { account: at(from), amount: -amount, currency },
      { account: at(to), amount, currency },
    ];
  });
  const counter = counterPostings(postings, (actor, currency) => {
    if (flow?.currency === currency && actor === flow.payer)
      return { root: 'expenses', actor, text: flow.label };
    if (flow?.currency === currency && actor === flow.payee)
      return { root: 'income', actor, text: flow.label };
    // What a conversion gives up in one currency it gets in another.
    return { root: 'equity', actor, text: event };
  });
  return {
    id: `${showMonth(month)}-${number}`,
    month,
    instrument,
    label: plan.ledger.instruments[instrument]?.label ?? '',
    event,
    postings: [...postings, ...counter],
    claims: claimsOfInstrument(run, instrument),
    flow: flow?.label ?? '',
  };
}

/** For each actor and currency the posting that makes its own postings sum to zero (Copeland 1949: every flow has four). */
function counterPostings(
  postings: readonly Posting[],
  accountOf: (actor: number, currency: number) => JournalAccount,
): readonly Posting[] {
  const sums = new Map<string, { actor: number; currency: number; amount: number }>();
  for (const { account, amount, currency } of postings) {
    if (account.root === 'memo') continue;
    const key = `${account.actor} ${currency}`;
    const sum = sums.get(key) ?? { actor: account.actor, currency, amount: 0 };
    sum.amount += amount;
    sums.set(key, sum);
  }
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0)
    .map(({ actor, currency, amount }) => ({
      account: accountOf(actor, currency),
      amount: -amount,
      currency,
    }));
}

/** What was posted to this month or differs from the month before; at the last month everything that there is. */
function balancesOf(
  { plan, book, holdings, months }: LedgerRun,
  index: number,
  entries: readonly Entry[],
  rootOf: RootOf,
): readonly Posting[] {
  const [now, before] = [holdings[index] as Float64Array, holdings[index - 1]];
  const isTouched = new Uint8Array(now.length);
  for (const { postings } of entries)
    for (const { account } of postings)
      if ('row' in account) isTouched[account.row * book.accounts + account.actor] = 1;
  return Array.from(now).flatMap((amount, cell) => {
    const isDue = isTouched[cell] === 1 || amount !== (before?.[cell] ?? 0);
    if (!isDue && !(index === months && amount !== 0)) return [];
    const [row, actor] = [Math.floor(cell / book.accounts), cell % book.accounts];
    const account = { root: rootOf(row, actor), actor, row };
    return [{ account, amount, currency: plan.rows[row]?.currency ?? 0 }];
  });
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
