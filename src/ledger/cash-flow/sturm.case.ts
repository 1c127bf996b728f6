export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

type Coefficients = readonly bigint[];

/**
 * Number of distinct real roots of a polynomial (the constant first) from a, included, to b, not included, by Sturm's
 * theorem written out: slow, exact, and nothing like what it checks.
 */
export function distinctRoots(polynomial: Coefficients, a: Fraction, b: Fraction): number {
  const withoutA = withoutRoot(polynomial, a);
  const inside = withoutRoot(withoutA, b);
  const chain: Coefficients[] = [inside, inside.slice(1).map((c, m) => c * BigInt(m + 1))];
  while ((chain.at(-1) as Coefficients).length > 0)
    chain.push(negativeRemainder(chain.at(-2) as Coefficients, chain.at(-1) as Coefficients));
  const variations = (x: Fraction) => {
    const signs = chain.map((one) => signOf(one, x)).filter((sign) => sign !== 0);
    return signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
  };
  return variations(a) - variations(b) + (withoutA.length < polynomial.length ? 1 : 0);
}

/** Divided by `denominator x − numerator` as often as that goes, times a positive number. */
function withoutRoot(polynomial: Coefficients, root: Fraction): Coefficients {
  let rest = polynomial;
  while (rest.length > 1 && signOf(rest, root) === 0) {
    const quotient: bigint[] = [];
    let carried = 0n;
    for (const c of rest.slice(1).reverse()) {
      // Times the denominator's power, so that every step stays whole.
      carried = carried * root.numerator + c * root.denominator ** BigInt(quotient.length);
      quotient.unshift(carried);
    }
    const top = root.denominator ** BigInt(quotient.length - 1);
    rest = reduced(quotient.map((c, m) => (c * top) / root.denominator ** BigInt(quotient.length - 1 - m)));
  }
  return rest;
}

function signOf(polynomial: Coefficients, { numerator, denominator }: Fraction): number {
  const n = BigInt(polynomial.length - 1);
  let sum = 0n;
  for (const [m, c] of polynomial.entries())
    sum += c * numerator ** BigInt(m) * denominator ** (n - BigInt(m));
  return sum > 0n ? 1 : sum < 0n ? -1 : 0;
}

/** Times a positive number, which changes no sign. */
function negativeRemainder(a: Coefficients, b: Coefficients): Coefficients {
  let rest = [...a];
  const lead = b.at(-1) as bigint;
  while (rest.length >= b.length) {
    const factor = (rest.at(-1) as bigint) * lead;
    const offset = rest.length - b.length;
    rest = rest.map((c, m) => c * lead * lead - (m >= offset ? factor * (b[m - offset] as bigint) : 0n));
    while (rest.length > 0 && rest.at(-1) === 0n) rest.pop();
  }
  return reduced(rest.map((c) => -c));
}

function reduced(polynomial: Coefficients): Coefficients {
  let divisor = 0n;
  for (const c of polynomial) {
    let [x, y] = [divisor, c < 0n ? -c : c];
    while (y > 0n) [x, y] = [y, x % y];
    divisor = x;
  }
  return divisor === 0n ? polynomial : polynomial.map((c) => c / divisor);
}
