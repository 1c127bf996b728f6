/** What the expected utility model reads: one issue, one dimension, one entry an actor. */
export interface EumInput {
  readonly names: readonly string[];
  /** Where each actor stands, in the units of the scale. */
  readonly position: Float64Array;
  /** Potential influence, at least 0; only ratios matter. */
  readonly capability: Float64Array;
  /** How much of the influence is spent on this issue, 0 to 1. */
  readonly salience: Float64Array;
}

/**
 * Where published accounts and programs differ. A preset is a named set of these. Throughout, i is the actor who looks,
 * j the other, a = E(i→j) what i expects from challenging j, and b = E(j→i) what i thinks that j expects.
 */
export interface EumSwitches {
  /** What the votes for a side are divided by: those cast in this contest, or in all contests of ordered pairs. */
  readonly probabilityDenominator: 'pair' | 'all-pairs';
  /**
   * Votes that count for a side: those in favour, or those in favour less those against (none below zero). Counting the
   * voters with |x_k − x_i|^r < |x_k − x_j|^r, as one program does, is the same as those in favour, as r is above 0.
   */
  readonly probabilityNumerator: 'positive-votes' | 'net-votes';
  /** Distances in the votes: as they are, or raised to the voter's own risk exponent. */
  readonly probabilityDistance: 'linear' | 'voter-exponent';
  /** Whose risk exponent bends b: j's, or i's own as its guess. */
  readonly answerExponent: 'other' | 'own';
  /** Whose salience is the chance of resistance in b: that of i, who would have to resist, or of j as eq. 25b prints. */
  readonly answerSalience: 'responder' | 'challenger';
  /** Whose place the term of doing nothing takes in b: j's own, or i's with the drift of i towards j. */
  readonly answerPlace: 'challenger' | 'responder';
  /** The term of not challenging while the other drifts to the median, weighted 1 − Q: left out, subtracted, or added. */
  readonly noChallenge: 'absent' | 'subtracted' | 'added';
  /** T: chance that the drift is welcome; 'compared' is 1 if |x_i − μ| < |x_i − x_j| and else 0. */
  readonly drift: 'compared' | number;
  /** μ, where the other drifts to: the weighted median, or in the second pass the weighted mean. */
  readonly driftTarget: 'median' | 'mean-in-second-pass';
  /**
   * Which offer is taken: by class and then the least move; by class and then the lowest position among compromises; or
   * the one with the highest b of all, then classified.
   */
  readonly offerChoice: 'least-move' | 'lowest-compromise' | 'highest-utility';
  /** May an actor be offered the position at which it stands, and so be held there? */
  readonly samePositionOffers: boolean;
  /** A compromise moves i by (x_j − x_i)|a/b|, or to the mean of both positions weighted by |a| and |b|. */
  readonly compromiseMove: 'ratio' | 'weighted-mean';
  /** Does i give in to j where a < 0 < b < |a|? */
  readonly compels: boolean;
  /** Expected utilities nearer to zero than this are zero. */
  readonly zeroTolerance: number;
  /** What a = 0 < b brings: no move, or a compromise. */
  readonly zeroUtility: 'no-move' | 'compromise';
  /** Positions nearer to each other than this do not contest: P = 0. */
  readonly samePosition: number;
  /** Spread of the dangers up to which the risk exponents have no defined value. */
  readonly riskTolerance: number;
  /** What to do then: stop, or go on with r = 1 for all. */
  readonly undefinedRisk: 'stop' | 'neutral';
  /** Between offers alike in all that counts: the actor listed first, or the stronger b and then the lower position. */
  readonly ties: 'listed-first' | 'stronger-then-lower';
}

export type EumPreset = 'printed' | 'scholz-table2' | 'masad' | 'literal';

/** A preset, what is changed in it, and how long to run. */
export interface EumSettings extends Partial<EumSwitches> {
  readonly preset: EumPreset;
  /** Q: chance that the other stays put if not challenged, 0 to 1; the most sensitive setting. */
  readonly q: number;
  /** Ends of the scale; the initial positions' own range where absent. */
  readonly range?: readonly [low: number, high: number];
  /** Exactly so many rounds, whatever happens. */
  readonly rounds?: number;
  /** At most so many rounds, 100 where absent. */
  readonly maxRounds?: number;
}

/** Why an offer moves its mover. */
export type OfferKind = 'confrontation' | 'compromise' | 'compel';

/** An offer seen by the actor who would move. */
export interface EumOffer {
  readonly kind: OfferKind;
  /** Index of the actor who moves if the offer is taken. */
  readonly mover: number;
  /** Index of the actor to whom it moves. */
  readonly target: number;
  /** a = E(mover→target). */
  readonly utility: number;
  /** b = E(target→mover) as the mover sees it. */
  readonly otherUtility: number;
  /** Position that the mover would take. */
  readonly position: number;
  /** Signed way to it, in units of the scale. */
  readonly amount: number;
}

/** Matrices of one pass, row i column j for i→j, rows after each other. */
export interface EumPass {
  readonly probabilities: Float64Array;
  readonly expectedUtilities: Float64Array;
}

export interface EumRound {
  /** Positions after the round. */
  readonly positions: Float64Array;
  /** D_i, what the others together expect from challenging i in the first pass. */
  readonly dangers: Float64Array;
  readonly riskExponents: Float64Array;
  /** With r = 1 for all. */
  readonly firstPass: EumPass;
  /** With the risk exponents; `answers` holds b for row i and column j. */
  readonly secondPass: EumPass & { readonly answers: Float64Array };
  readonly offers: readonly EumOffer[];
  /** The offer that each actor takes. */
  readonly accepted: readonly (EumOffer | null)[];
  readonly weightedMedian: number;
  readonly weightedMean: number;
}

/** Why a series ends: `round` rounds were needed to see it. */
export type EumStop =
  | { readonly why: 'settled' | 'round-limit' | 'agreement' | 'undefined-risk'; readonly round: number }
  | { readonly why: 'cycle'; readonly round: number; readonly length: number };

export interface EumRun {
  readonly names: readonly string[];
  readonly switches: EumSwitches;
  readonly q: number;
  readonly range: readonly [low: number, high: number];
  readonly initial: {
    readonly positions: Float64Array;
    readonly weightedMedian: number;
    readonly weightedMean: number;
  };
  /** The whole series: the last round alone would mislead where positions go round in circles. */
  readonly rounds: readonly EumRound[];
  /** What first would have ended the series; with `rounds` given it goes on to that round all the same. */
  readonly stopped: EumStop;
}
