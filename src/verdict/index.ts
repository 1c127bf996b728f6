/** Verdict: the tests of a package, from the analyses. */
export { type AcceptedResult, acceptedTest } from './accepted.ts';
export { keptTest } from './kept.ts';
export { likelihoodWord } from './likelihood.ts';
export { type PackageMoney, packageMoney } from './package-money.ts';
export { paidForTest } from './paid-for.ts';
export { ratifiedTest } from './ratified.ts';
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
export { type Question, type VerdictSettings, verdict, verdictTestCount, verdictTests } from './verdict.ts';
