/** Votes: which packages pass the institutions, who can block, whose consent is missing, and how much power members have. */
export { bodyOf } from './body-of.ts';
export { type Decision, decisionsOf } from './decisions.ts';
export type { Bought } from './indices/bought.ts';
export { type EngineName, TooManyCoalitions } from './indices/engines.ts';
export type { LeastCoalitions, LeastOptions } from './indices/least-coalitions.ts';
export type { MemberPassage, PassageChance } from './indices/passage.ts';
export type { DrawnPassage } from './indices/passage-in-draws.ts';
export {
  type ExactPower,
  type MemberPower,
  type PowerIndices,
  type PowerOptions,
  powerIndices,
} from './indices/power-indices.ts';
export type { ActorGains, MemberGains } from './member-gains.ts';
export { type ReadRoster, readRoster } from './read-roster.ts';
export { type RenewalVote, renewalVotes } from './renewals.ts';
export type {
  Chosen,
  MemberVote,
  NamedCoalitions,
  RosterAnswer,
  RosterMember,
  VoteResult,
} from './result.ts';
export { rosterAnswer } from './roster-answer.ts';
export { toRational } from './rules/integer.ts';
export type {
  Abstention,
  AllRule,
  AnyRule,
  FewOutsideRule,
  MembersRule,
  QuotaRule,
  Rule,
  ShareRule,
  SponsorsRule,
  UnanimityRule,
  VetoesRule,
  VotingBody,
} from './rules/rule.ts';
export type { RulePath, RuleProblem } from './rules/rule-problem.ts';
export type { Formula, Threshold, ThresholdForm } from './rules/threshold-form.ts';
export { decision, type Flags } from './rules/wins.ts';
export type { Vote, WhatIf } from './vote.ts';
export { type Votes, type VotesSettings, votesOn } from './votes.ts';
