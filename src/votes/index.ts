/** Votes: which packages pass the institutions, who can block, whose consent is cheapest, and how much power members have. */
export * from './body-of.ts';
export * from './decisions.ts';
export * from './indices/index.ts';
export * from './member-gains.ts';
export * from './read-roster.ts';
export * from './renewals.ts';
export type {
  Chosen,
  MemberVote,
  NamedCoalitions,
  RosterAnswer,
  RosterMember,
  VoteResult,
} from './result.ts';
export * from './roster-answer.ts';
export * from './rules/index.ts';
export * from './vote.ts';
export * from './votes.ts';
