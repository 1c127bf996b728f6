import { type Change, type Estimate, type Instrument, matchesMonth } from '../situation/index.ts';
import type { Month } from '../text/index.ts';
import { type Arithmetic, exactArithmetic } from './arithmetic.ts';
import { type Book, makeBook } from './book.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import type { Callable, Context, GuaranteeOf } from './context.ts';
import { exchangeOf } from './exchange.ts';
import { type Exposure, exposuresOf } from './exposures.ts';
import { type Going, setGoing } from './going.ts';
import { makeActions } from './instruments/index.ts';
import { placeOf } from './place.ts';
import { type Step, steps } from './steps.ts';

export interface RunOptions {
  readonly arithmetic?: Arithmetic;
  /** One number for each input of the situation. */
  readonly draw: Float64Array;
  /** Where a number is read, when not in `draw`: sampling reads just the columns that the ledger has. */
  readonly value?: (estimate: Estimate) => number;
  /** Packages whose instruments act; more than one shows what happens if all are honoured. */
  readonly packages: readonly Int32Array[];
  /** What these packages set going, where it has been looked up before. */
  readonly going?: Going;
  readonly months?: number;
  /** A book to use again; sampling need not make one for every draw. */
  readonly book?: Book;
  /** Keep transactions and each month's holdings; sampling does without. */
  readonly keeps?: boolean;
  /** Called at the start (−1) and at the end of each month, before the next begins. */
  readonly observe?: (index: number, book: Book, context?: Context) => void;
}

/** What happened to the money, month by month. */
export interface LedgerRun {
  readonly plan: CompiledLedger;
  readonly months: number;
  readonly start: Month;
  readonly active: readonly number[];
  readonly book: Book;
  /** Holdings at the start and at the end of each month; empty when not kept. */
  readonly holdings: readonly Float64Array[];
  readonly exposures: readonly (readonly Exposure[])[];
}

/** Runs the ledger of a package: every active instrument, at every step of every month. */
export function runLedger(plan: CompiledLedger, options: RunOptions): LedgerRun {
  const { ledger } = plan;
  const months = options.months ?? ledger.months;
  const keeps = options.keeps ?? true;
  const book = options.book?.reset() ?? bookOf(plan, options, keeps);
  const going = options.going ?? setGoing(plan, options.packages);
  const { active } = going;
  const context = contextOf(plan, book, going, options);
  openDeposits(plan, context);
  const schedule = scheduleOf(plan, context, going);
  const holdings = keeps ? [Float64Array.from(book.holdings)] : [];
  const exposures: (readonly Exposure[])[] = [];
  options.observe?.(-1, book);
  for (let index = 0; index < months; index++) {
    const month = ledger.start + index;
    context.earned.fill(0);
    book.setMonth(month);
    for (const action of schedule) action(month);
    if (keeps) {
      holdings.push(Float64Array.from(book.holdings));
      exposures.push(exposuresOf(context));
    }
    options.observe?.(index, book, context);
  }
  return { plan, months, start: ledger.start, active, book, holdings, exposures };
}

/** A context in which nothing has happened yet: for reading an instrument's numbers. */
export function contextFor(plan: CompiledLedger, options: RunOptions): Context {
  const book = bookOf(plan, options, false);
  return contextOf(plan, book, setGoing(plan, options.packages), options);
}

/** An empty book of a plan. */
export function bookOf(
  { rows, ledger }: CompiledLedger,
  { arithmetic }: Pick<RunOptions, 'arithmetic'>,
  keeps: boolean,
): Book {
  const { isExact } = arithmetic ?? exactArithmetic;
  return makeBook(rows.length, ledger.accounts.length, ledger.currencies.length, keeps, isExact);
}

function contextOf(
  plan: CompiledLedger,
  book: Book,
  going: Going,
  { draw, arithmetic = exactArithmetic, ...options }: RunOptions,
): Context {
  const { ledger, compiled } = plan;
  const value: Context['value'] =
    options.value ?? ((estimate) => draw[compiled.inputOf.get(estimate) ?? -1] as number);
  const credit = creditLimits(plan, value, arithmetic);
  return {
    plan,
    money: arithmetic,
    book,
    earned: new Float64Array(ledger.instruments.length),
    drawn: new Float64Array(ledger.instruments.length),
    callables: [] as Callable[],
    guarantees: [] as GuaranteeOf[],
    value,
    isActive: (instrument) => going.isActive[instrument] === 1,
    account: (id) => indexIn(plan.accountOf, id),
    instrument: (id) => indexIn(plan.instrumentOf, id),
    exchange: exchangeOf(plan, value, arithmetic),
    cash: (account, currency) =>
      plan.isBoundless[account] === 1
        ? Number.POSITIVE_INFINITY
        : Math.max(
            0,
            book.get(currency, account) + (credit[currency * ledger.accounts.length + account] as number),
          ),
    changes: (instrument) => going.changes[instrument] as readonly Change[],
  };
}

function indexIn(map: ReadonlyMap<string, number>, id: string): number {
  const found = map.get(id);
  if (found === undefined) throw new Error(`unknown name: ${id}`);
  return found;
}

function creditLimits(plan: CompiledLedger, value: Context['value'], money: Arithmetic): Float64Array {
  const { accounts, currencies } = plan.ledger;
  const limits = new Float64Array(accounts.length * currencies.length);
  for (const [account, { credit }] of accounts.entries())
    for (const { currency: id, limit } of credit) {
      const currency = indexIn(plan.currencyOf, id);
      limits[currency * accounts.length + account] = money.minor(
        value(limit),
        currencies[currency]?.decimals ?? 2,
      );
    }
  return limits;
}

/** Deposits at the start; the bank of each currency owes them. */
function openDeposits(
  { ledger, currencyOf, accountOf }: CompiledLedger,
  { book, money, value }: Context,
): void {
  for (const [account, { opening }] of ledger.accounts.entries())
    for (const { currency: id, amount } of opening) {
      const currency = indexIn(currencyOf, id);
      const { bank, decimals } = ledger.currencies[currency] as (typeof ledger.currencies)[number];
      const sum = money.minor(value(amount), decimals);
      if (sum !== 0) book.move(currency, indexIn(accountOf, bank), account, sum);
    }
}

/** All actions in the order of a month: by step, then by the order of the file. */
function scheduleOf(plan: CompiledLedger, context: Context, { active }: Going): readonly Action[] {
  const byStep: Record<Step, Action[]> = {
    switches: [],
    redemptions: [],
    interest: [],
    tax: [],
    levy: [],
    drawdowns: [],
    budgets: [],
    service: [],
    projects: [],
    events: [],
    revaluation: [],
    checks: [],
  };
  for (const index of active) {
    const one = plan.ledger.instruments[index] as Instrument;
    const actions = makeActions(one, placeOf(context, index, one));
    for (const step of Object.keys(actions) as Step[])
      byStep[step].push(within(one, actions[step] as Action));
  }
  return steps.flatMap((step) => byStep[step]);
}

type Action = (month: Month) => void;

function within(one: Instrument, action: Action): Action {
  if (one.since === undefined && one.until === undefined) return action;
  return (month) => {
    if (matchesMonth(one, month)) action(month);
  };
}
