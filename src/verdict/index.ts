/** Verdict: the four tests of a package and their joint answer, from the analyses. */

export { type MissingSignatory, missingSignatories } from './accepted/missing-signatories.ts';
export { type SignerAccepts, signersAccept } from './accepted/signers-accept.ts';
export { type AcceptedResult, acceptedTest } from './accepted.ts';
export { verifyFirst } from './drivers.ts';
export {
  type BestSettings,
  bestPackage,
  bestPackageSearch,
  packageQuestion,
  type SearchCounts,
} from './improve/best-package.ts';
export { smallestChange, snapbackOn } from './improve/smallest-change.ts';
export {
  type DrawnTest,
  type DrawnTests,
  drawnTest,
  drawnTests,
  testOutputs,
} from './joint/drawn-tests.ts';
export { type MarkedTest, markedTest, type TestsAsked, testShares } from './joint/marks.ts';
export { byJointAnswer } from './joint/order.ts';
export { answersOf, type ShareInterval, type TestAnswers } from './joint/shares.ts';
export { type KeptResult, keptTest } from './kept.ts';
export { likelihoodWord } from './likelihood.ts';
export { offerAnswers } from './offers.ts';
export { type PackageMoney, packageMoney } from './package-money.ts';
export { type PaidForResult, paidForTest } from './paid-for.ts';
export { type Explained, explainPast, explainWithout, type PastSettings } from './past/explain-past.ts';
export { mostValued } from './past/ground.ts';
export { missedFacts } from './past/missed-facts.ts';
export { type MoveWithoutDeal, movesWithoutDeal } from './past/moves-without-deal.ts';
export { type PastOfStudy, pastResult } from './past/past-result.ts';
export { type PastWeights, weighByFacts } from './past/weights.ts';
export { isNothing, numberedProposals, plainPromise, type Question } from './question.ts';
export type { MemberAct, MembersActs } from './ratified/ballot.ts';
export { type IfMembersAct, ifMembersAct, type MembersAct } from './ratified/if-members-act.ts';
export { type RatifiedResult, ratifiedTest } from './ratified.ts';
export type {
  AcceptedTest,
  ActorGain,
  BestSearch,
  ClaimDriver,
  Driver,
  ExpertView,
  FailsFirst,
  JointResult,
  KeptTest,
  MissedFact,
  ObligedActor,
  OfferAnswer,
  OutsideView,
  PaidForTest,
  PastResult,
  ProposalChange,
  RatifiedTest,
  Rival,
  SmallestChange,
  TestName,
  TestShares,
  Turn,
  Verdict,
} from './result.ts';
export { type VerdictSettings, verdict, verdictTestCount, verdictTests } from './verdict.ts';
export { studyIn } from './worlds.ts';
