import type { Estimate, ExchangeRate } from '../situation/index.ts';
import type { Month } from '../text/index.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import { emptyRatios, type Ratios, setRatio } from './ratios.ts';
import { makeRoom, type Room } from './room.ts';

/** Minor units of the second currency for one of the first in a month, in every draw. */
export type Exchange = (sells: number, buys: number, month: Month) => Ratios;

/** Reads a number in every draw. */
export type ReadAmount = (estimate: Estimate) => Float64Array;

/** Rates of exchange between any two currencies, each quoted against the one reported in; every price is made once a block. */
export function exchangeOf(plan: CompiledLedger, read: ReadAmount, room: Room): Exchange {
  const made = new Map<string, Ratios>();
  const fresh = new Set<Ratios>();
  const columns = new Map(plan.ledger.rates.map((rate) => [rate, read(rate.value)]));
  const rates = (rate: ExchangeRate) => columns.get(rate) as Float64Array;
  room.atStart(() => fresh.clear());
  return (sells, buys, month) => {
    const [from, to] = [rateOf(plan, sells, month), rateOf(plan, buys, month)];
    const key = `${sells} ${buys} ${from?.from} ${to?.from}`;
    const ratios = made.get(key) ?? emptyRatios(room.draws);
    if (fresh.has(ratios)) return ratios;
    const power =
      minorPower(plan, buys) - minorPower(plan, sells) + unitPower(plan, sells) - unitPower(plan, buys);
    // "USD per EUR" says what a euro is worth in dollars: a rate of EUR, and one over a rate of USD.
    const [multiplied, divided] = [[] as Float64Array[], [] as Float64Array[]];
    if (from !== undefined) (isOf(plan, from, sells) ? multiplied : divided).push(rates(from));
    if (to !== undefined) (isOf(plan, to, buys) ? divided : multiplied).push(rates(to));
    const inDraw = (columns: readonly Float64Array[], s: number) => columns.map((column) => column[s]);
    for (let s = 0; s < room.draws; s++)
      setRatio(ratios, s, inDraw(multiplied, s), inDraw(divided, s), power);
    made.set(key, ratios);
    fresh.add(ratios);
    return ratios;
  };
}

/** A stated price of units for units, in minor units of either currency. */
export function setStatedPrice(
  ratios: Ratios,
  plan: CompiledLedger,
  rates: Float64Array,
  sells: number,
  buys: number,
): void {
  const power = minorPower(plan, buys) - minorPower(plan, sells);
  for (let s = 0; s < rates.length; s++) setRatio(ratios, s, [rates[s]], [], power);
}

/** Reporting units for one minor unit of a currency in each of the first months, in every draw: for comparing, never for booking. */
export function worthsOf(
  plan: CompiledLedger,
  read: ReadAmount,
  currency: number,
  months: number,
  room: Room,
): readonly Float64Array[] {
  const unit = 10 ** minorPower(plan, currency);
  const report = plan.currencyOf.get(plan.ledger.reportIn) ?? 0;
  const size = 10 ** (unitPower(plan, currency) - unitPower(plan, report));
  const made = new Map<ExchangeRate | undefined, Float64Array>();
  return Array.from({ length: months }, (_, index) => {
    const rate = rateOf(plan, currency, plan.ledger.start + index);
    const known = made.get(rate);
    if (known !== undefined) return known;
    const worths = room.column();
    made.set(rate, worths);
    const isDirect = rate !== undefined && isOf(plan, rate, currency);
    const values = rate === undefined ? undefined : read(rate.value);
    room.atStart(() => {
      for (let s = 0; s < worths.length; s++) {
        const value = values?.[s] ?? 1;
        worths[s] = ((isDirect ? value : 1 / value) * size) / unit;
      }
    });
    return worths;
  });
}

/** The same in one draw, as numbers. */
export function worthsInDraw(
  plan: CompiledLedger,
  read: ReadAmount,
  currency: number,
  months: number,
): Float64Array {
  const room = makeRoom(1);
  const worths = worthsOf(plan, read, currency, months, room);
  room.begin();
  return Float64Array.from(worths, ([worth]) => worth as number);
}

/** The latest rate of the month, before all of them the first; undefined for the currency reported in. */
function rateOf({ ledger }: CompiledLedger, currency: number, month: Month): ExchangeRate | undefined {
  const id = ledger.currencies[currency]?.id ?? '';
  if (id === ledger.reportIn) return undefined;
  const known = ledger.rates.filter(({ per, of }) => per === id || of === id).sort((a, b) => a.from - b.from);
  const found = known.filter(({ from }) => from <= month).at(-1) ?? known[0];
  if (found === undefined) throw new Error(`no rate for currency ${id}`);
  return found;
}

function isOf({ ledger }: CompiledLedger, { of }: ExchangeRate, currency: number): boolean {
  return ledger.currencies[currency]?.id === of;
}

function minorPower({ ledger }: CompiledLedger, currency: number): number {
  return ledger.currencies[currency]?.decimals ?? 2;
}

/** How many single units a named unit is, as a power of ten; rates are quoted between single units. */
function unitPower({ ledger }: CompiledLedger, currency: number): number {
  const powers: ReadonlyMap<string, number> = new Map([
    ['thousand', 3],
    ['million', 6],
    ['billion', 9],
    ['trillion', 12],
  ]);
  return powers.get(ledger.currencies[currency]?.unit ?? '') ?? 0;
}
