import type { ActorDelta, Lack } from '../ledger/index.ts';
import type { Package } from '../situation/index.ts';
import type { ByConcept, KeptActor } from '../stability/index.ts';

/** A sampled quantity: 5 %, 50 % and 95 % quantiles and the mean. */
export interface Range {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly mean: number;
}

/** What a package means to one actor, in units of utility (all issues together are 1). */
export interface ActorGain {
  readonly actor: string;
  readonly isRequired: boolean;
  readonly gain: Range;
  /** Gain with every input at its median. */
  readonly central: number;
  /** Share of draws in which the gain is not negative. */
  readonly probabilityGains: number;
  /** Share of all draws in which this actor alone, among the required ones, stands in the way. */
  readonly probabilitySoleBlocker: number;
  /** Share of the gain's central value by issue and linkage, largest first. */
  readonly parts: readonly {
    readonly kind: 'issue' | 'linkage' | 'outside-option' | 'money';
    readonly id: string;
    readonly gain: number;
  }[];
}

/** An input, ranked by how far the verdict moves with it. */
export interface Driver {
  /** Path of the estimate. */
  readonly input: string;
  readonly written: string;
  /**
   * Probability of acceptance in the fifth of draws where the input is highest minus that where it is lowest.
   * A first measure: it holds the other inputs at their spread, sees no interaction and no lever beyond the range.
   */
  readonly swing: number;
  readonly standardError: number;
  /** Correlation ratio: share of the variance of acceptance that the input explains alone, bias corrected. */
  readonly share: number;
  readonly claims: readonly string[];
  readonly assumption?: string;
}

/** A claim, ranked by the swing of the inputs that rest on it. */
export interface ClaimDriver {
  readonly claim: string;
  /** Largest absolute swing among the inputs that cite it, as a probability. */
  readonly swing: number;
  readonly inputs: readonly string[];
}

/** Test one: would all who must sign gain? */
export interface AcceptedTest {
  readonly test: 'accepted';
  /** Share of draws in which every required party's gain is at least 0 (weak), of at least `samples` draws. */
  readonly probability: number;
  /** 95 % interval of the sampling error alone (Wilson 1927). */
  readonly probabilityLow: number;
  readonly probabilityHigh: number;
  /** The same with gains strictly above 0. */
  readonly probabilityStrict: number;
  /** The same when no linkage counts: the world in which issues are decoupled. */
  readonly probabilityWithoutLinkages: number;
  /** Would all accept with every input at its median? */
  readonly isAcceptedAtMedians: boolean;
  readonly required: readonly string[];
  /** In the order of the situation's actors. */
  readonly gains: readonly ActorGain[];
  /** Required parties that block in some draw, the most frequent first. */
  readonly blockers: readonly {
    readonly actor: string;
    readonly probability: number;
    readonly shortfall: Range | null;
  }[];
  /** Actors who are not asked and lose in the median. */
  readonly losersNotAsked: readonly string[];
  readonly drivers: readonly Driver[];
  readonly claims: readonly ClaimDriver[];
}

/** Test two: do the institutions pass the package? */
export interface RatifiedTest {
  readonly test: 'ratified';
  /** Share of draws in which every decision passes on the legal base that is used; 1 where no body must decide. */
  readonly probability: number;
  readonly probabilityLow: number;
  readonly probabilityHigh: number;
  /** The same on the base that serves each decision best. */
  readonly probabilityAtBest: number;
  readonly isRatifiedAtMedians: boolean;
  /** Every decision under every legal base that is argued for. */
  readonly votes: readonly {
    readonly institution: string;
    readonly options: readonly { readonly issue: string; readonly option: string }[];
    readonly base: string;
    readonly label: string;
    readonly rule: string;
    readonly isUsed: boolean;
    readonly passesAtMedians: boolean;
    readonly probability: number;
    /** Members that refuse at the medians. */
    readonly refusing: readonly string[];
    readonly decisive: readonly { readonly name: string; readonly share: number }[];
    /** Members in the smallest coalition that can block; null where none can. */
    readonly blockingSize: number | null;
    /** The cheapest way to a majority at the medians; null where it has one or can have none. */
    readonly missing: { readonly members: readonly string[]; readonly price: number } | null;
  }[];
  readonly drivers: readonly Driver[];
  readonly claims: readonly ClaimDriver[];
}

/** Test three: does nobody who can move alone gain by leaving, replies counted? */
export interface KeptTest {
  readonly test: 'kept';
  readonly samples: number;
  /** Share of draws in which nobody leaves under sequential stability (SEQ). */
  readonly probability: number;
  readonly probabilityLow: number;
  readonly probabilityHigh: number;
  /** The same under each concept. */
  readonly probabilities: ByConcept<number>;
  readonly isKeptAtMedians: boolean;
  /** Everybody who can move some issue alone, in the order of the situation's actors. */
  readonly actors: readonly KeptActor[];
  /** Who leaves most often, and by the largest median margin among equals; null where nobody does. */
  readonly mostTempted: string | null;
  readonly drivers: readonly Driver[];
  readonly claims: readonly ClaimDriver[];
}

/** Who falls short first in some draws, with which instrument, and in which months. */
export interface FailsFirst {
  readonly account: string;
  readonly instrument: string;
  readonly probability: number;
  readonly month: { readonly low: string; readonly median: string; readonly high: string };
}

/** Another proposal that draws on the same custody money; sums in units of the currency, at the medians. */
export interface Rival {
  readonly proposal: string;
  readonly custody: string;
  readonly currency: string;
  readonly available: number;
  readonly promised: number;
  readonly short: number;
}

/** Test four: has everybody who must pay under the package the money, month by month? */
export interface PaidForTest {
  readonly test: 'paid-for';
  readonly samples: number;
  readonly months: number;
  /** Currency of sums over currencies. */
  readonly reportIn: string;
  readonly currencies: readonly { readonly id: string; readonly unit: string }[];
  /** Share of draws without an unfunded gap, a default, a broken promise or a guarantee above its limit. */
  readonly probability: number;
  readonly probabilityLow: number;
  readonly probabilityHigh: number;
  readonly isPaidForAtMedians: boolean;
  /** What is lacking first with every input at its median, computed exactly. */
  readonly first: Lack | null;
  readonly lacks: readonly Lack[];
  readonly failsFirst: readonly FailsFirst[];
  /** Until when it is paid for: month of the first shortfall, over the draws that have one; null where none has. */
  readonly firstMonth: FailsFirst['month'] | null;
  /** Sum of all that is lacking: 5 %, 50 % and 95 % over the draws. */
  readonly lacking: readonly [low: number, median: number, high: number];
  readonly noDeal: {
    readonly probability: number;
    readonly first: Lack | null;
    readonly lacks: readonly Lack[];
    readonly lacking: readonly [low: number, median: number, high: number];
  };
  /** What is lacking at the medians with the package but not without. */
  readonly onlyWithDeal: readonly Lack[];
  /** What would be missing if another proposal were honoured, too. */
  readonly rivals: readonly Rival[];
  /** Money of each actor, deal minus no deal; who loses most comes first. */
  readonly deltas: readonly ActorDelta[];
  readonly drivers: readonly Driver[];
  readonly claims: readonly ClaimDriver[];
}

/** The verdict on one package. Tests that this version cannot run are named, not guessed. */
export interface Verdict {
  readonly proposal: string | null;
  readonly title: string;
  readonly package: Package;
  readonly changes: readonly { readonly issue: string; readonly from: string; readonly to: string }[];
  readonly accepted: AcceptedTest;
  /** Null where the situation has no institutions. */
  readonly ratified: RatifiedTest | null;
  /** Null where no issue has a controller. */
  readonly kept: KeptTest | null;
  /** Null where the situation has no ledger. */
  readonly paidFor: PaidForTest | null;
  readonly notTested: readonly ('ratified' | 'kept' | 'paid-for')[];
  readonly word: string;
  /** One row a draw when asked for: the gain of every actor, actors in the situation's order. */
  readonly draws?: readonly (readonly number[])[];
}
