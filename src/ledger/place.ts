import { type Estimate, type Instrument, matchesMonth } from '../situation/index.ts';
import type { Month } from '../text/index.ts';
import type { InstrumentPlace, RunContext } from './context.ts';
import { dueOf } from './due.ts';
import { fractionsOf, instalmentOf, type Sums, setSums } from './numbers.ts';
import type { Room } from './room.ts';

/** The context of one instrument: its rows, its currency, its numbers month by month. */
export function placeOf(context: RunContext, self: number, instrument: Instrument): InstrumentPlace {
  const { plan, read, draws, room } = context;
  const currency = plan.currencies[self];
  const decimals = plan.ledger.currencies[currency]?.decimals ?? 2;
  const sums = (estimate: Estimate) => sumsIn(room, read(estimate), decimals);
  const amounts = (estimate: Estimate) => totalsIn(room, sums(estimate));
  return {
    // Written out rather than spread: objects that are spread differ in shape, and kernels read them in every draw.
    plan,
    draws,
    room,
    book: context.book,
    earned: context.earned,
    drawn: context.drawn,
    callables: context.callables,
    guarantees: context.guarantees,
    credit: context.credit,
    read,
    isActive: context.isActive,
    account: context.account,
    instrument: context.instrument,
    onNeed: context.onNeed,
    exchange: context.exchange,
    changes: context.changes,
    self,
    currency,
    deposits: currency,
    row: plan.firstRow[self],
    sums,
    amounts,
    series: (key, missing) => seriesOf(context, self, instrument, key, missing, (columns) => columns),
    fractions: (key) => seriesOf(context, self, instrument, key, 0, (columns) => fractionsOf(columns, room)),
    due: (payments) =>
      dueOf(
        payments ?? [],
        ({ amount }) => {
          const each = sums(amount);
          return { each, total: totalsIn(room, each) };
        },
        room,
      ),
  };
}

/** Currency units as minor units and what is below them, in every block. */
export function sumsIn({ column, atStart }: Room, values: Float64Array, decimals: number): Sums {
  const sums = { whole: column(), rest: column() };
  atStart(() => setSums(sums, values, decimals));
  return sums;
}

/** To the nearest minor unit. */
export function totalsIn({ column, atStart }: Room, each: Sums): Float64Array {
  const found = column();
  atStart(() => {
    for (let s = 0; s < found.length; s++) found[s] = instalmentOf(each, s, 0);
  });
  return found;
}

/** A term and its changes: the last change that applies to a month holds. */
function seriesOf<T>(
  { read, changes, draws }: RunContext,
  self: number,
  instrument: Instrument,
  key: string,
  missing: number,
  as: (columns: readonly Float64Array[]) => readonly T[],
): (month: Month) => T {
  const terms: Readonly<Record<string, unknown>> = { ...instrument.terms };
  const base = terms[key] as Estimate | undefined;
  const later = changes(self).flatMap((change) => {
    const value = change.values[key];
    return value === undefined ? [] : [{ change, value }];
  });
  const [first, ...others] = as([
    base === undefined ? new Float64Array(draws).fill(missing) : read(base),
    ...later.map(({ value }) => read(value)),
  ]);
  if (others.length === 0) return () => first;
  return (month) => {
    const at = later.findLastIndex(({ change }) => matchesMonth(change, month));
    return (at < 0 ? first : others[at]) as T;
  };
}
