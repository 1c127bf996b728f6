/**
 * Number of packages: one option of each issue.
 *
 * @example
 * packageCount([{ options: ['a', 'b'] }, { options: ['c', 'd', 'e'] }]) // => 6n
 */
export function packageCount(issues: readonly { readonly options: ArrayLike<unknown> }[]): bigint {
  return issues.reduce((product, { options }) => product * BigInt(options.length), 1n);
}
