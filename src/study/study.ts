import { type Compiled, compile, type Situation } from '../situation/index.ts';
import { type Draws, drawInputs, medianDraw } from './draws.ts';
import type { StudyMoney } from './study-money.ts';
import type { Weights } from './weighted.ts';

/** A drawn situation: what every analysis of packages is asked of. Plain data, never changed once made. */
export interface Study {
  readonly situation: Situation;
  /** Ids as indices, rules and moves compiled. */
  readonly compiled: Compiled;
  readonly seed: number;
  readonly draws: Draws;
  /** What each draw counts for; null: all the same. */
  readonly weights: Weights;
  /** Every input at its median. */
  readonly medians: Float64Array;
  /** Null where money has no say in values, or was not filled in yet. */
  readonly money: StudyMoney | null;
}

export interface DrawSettings {
  readonly seed: number;
  readonly samples: number;
}

/**
 * Compiles and draws a situation. Where it says what money is worth, `fund` of the ledger adds the money.
 *
 * @example
 * makeStudy(situation, { seed: 1, samples: 100 }).draws.samples // => 100
 */
export function makeStudy(situation: Situation, { seed, samples }: DrawSettings): Study {
  const compiled = compile(situation);
  return {
    situation,
    compiled,
    seed,
    draws: drawInputs(compiled, seed, samples),
    weights: null,
    medians: medianDraw(compiled),
    money: null,
  };
}

/**
 * The study as data that can be copied to another thread: without the money's source (what was filled in goes along), and
 * without the places of claims in their file.
 *
 * @example
 * structuredClone(copyable(study)).seed // => 1
 */
export function copyable(study: Study): Study {
  const { situation, money } = study;
  const { placeOfClaim: _, ...evidence } = situation.evidence;
  return {
    ...study,
    situation: { ...situation, evidence },
    money: money === null ? null : { ...money, source: null },
  };
}
