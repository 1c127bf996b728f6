import type { Span } from '../diagnostics/index.ts';

export type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;
export type ClaimType = 'fact' | 'position' | 'proposal' | 'forecast' | 'evaluation' | 'no-comment';
export type RelationType =
  | 'corroborates'
  | 'contradicts'
  | 'in-tension-with'
  | 'derived-from'
  | 'same-origin'
  | 'elaborates'
  | 'supports'
  | 'opposes'
  | 'supersedes'
  | 'explains';

/** Who or what says something. Reliability is graded by topic and date (Admiralty letter). */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind:
    | 'person'
    | 'government'
    | 'institution'
    | 'outlet'
    | 'document'
    | 'group'
    | 'platform'
    | 'author';
  readonly reliability: readonly Reliability[];
  readonly actor?: string;
  readonly interests: readonly string[];
  readonly note?: string;
}

export interface Reliability {
  readonly grade: Letter;
  readonly topic?: string;
  readonly by: string;
  readonly on: string;
  readonly why?: string;
}

/** One published text. Immutable: the hash is of the text as received. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly creditedTo?: string;
  readonly derivedFrom?: string;
  readonly published: {
    readonly on: string | null;
    readonly basis: 'stated' | 'metadata' | 'inferred';
    readonly note?: string;
  };
  readonly retrieved?: string;
  readonly language: string;
  readonly url?: string;
  readonly text: {
    readonly kept: 'inside' | 'outside' | 'unseen';
    readonly file?: string;
    readonly sha256?: string;
    readonly length?: number;
  };
  readonly note?: string;
}

/** A span of a report: offsets (UTF-16, end exclusive) where known, and the fingerprint of its exact words. */
export interface Passage {
  readonly at?: Span;
  readonly fingerprint: string;
  readonly length: number;
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly kind?: string;
}

/** One carrier in the chain from the page in hand (first) to the origin (last). */
export interface Link {
  readonly source: string;
  readonly mode?: string;
  readonly named: boolean;
  readonly on?: string;
}

export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly of: string;
  readonly approximate: boolean;
  readonly bound?: 'min' | 'max';
  readonly asOf?: string;
}

export interface Hedge {
  readonly at?: Span;
  readonly kind: string;
  readonly band?: readonly [number, number];
}

export interface Relation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly note?: string;
}

/** How a text says who says something, as it was read: offsets of who, by which words, and what. */
export interface ClaimAttribution {
  readonly source: Span;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly mode: 'direct' | 'indirect' | 'partial' | 'headline';
  readonly tier: 1 | 2;
  /** Id of the claim in whose words it stands. */
  readonly nestedIn?: string;
  /** Language model that read it so; the rules where none is named. */
  readonly by?: string;
}

/** What a claim promises, and the claims that say what came of it. */
export interface ClaimPromise {
  readonly to: readonly string[];
  readonly due?: string;
  readonly proposal?: string;
  readonly issue?: string;
  readonly kept: readonly string[];
  readonly broken: readonly string[];
  readonly overtaken: readonly string[];
}

/** One atomic statement, graded: the letter is its source's on its topic, the digit its own. */
export interface Claim {
  readonly id: string;
  readonly statement: string;
  readonly type: ClaimType;
  readonly polarity: 'affirmed' | 'negated';
  readonly report: string;
  readonly passages: readonly Passage[];
  readonly source: string;
  readonly chain: readonly Link[];
  /** Deepest identified carrier with its month, `wsj/2025-12`; claims with one origin count once. */
  readonly origin: string;
  readonly grade: { readonly reliability: Letter; readonly credibility: Credibility };
  readonly why?: string;
  readonly said?: string;
  readonly about?: string;
  readonly validUntil?: string;
  readonly actors: readonly string[];
  readonly topics: readonly string[];
  readonly hedges: readonly Hedge[];
  readonly quantities: readonly Quantity[];
  readonly attribution?: ClaimAttribution;
  readonly promise?: ClaimPromise;
  readonly status: 'draft' | 'accepted' | 'rejected' | 'retracted';
  readonly note?: string;
}

/**
 * Everything about pooling that is agreed upon rather than found: in this one place, and each to be set otherwise under
 * `conventions:` in an evidence file. Published tables disagree, so that a result says which it used.
 */
export interface Conventions {
  /** Weight of a source's letter. The MISP admiralty-scale taxonomy (v5) for A and F; its other letters step evenly. */
  readonly letters: Readonly<Record<Letter, number>>;
  /** Probability that a claim of this digit is true, as said: the table of STIX 2.1. 6 gives none. */
  readonly digits: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>;
  /** How well content survives one carrier; multiplied along the chain. */
  readonly fidelity: Readonly<Record<string, number>>;
  /** Days after which a claim weighs half. Facts about past events do not age. */
  readonly halfLifeDays: Readonly<Record<ClaimType, number>>;
  /** Does what is old weigh less? */
  readonly decays: boolean;
  /** Do carriers cost weight? */
  readonly followsChain: boolean;
  /** Have claims of one origin one vote together? */
  readonly oneVotePerOrigin: boolean;
  /** Dependence that is left between origins, 0 to 1: it draws the log-odds pool towards the prior. */
  readonly residualDependence: number;
  /** Spread of an amount that is said plainly, and of one said to be about so much, as shares of it. */
  readonly spread: { readonly plain: number; readonly approximate: number };
  /** "More than x" reaches to x times the first, "up to x" from x times the second. */
  readonly bounds: { readonly above: number; readonly below: number };
  /** Age widens an amount's spread by 1/√decay, to at most so much. */
  readonly mostWidening: number;
}

/** A body of evidence as loaded: everything in the order of the file. */
export interface Evidence {
  readonly id: string;
  readonly file: string;
  readonly note?: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Every relation once, as stated. */
  readonly relations: readonly Relation[];
  /** People who must stand by a claim before it counts; nobody has to where it is left out. */
  readonly reviewsNeeded?: number;
  /** What is agreed upon in pooling; the usual where the file sets nothing. */
  readonly conventions?: Conventions;
  /** Place of a claim in the file, for diagnostics; looked up when asked. Absent in a copy sent to another thread. */
  readonly placeOfClaim?: (id: string) => Span;
}
