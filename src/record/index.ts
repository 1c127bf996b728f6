/** Record: what was said on a day, chained so that it cannot be rewritten unseen; what came of it; how it has done. */
export { canonicalJson, type Json } from './chain/canonical.ts';
export { type Sealed, seal, type Unsealed } from './chain/seal.ts';
export { type VerifiedRecord, verifyRecord } from './chain/verify-record.ts';
export { type MarketPrice, type OpenEntry, recordedProposal, recordedRanges } from './make-entry.ts';
export { type LoadedOutcomes, loadOutcomes } from './outcomes/load-outcomes.ts';
export { type OutcomesFile, outcomesSchema } from './outcomes/schema.ts';
export type { Decidable, IssueOutcome, Outcomes, TestOutcome } from './outcomes/types.ts';
export type {
  AnswerShares,
  BaselineScore,
  ProposalTimeline,
  RecordEntry,
  RecordedProposal,
  RecordedRange,
  RecordScores,
  ScoredTest,
  StepCredits,
} from './result.ts';
export {
  type NumberedEntry,
  type OpenQuestion,
  type OpenReason,
  type Resolution,
  type ResolvedIssue,
  type ResolvedTest,
  resolveRecord,
} from './scores/resolve.ts';
export { brierScore, logScore } from './scores/rules.ts';
export { scoreRecord } from './scores/score-record.ts';
export { testNames } from './tests.ts';
export { creditStep, type Followed, followed, noShares } from './timeline/credit-step.ts';
