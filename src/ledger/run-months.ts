import { type Instrument, matchesMonth } from '../situation/index.ts';
import { type Month, showMonth } from '../text/index.ts';
import { type Book, beginMonth, move } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { OnNeed, RunContext } from './context.ts';
import { exchangeOf, type ReadAmount } from './exchange.ts';
import type { Going } from './going.ts';
import { makeActions } from './instruments/index.ts';
import { MoneyOverflow } from './overflow.ts';
import { placeOf, sumsIn, totalsIn } from './place.ts';
import type { Room } from './room.ts';
import { steps } from './steps.ts';

/** Who looks on while a ledger runs. */
export interface Watch {
  /** Called at the start (−1) and at the end of each month, before the next begins. */
  readonly observe: (index: number, context: RunContext) => void;
  readonly onNeed?: OnNeed;
}

/** What a run is made of: some packages of a ledger, a book and a room for as many draws, and their numbers. */
export interface RunParts {
  readonly plan: CompiledLedger;
  readonly going: Going;
  readonly book: Book;
  readonly room: Room;
  readonly read: ReadAmount;
}

/**
 * The one way in which a ledger is run: every active instrument, at every step of every month, in all draws of the book at
 * once. One draw that keeps its transactions and ten thousand that do not are the same run. Prepared once, it is run for each block of
 * draws with what `read` gave then holding.
 */
export function prepareRun(parts: RunParts, months: number, watch: Watch): () => void {
  const { plan, going, room } = parts;
  const context = contextOf(parts, watch.onNeed);
  openDeposits(context);
  const schedule = scheduleOf(context, going);
  const earners = earning(plan, going);
  return () => {
    room.begin();
    runMonths(context, schedule, earners, months, watch);
  };
}

function runMonths(
  context: RunContext,
  schedule: readonly Action[],
  earners: readonly number[],
  months: number,
  { observe }: Watch,
): void {
  const { plan, book } = context;
  observe(-1, context);
  for (let index = 0; index < months; index++) {
    const month = plan.ledger.start + index;
    for (const one of earners) context.earned.fill(0, one * book.draws, (one + 1) * book.draws);
    beginMonth(book, month);
    for (const { act, instrument } of schedule) {
      try {
        act(month);
      } catch (error) {
        throw error instanceof MoneyOverflow
          ? new MoneyOverflow(error.amount, { month: showMonth(month), instrument })
          : error;
      }
    }
    observe(index, context);
  }
}

/** Instruments that earn: their income is that of the month. */
function earning({ ledger }: CompiledLedger, { active }: Going): readonly number[] {
  return active.filter((index) => earns.has(ledger.instruments[index]?.kind ?? ''));
}

const earns: ReadonlySet<string> = new Set(['interest', 'tax', 'levy', 'project', 'exports']);

/** A context in which nothing has happened yet. */
export function contextOf({ plan, going, book, room, read }: RunParts, onNeed?: OnNeed): RunContext {
  const { draws } = book;
  const count = plan.ledger.instruments.length * draws;
  return {
    plan,
    draws,
    room,
    book,
    earned: room.column(count),
    drawn: room.column(count),
    callables: [],
    guarantees: [],
    credit: creditOf(plan, read, room),
    read,
    isActive: (instrument) => going.isActive[instrument] === 1,
    account: (id) => indexIn(plan.accountOf, id),
    instrument: (id) => indexIn(plan.instrumentOf, id),
    onNeed,
    exchange: exchangeOf(plan, read, room),
    changes: (instrument) => going.changes[instrument],
  };
}

function indexIn(map: ReadonlyMap<string, number>, id: string): number {
  const found = map.get(id);
  if (found === undefined) throw new Error(`unknown name: ${id}`);
  return found;
}

function creditOf(
  { ledger, currencyOf, isBoundless }: CompiledLedger,
  read: ReadAmount,
  room: Room,
): Float64Array {
  const { accounts, currencies } = ledger;
  const { draws } = room;
  const credit = room.column(accounts.length * currencies.length * draws);
  const place = (currency: number, account: number) => (currency * accounts.length + account) * draws;
  for (const [account, lines] of accounts.entries()) {
    for (const { currency: id, limit } of lines.credit) {
      const currency = indexIn(currencyOf, id);
      const limits = totalsIn(room, sumsIn(room, read(limit), currencies[currency]?.decimals ?? 2));
      room.atStart(() => credit.set(limits, place(currency, account)));
    }
    if (isBoundless[account] === 1)
      for (const currency of currencies.keys()) {
        const at = place(currency, account);
        room.atStart(() => credit.fill(Number.POSITIVE_INFINITY, at, at + draws));
      }
  }
  return credit;
}

/** Deposits at the start; the bank of each currency owes them. */
function openDeposits({ plan, book, read, room }: RunContext): void {
  const { ledger, currencyOf, accountOf } = plan;
  for (const [account, { opening }] of ledger.accounts.entries())
    for (const { currency: id, amount } of opening) {
      const currency = indexIn(currencyOf, id);
      const { bank = '', decimals = 2 } = ledger.currencies[currency] ?? {};
      const sums = totalsIn(room, sumsIn(room, read(amount), decimals));
      const from = indexIn(accountOf, bank);
      room.atStart(() => {
        for (let s = 0; s < sums.length; s++)
          if (sums[s] !== 0) move(book, currency, from, account, sums[s], s);
      });
    }
}

interface Action {
  readonly act: (month: Month) => void;
  readonly instrument: string;
}

/** All actions in the order of a month: by step, then by the order of the file. */
function scheduleOf(context: RunContext, { active }: Going): readonly Action[] {
  const made = active.map((index) => {
    const one = context.plan.ledger.instruments[index];
    return { one, actions: makeActions(one, placeOf(context, index, one)) };
  });
  return steps.flatMap((step) =>
    made.flatMap(({ one, actions }) => {
      const act = actions[step];
      return act === undefined ? [] : [{ act: within(one, act), instrument: one.id }];
    }),
  );
}

function within(one: Instrument, act: Action['act']): Action['act'] {
  if (one.since === undefined && one.until === undefined) return act;
  return (month) => {
    if (matchesMonth(one, month)) act(month);
  };
}
