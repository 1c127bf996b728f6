/** Verdict: the tests of a package, from the analyses. */
export * from './accepted.ts';
export * from './drivers.ts';
export * from './kept.ts';
export * from './likelihood.ts';
export * from './package-money.ts';
export * from './paid-for.ts';
export * from './ratified.ts';
export * from './types.ts';
export * from './verdict.ts';
