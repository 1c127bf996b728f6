import type { Distribution } from '../numeric/index.ts';
import type { EstimateShape } from './estimate-types.ts';

/** A wide number that stands in where a file leaves one open: the file may write it out, and it stays a gap. */
export interface DefaultNumber {
  readonly shape: Extract<EstimateShape, { kind: 'stated' }>;
  /** The same as a file writes it, in one line. */
  readonly line: string;
}

/** How a default is told from a number that somebody meant. */
const mark = 'default: ';

function defaultNumber(
  distribution: Distribution,
  written: string,
  why: string,
  line: string,
): DefaultNumber {
  const assumption = `${mark}${why}`;
  return {
    shape: { kind: 'stated', distribution, written, assumption },
    line: `{ ${line}, assumption: "${assumption}" }`,
  };
}

/**
 * Is it a default that the file writes out? A gap that can be seen is still a gap.
 *
 * @example
 * isWrittenDefault('default: nothing was said of its impatience') // => true
 */
export function isWrittenDefault(assumption: string | undefined): boolean {
  return assumption?.startsWith(mark) === true;
}

export const defaults = {
  /** 0.15 to 0.6 a year: time preference and the hazard of losing office. */
  impatience: defaultNumber(
    { kind: 'uniform', low: 0.15, high: 0.6 },
    '0.15 to 0.6',
    'nothing was said of its impatience',
    'value: 0.15 to 0.6',
  ),
  replyLag: defaultNumber(
    { kind: 'pert', low: 1, mode: 4, high: 9 },
    '1, 4, 9',
    'nothing was said of how fast it replies',
    'low: 1, mode: 4, high: 9',
  ),
  /** A judgement. Heisenberg (2005) finds 81 % of Council decisions by consensus, not this number. */
  dissentCost: defaultNumber(
    { kind: 'pert', low: 0, mode: 0.03, high: 0.08 },
    '0, 0.03, 0.08',
    'what isolated dissent costs in a council that seeks consensus is a judgement',
    'low: 0, mode: 0.03, high: 0.08',
  ),
  /** Where a file is silent acting alone is free; written out, the gap is as wide as a dissent can be dear. */
  unilateralCost: defaultNumber(
    { kind: 'uniform', low: 0, high: 0.08 },
    '0 to 0.08',
    'nothing was said of what acting alone costs it',
    'value: 0 to 0.08',
  ),
} as const;

/** Chance that a right file misses a fact, where the file does not say. */
export const defaultEpsilon = 0.05;
