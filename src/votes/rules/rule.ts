import type { Exact } from '../../numeric/index.ts';

/**
 * What an abstention does. `as_no`: the member counts as outside. `as_nothing`: it is neither for nor against, and
 * what that means stands at each kind of rule.
 */
export type Abstention = 'as_no' | 'as_nothing';

/**
 * Which coalitions of members win (von Neumann and Morgenstern 1944, simple games). Members are meant by their index.
 * Every rule is monotone: one more yes never makes a winner lose, nor does an abstention in place of a no.
 */
export type Rule =
  | QuotaRule
  | ShareRule
  | MembersRule
  | SponsorsRule
  | VetoesRule
  | UnanimityRule
  | FewOutsideRule
  | AllRule
  | AnyRule;

/** Who votes, and by which rule. */
export interface VotingBody {
  readonly members: readonly string[];
  readonly rule: Rule;
}

/** The weights of those who say yes add up to the quota at least. An abstention is not a yes. */
export interface QuotaRule {
  readonly kind: 'quota';
  /** One for each member, at least 0; 0 for members of another chamber. */
  readonly weights: readonly Exact[];
  readonly quota: Exact;
}

/**
 * The yes weight is at least (or, `isStrict`, more than) a share of all weight; with abstention `as_nothing`, of the
 * weight that is cast. With nothing cast for it nothing passes: two thirds of the senators voting, a majority of
 * votes cast.
 */
export interface ShareRule {
  readonly kind: 'share';
  /** One for each member; one vote each when absent. */
  readonly weights?: readonly Exact[];
  readonly numerator: Exact;
  readonly denominator: Exact;
  readonly isStrict?: boolean;
  readonly abstention?: Abstention;
}

/** At least so many members say yes, of all or of those in one chamber. An abstention is not a yes. */
export interface MembersRule {
  readonly kind: 'members';
  readonly least: number;
  readonly among?: readonly number[];
}

/** At least so many of the members entitled to propose say yes. An abstention is not a yes. */
export interface SponsorsRule {
  readonly kind: 'sponsors';
  readonly least: number;
  readonly among: readonly number[];
}

/**
 * Each of these members must be inside. With abstention `as_nothing` only its no is a veto, as with the permanent
 * members of the UN Security Council.
 */
export interface VetoesRule {
  readonly kind: 'vetoes';
  readonly members: readonly number[];
  readonly abstention?: Abstention;
}

/** All members, or all in one chamber, are inside; with abstention `as_nothing`, nobody says no. */
export interface UnanimityRule {
  readonly kind: 'unanimity';
  readonly among?: readonly number[];
  readonly abstention?: Abstention;
}

/**
 * Fewer than so many members stand outside: the Council's blocking clause. Abstaining is standing outside; with
 * abstention `as_nothing`, fewer than so many say no.
 */
export interface FewOutsideRule {
  readonly kind: 'few_outside';
  readonly fewerThan: number;
  readonly among?: readonly number[];
  readonly abstention?: Abstention;
}

/** Every one of these rules is met: several majorities at once, or several chambers. */
export interface AllRule {
  readonly kind: 'all';
  readonly of: readonly Rule[];
}

/** One of these rules is met: two ways to the same end. */
export interface AnyRule {
  readonly kind: 'any';
  readonly of: readonly Rule[];
}
