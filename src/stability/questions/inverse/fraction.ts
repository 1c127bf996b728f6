/** An exact share, in lowest terms. */
export interface ExactShare {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function fraction(numerator: bigint, denominator: bigint): ExactShare {
  const common = divisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

export function plus(a: ExactShare, b: ExactShare): ExactShare {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: ExactShare, b: ExactShare): ExactShare {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** As a number, to 15 digits however long the terms are. */
export function shareAsNumber({ numerator, denominator }: ExactShare): number {
  return Number((numerator * 10n ** 17n) / denominator) / 1e17;
}

export function factorial(n: number): bigint {
  let product = 1n;
  for (let k = 2; k <= n; k++) product *= BigInt(k);
  return product;
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
