import { atWidths, type Figure, swingFigure } from '../figures/index.ts';
import type { Situation } from '../situation/index.ts';
import type { Verdict } from '../verdict/index.ts';
import { catalogues } from '../words/index.ts';
import { describeInput } from './describe-input.ts';

const { testNames } = catalogues.en.screen;
/** More rows nobody compares; what moves an answer by less than a point is no swing. */
const most = 8;
const least = 0.01;

/**
 * What a proposal turns on, as swings between both ends of each number; nothing where none moves it.
 *
 * @example
 * swingFigures({ proposal: 'swap', title: 'Swap', turnsOn: [] }, situation) // => []
 */
export function swingFigures(
  { proposal, title, turnsOn }: Pick<Verdict, 'proposal' | 'title' | 'turnsOn'>,
  situation: Situation,
): readonly Figure[] {
  const swings = turnsOn
    .filter(
      ({ input, low, high }, k) =>
        Math.abs(high.probability - low.probability) >= least &&
        turnsOn.findIndex((one) => one.input === input) === k,
    )
    .slice(0, most)
    .map(({ input, test, low, high, tipping }) => ({
      name: describeInput(input, situation),
      test: testNames[test],
      low,
      high,
      tipping: tipping?.value ?? null,
    }));
  if (swings.length === 0) return [];
  const id = proposal ?? 'package';
  return [atWidths((width) => swingFigure({ id, title, swings }, width))];
}
