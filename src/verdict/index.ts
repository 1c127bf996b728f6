/** Verdict: the tests of a package, from the analyses. */
export * from './accepted.ts';
export * from './drivers.ts';
export * from './kept.ts';
export * from './likelihood.ts';
export * from './package-money.ts';
export * from './paid-for.ts';
export * from './ratified.ts';
export type {
  AcceptedTest,
  ActorGain,
  ClaimDriver,
  Driver,
  FailsFirst,
  KeptTest,
  PaidForTest,
  RatifiedTest,
  Rival,
  Verdict,
} from './result.ts';
export * from './verdict.ts';
