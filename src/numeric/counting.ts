/**
 * Pascal's row: ways to choose 0, 1, … n of n.
 *
 * @example
 * binomials(4) // => [1n, 4n, 6n, 4n, 1n]
 */
export function binomials(n: number): readonly bigint[] {
  const row = [1n];
  for (let k = 1; k <= n; k++) row.push((row[k - 1] * BigInt(n - k + 1)) / BigInt(k));
  return row;
}

/**
 * Orders of n things.
 *
 * @example
 * factorial(5) // => 120n
 */
export function factorial(n: number): bigint {
  let product = 1n;
  for (let k = 2; k <= n; k++) product *= BigInt(k);
  return product;
}
