import { MoneyOverflow } from './overflow.ts';

/**
 * Arithmetic of whole minor units. Doubles tell all whole numbers up to 2^53 apart; products go up to 2^104 and are kept as the
 * unevaluated sum of two doubles (Dekker 1971), so nothing here is rounded but the one quotient that is asked for.
 */
const most = Number.MAX_SAFE_INTEGER;

/** Beyond these the two-double path could lose a bit: whole numbers of any size take over. */
const mostProduct = 2 ** 103;
const mostDivisor = 2 ** 51;

/** The remainder of the last division: made once, so that no object is made in every month of every draw. */
const last = new Float64Array(1);

export function remainder(): number {
  return last[0];
}

/** Throws where whole numbers can no longer be told apart: money is never rounded silently. */
export function assertWhole(amount: number): void {
  if (!(amount <= most && amount >= -most)) throw new MoneyOverflow(amount);
}

/** amount × numerator / denominator to the nearest whole number, ties to the even one. */
export function part(amount: number, numerator: number, denominator: number): number {
  const floor = quotient(amount, numerator, 0, denominator);
  const twice = 2 * last[0];
  const isUp = twice > denominator || (twice === denominator && floor % 2 !== 0);
  const found = isUp ? floor + 1 : floor;
  assertWhole(found);
  return found;
}

/**
 * The floor of (amount × numerator + more) / denominator, whole numbers all, the denominator positive; the remainder is left
 * behind for `remainder()`.
 */
export function quotient(amount: number, numerator: number, more: number, denominator: number): number {
  const product = amount * numerator;
  const plain = product + more;
  // The floor times the denominator may lie a denominator further out than the number that is divided.
  const bound = most - denominator;
  if (product <= most && product >= -most && plain <= bound && plain >= -bound) {
    const floor = Math.floor(plain / denominator);
    return settle(floor, plain - floor * denominator, denominator);
  }
  if (!(Math.abs(product) < mostProduct) || denominator > mostDivisor)
    return wideQuotient(amount, numerator, more, denominator);
  const low = lowOf(amount, numerator, product);
  const floor = Math.floor(plain / denominator);
  const back = floor * denominator;
  return settle(floor, product - back + (low - lowOf(floor, denominator, back) + more), denominator);
}

/**
 * `quotient` in every draw, written out: a call that gives back a double makes an object for it, and this is the innermost loop of
 * the ledger. The denominators are whole and positive.
 */
export function quotients(
  amounts: Float64Array,
  numerators: Float64Array,
  more: Float64Array,
  denominators: Float64Array,
  floors: Float64Array,
  remainders: Float64Array,
): void {
  for (let s = 0; s < floors.length; s++) {
    const amount = amounts[s];
    const numerator = numerators[s];
    const denominator = denominators[s];
    const product = amount * numerator;
    const plain = product + more[s];
    const size = Math.abs(product);
    let floor = Math.floor(plain / denominator);
    const back = floor * denominator;
    let rest = plain - back;
    if (!(size <= most && Math.abs(plain) <= most - denominator)) {
      if (!(size < mostProduct) || denominator > mostDivisor) {
        floors[s] = wideQuotient(amount, numerator, more[s], denominator);
        remainders[s] = last[0];
        continue;
      }
      const low = lowOf(amount, numerator, product) - lowOf(floor, denominator, back);
      rest = product - back + (low + more[s]);
    }
    if (!(rest >= 0 && rest < denominator)) {
      const off = Math.floor(rest / denominator);
      rest -= off * denominator;
      floor += off;
    }
    floors[s] = floor;
    remainders[s] = rest;
  }
}

/** Parts in every draw, as `part` gives them: `remainders` are those of the floors. */
export function roundParts(floors: Float64Array, remainders: Float64Array, denominators: Float64Array): void {
  for (let s = 0; s < floors.length; s++) {
    const floor = floors[s];
    const twice = 2 * remainders[s];
    const denominator = denominators[s];
    const isUp = twice > denominator || (twice === denominator && floor % 2 !== 0);
    const found = isUp ? floor + 1 : floor;
    if (!(found <= most && found >= -most)) assertWhole(found);
    floors[s] = found;
  }
}

/** A quotient of doubles can be off by a few: the remainder tells, and puts it right. */
function settle(floor: number, rest: number, denominator: number): number {
  if (rest >= 0 && rest < denominator) {
    last[0] = rest;
    return floor;
  }
  const off = Math.floor(rest / denominator);
  last[0] = rest - off * denominator;
  return floor + off;
}

/** What a double product has lost of the exact one (Veltkamp's split, Dekker's product). */
function lowOf(a: number, b: number, product: number): number {
  const wideA = 134217729 * a;
  const highA = wideA - (wideA - a);
  const lowA = a - highA;
  const wideB = 134217729 * b;
  const highB = wideB - (wideB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

function wideQuotient(amount: number, numerator: number, more: number, denominator: number): number {
  const wide = BigInt(amount) * BigInt(numerator) + BigInt(more);
  const divisor = BigInt(denominator);
  const rest = ((wide % divisor) + divisor) % divisor;
  last[0] = Number(rest);
  return Number((wide - rest) / divisor);
}
