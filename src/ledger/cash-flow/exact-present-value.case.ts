/** Net present value of whole flows, a flow a year, as an exact fraction in lowest terms; the rate is a decimal. */
export function exactPresentValue(flows: readonly number[], rate: string) {
  const [whole = '', fraction = ''] = rate.split('.');
  const unit = 10n ** BigInt(fraction.length);
  const growth = unit + BigInt(whole + fraction);
  // Horner's rule in v = unit / growth, over the common denominator growth^(n − 1).
  let numerator = 0n;
  let power = 1n;
  for (const flow of flows.toReversed()) {
    numerator = numerator * unit + BigInt(flow) * power;
    power *= growth;
  }
  const denominator = power / growth;
  const divisor = greatestDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}
