/** Deals: which packages could all who must sign accept, which are best, who blocks, what would open the way. */
export * from './accepted-share.ts';
export * from './answers.ts';
export { mostListed } from './as-table.ts';
export * from './concessions.ts';
export * from './contingent.ts';
export { type Convention, conventions } from './conventions.ts';
export * from './deals.ts';
export * from './discount.ts';
export * from './discretise.ts';
export * from './fallback.ts';
export * from './improvements.ts';
export * from './logrolls.ts';
export * from './peers.ts';
export * from './red-lines.ts';
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
export * from './settings.ts';
export * from './side-payments.ts';
export * from './situation-space.ts';
export * from './space.ts';
export * from './types.ts';
export * from './value-function.ts';
