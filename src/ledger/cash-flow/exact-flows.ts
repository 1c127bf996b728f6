/**
 * Flows as whole numbers of one small unit: every number is taken as the shortest decimal that means it, which is what
 * somebody wrote or would read.
 */
export function exactFlows(flows: ArrayLike<number>): readonly bigint[] {
  const parts = Array.from(flows, decimal);
  let least = 0;
  for (const { exponent } of parts) least = Math.min(least, exponent);
  return parts.map(({ digits, exponent }) => digits * 10n ** BigInt(exponent - least));
}

function decimal(value: number): { readonly digits: bigint; readonly exponent: number } {
  if (!Number.isFinite(value)) throw new RangeError(`flow: ${value}`);
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}
