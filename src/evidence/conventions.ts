import type { ClaimType, Letter } from './types.ts';

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

/**
 * The usual conventions.
 *
 * @example
 * usualConventions.letters.B // => 0.75
 */
export const usualConventions: Conventions = {
  letters: { A: 1, B: 0.75, C: 0.5, D: 0.25, E: 0, F: 0.5 },
  digits: { 1: 0.9, 2: 0.7, 3: 0.5, 4: 0.3, 5: 0.1 },
  fidelity: {
    direct: 0.98,
    indirect: 0.93,
    partial: 0.95,
    implicit: 0.93,
    translation: 0.97,
    repost: 0.99,
    unnamed: 0.8,
  },
  halfLifeDays: {
    position: 180,
    proposal: 90,
    evaluation: 120,
    forecast: 120,
    fact: 365,
    'no-comment': 90,
  },
  decays: true,
  followsChain: true,
  oneVotePerOrigin: true,
  residualDependence: 0.3,
  spread: { plain: 0.05, approximate: 0.1 },
  bounds: { above: 1.5, below: 0.5 },
  mostWidening: 3,
};
