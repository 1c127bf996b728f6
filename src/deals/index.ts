/** Deals: which packages could all who must sign accept, which are best, who blocks, what would open the way. */
export { acceptedShare } from './accepted-share.ts';
export { answers, type Questions } from './answers.ts';
export { mostListed } from './as-table.ts';
export type { ConcessionSolver } from './concessions.ts';
export { type Convention, conventions } from './conventions.ts';
export { deals } from './deals.ts';
export { discounted, lastMoment } from './discount.ts';
export { discretise, type Grid, type WeightedFunction } from './discretise.ts';
export { peerFigures } from './peers.ts';
export type {
  Answers,
  Concession,
  Concessions,
  DealPoint,
  Deals,
  FrontierPoint,
  Improvements,
  Logroll,
  Opposition,
  PartyVeto,
  PeerFigures,
  PeerPoint,
  RankedPoint,
  Rankings,
  RedLine,
  SidePayments,
  Solution,
  Zone,
} from './result.ts';
export type { DealsSettings } from './settings.ts';
export type { Payer, PaymentRules } from './side-payments.ts';
export { paymentsOf, situationSpace } from './situation-space.ts';
export type {
  AdditiveModel,
  Combination,
  JointTable,
  PackageSpace,
  Rectangle,
  RectangleModel,
  RectangleProfile,
  ResourceLimit,
  SpaceIssue,
  SpaceParty,
} from './space.ts';
export type { SolutionName } from './types.ts';
export {
  type LinearValue,
  type PiecewiseValue,
  type PowerValue,
  type SCurveValue,
  type StepValue,
  type TriangularValue,
  type ValueFunction,
  valueAt,
} from './value-function.ts';
