/** Number of packages: one option of each issue. */
export function packageCount(issues: readonly { readonly options: ArrayLike<unknown> }[]): bigint {
  return issues.reduce((product, { options }) => product * BigInt(options.length), 1n);
}
