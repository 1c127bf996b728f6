import type { Situation } from '../../situation/index.ts';
import type { Turn, Verdict } from '../../verdict/index.ts';
import { terseInput } from '../describe-input.ts';
import type { cellsOf } from './cells.ts';
import type { OverviewRow } from './result.ts';

/** Points that an input must move an answer by to be what it turns on. */
const least = 0.05;

/**
 * The number that a proposal turns on: of the tests that are not passed, the one that moves one of them most; of all, where all are
 * passed. Null where none moves any by five points.
 *
 * @example
 * turnOf(judged, cellsOf(judged, situation, catalogue), situation) // => null
 */
export function turnOf(
  { turnsOn }: Verdict,
  cells: ReturnType<typeof cellsOf>,
  situation: Situation,
): OverviewRow['turnsOn'] {
  const isOpen = ({ test }: Turn) => test === 'joint' || cells[test].mark !== 'yes';
  const moving = turnsOn.filter((one) => moveOf(one) >= least);
  const open = moving.filter(isOpen);
  // The first of equals: a test before all of them together.
  const [widest] = (open.length > 0 ? open : moving).toSorted((a, b) => points(b) - points(a));
  if (widest === undefined) return null;
  const { input, test, low, high, tipping } = widest;
  const unit = situation.estimates.find(({ path }) => path === input)?.unit ?? '';
  return { input, words: terseInput(input, situation), test, low, high, unit, tipping };
}

/** Moves that differ by rounding alone are equal. */
function points(turn: Turn): number {
  return Math.round(1e6 * moveOf(turn));
}

export function moveOf({ low, high }: Pick<Turn, 'low' | 'high'>): number {
  return Math.abs(high.probability - low.probability);
}
