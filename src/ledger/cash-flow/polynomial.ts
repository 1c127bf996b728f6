import { commonDivisor } from '../../numeric/index.ts';

/** Polynomials with whole coefficients, the constant first; the empty list is zero. */
export type Polynomial = readonly bigint[];

/** Without zeros at either end: roots at zero are none that a discount factor can have. */
export function trimmed(polynomial: Polynomial): Polynomial {
  let start = 0;
  let end = polynomial.length;
  while (end > 0 && polynomial[end - 1] === 0n) end--;
  while (start < end && polynomial[start] === 0n) start++;
  return polynomial.slice(start, end);
}

export function isZeroAtOne(polynomial: Polynomial): boolean {
  let sum = 0n;
  for (const c of polynomial) sum += c;
  return polynomial.length > 1 && sum === 0n;
}

/** The quotient by `x − 1`, which must be a factor. */
export function divideByRoot(polynomial: Polynomial): Polynomial {
  const quotient: bigint[] = new Array(polynomial.length - 1).fill(0n);
  let carried = 0n;
  for (let m = polynomial.length - 1; m > 0; m--) {
    carried += polynomial[m];
    quotient[m - 1] = carried;
  }
  return quotient;
}

export function derivative(polynomial: Polynomial): Polynomial {
  return polynomial.slice(1).map((c, m) => c * BigInt(m + 1));
}

/** `p(x + shift)` by repeated synthetic division. */
export function shifted(polynomial: Polynomial, shift: bigint): bigint[] {
  const result = [...polynomial];
  for (let i = 0; i < result.length - 1; i++)
    for (let m = result.length - 2; m >= i; m--)
      result[m] = result[m] + (shift === 1n ? 1n : shift) * result[m + 1];
  return result;
}

/** Changes of sign along the coefficients, zeros passed over. */
export function signChanges(coefficients: Polynomial): number {
  let [changes, last] = [0, 0];
  for (const c of coefficients) {
    const sign = c > 0n ? 1 : c < 0n ? -1 : 0;
    if (sign === 0) continue;
    if (last === -sign) changes++;
    last = sign;
  }
  return changes;
}

/** Divided by the greatest common divisor of its coefficients, the leading one positive. */
export function primitive(polynomial: Polynomial): Polynomial {
  let divisor = commonDivisor(polynomial);
  if (divisor === 0n) return polynomial;
  if ((polynomial.at(-1) ?? 0n) < 0n) divisor = -divisor;
  return polynomial.map((c) => c / divisor);
}

/** The quotient where the division leaves nothing over, else undefined. */
export function dividedExactly(polynomial: Polynomial, divisor: Polynomial): Polynomial | undefined {
  const rest = [...polynomial];
  const lead = divisor.at(-1) as bigint;
  const length = polynomial.length - divisor.length + 1;
  if (length < 1) return undefined;
  const quotient: bigint[] = new Array(length).fill(0n);
  for (let k = length - 1; k >= 0; k--) {
    const top = rest[k + divisor.length - 1];
    if (top % lead !== 0n) return undefined;
    const factor = top / lead;
    quotient[k] = factor;
    if (factor === 0n) continue;
    for (let m = 0; m < divisor.length; m++) rest[k + m] = rest[k + m] - factor * divisor[m];
  }
  return rest.every((c) => c === 0n) ? quotient : undefined;
}
