import type { Exemption, Institution, LegalBase } from '../../situation/index.ts';

/** What a member does whatever it gains: it bears nothing and is not bound, casts neither vote, or votes. */
export type MemberAct = 'standsAside' | 'abstains' | 'against' | 'inFavour';

/** The same by name of the member, in every body that it sits in. */
export type MembersActs = Readonly<Record<string, MemberAct>>;

/** One body's vote on one base, over the draws. */
export interface Ballot {
  readonly institution: Institution;
  readonly base: LegalBase;
  readonly contents: readonly Float64Array[];
  readonly exemption: Exemption | null;
  /** Who stood aside in a vote that was taken; null where that is asked. */
  readonly stoodAside: readonly string[] | null;
  /** What members do whatever they gain, by place; null: as they gain. */
  readonly acts?: readonly (MemberAct | null)[];
}
