import { commonDivisor } from '../../numeric/index.ts';
import { dividedExactly, type Polynomial, primitive } from './polynomial.ts';

/**
 * Greatest common divisor of two primitive polynomials, primitive: its images modulo small primes are put together
 * until the result divides both (Brown 1971). One image of degree 0 proves that there is none.
 */
export function polynomialGcd(a: Polynomial, b: Polynomial): Polynomial {
  const lead = commonDivisor([a.at(-1) as bigint, b.at(-1) as bigint]);
  let found: bigint[] = [];
  let modulus = 1n;
  for (const prime of primes()) {
    const p = BigInt(prime);
    if (lead % p === 0n || (a.at(-1) as bigint) % p === 0n || (b.at(-1) as bigint) % p === 0n) continue;
    const image = gcdModulo(residues(a, prime), residues(b, prime), prime);
    if (image.length === 1) return [1n];
    if (found.length > 0 && image.length > found.length) continue;
    // A shorter image shows that the primes before were unlucky.
    if (image.length < found.length || found.length === 0) [found, modulus] = [image.map(() => 0n), 1n];
    const scale = Number(((lead % p) + p) % p);
    const next = combined(
      found,
      modulus,
      image.map((c) => (c * scale) % prime),
      prime,
    );
    const isStable = next.every((c, m) => c === found[m]);
    [found, modulus] = [next, modulus * p];
    if (!isStable) continue;
    const candidate = primitive(found);
    if (dividedExactly(a, candidate) !== undefined && dividedExactly(b, candidate) !== undefined)
      return candidate;
  }
  throw new Error('ran out of primes');
}

/** Primes whose products of residues are exact in 31 bits, the largest first. */
function* primes(): Generator<number> {
  for (let p = 46_339; p > 2; p -= 2) {
    let isPrime = true;
    for (let d = 3; d * d <= p && isPrime; d += 2) isPrime = p % d !== 0;
    if (isPrime) yield p;
  }
}

function residues(polynomial: Polynomial, prime: number): Int32Array {
  const p = BigInt(prime);
  return Int32Array.from(polynomial, (c) => Number(((c % p) + p) % p));
}

/** Euclid's algorithm modulo a prime; the result's leading coefficient is 1. */
function gcdModulo(a: Int32Array, b: Int32Array, prime: number): readonly number[] {
  let [x, xLength] = [a, a.length];
  let [y, yLength] = [b, b.length];
  while (yLength > 0) {
    const inverse = inverseModulo(y[yLength - 1], prime);
    while (xLength >= yLength) {
      const factor = (x[xLength - 1] * inverse) % prime;
      const offset = xLength - yLength;
      if (factor > 0)
        for (let m = 0; m < yLength; m++) x[offset + m] = (x[offset + m] + (prime - factor) * y[m]) % prime;
      xLength--;
      while (xLength > 0 && x[xLength - 1] === 0) xLength--;
    }
    [x, xLength, y, yLength] = [y, yLength, x, xLength];
  }
  const inverse = inverseModulo(x[xLength - 1], prime);
  return Array.from(x.subarray(0, xLength), (c) => (c * inverse) % prime);
}

/** By Fermat's little theorem. */
function inverseModulo(value: number, prime: number): number {
  let [result, base] = [1, value % prime];
  for (let power = prime - 2; power > 0; power >>= 1) {
    if (power % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

/** Coefficients that agree with both moduli, nearest to zero (Chinese remainder theorem). */
function combined(
  old: readonly bigint[],
  modulus: bigint,
  image: readonly number[],
  prime: number,
): bigint[] {
  const p = BigInt(prime);
  const inverse = BigInt(inverseModulo(Number(modulus % p), prime));
  const whole = modulus * p;
  return old.map((c, m) => {
    const difference = ((((BigInt(image[m]) - c) * inverse) % p) + p) % p;
    const value = c + modulus * difference;
    const positive = ((value % whole) + whole) % whole;
    return 2n * positive > whole ? positive - whole : positive;
  });
}
