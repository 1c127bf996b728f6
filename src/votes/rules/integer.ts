import type { Integer } from './rule.ts';

/** The exact value; throws on what is no whole number, which `checkRule` reports before. */
export function toBigInt(value: Integer): bigint {
  const exact = readInteger(value);
  if (exact === undefined) throw new RangeError(`${String(value)} is no exact whole number`);
  return exact;
}

/** The exact value of a safe number, a bigint or decimal digits; undefined for anything else. */
export function readInteger(value: Integer): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined;
  return /^[+-]?\d+$/.test(value) ? BigInt(value.replace(/^\+/, '')) : undefined;
}

export function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

/** The least whole number at or above a quotient, for a positive divisor. */
export function ceilDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value > quotient * divisor ? quotient + 1n : quotient;
}

/** Greatest common divisor; 0 of nothing but zeros. */
export function commonDivisor(values: readonly bigint[]): bigint {
  let divisor = 0n;
  for (const value of values) {
    let [a, b] = [divisor, value];
    while (b !== 0n) [a, b] = [b, a % b];
    divisor = a;
    if (divisor === 1n) break;
  }
  return divisor;
}
