import { derivative, dividedExactly, type Polynomial, primitive } from './polynomial.ts';
import { polynomialGcd } from './polynomial-gcd.ts';

export interface SquareFreeFactor {
  readonly factor: Polynomial;
  readonly multiplicity: number;
}

/** Factors without repeated roots, each with how often it divides the polynomial (Musser 1975). */
export function squareFreeFactors(polynomial: Polynomial): readonly SquareFreeFactor[] {
  const whole = primitive(polynomial);
  let rest = polynomialGcd(whole, primitive(derivative(whole)));
  let distinct = exactly(whole, rest);
  const factors: SquareFreeFactor[] = [];
  for (let multiplicity = 1; distinct.length > 1; multiplicity++) {
    const repeated = rest.length > 1 ? polynomialGcd(distinct, rest) : [1n];
    const factor = exactly(distinct, repeated);
    if (factor.length > 1) factors.push({ factor, multiplicity });
    distinct = repeated;
    rest = exactly(rest, repeated);
  }
  return factors;
}

function exactly(polynomial: Polynomial, divisor: Polynomial): Polynomial {
  const quotient = dividedExactly(polynomial, divisor);
  if (quotient === undefined) throw new Error('a common divisor does not divide');
  return quotient;
}
