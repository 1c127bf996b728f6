import type { Rectangle, RectangleModel } from '../deals/index.ts';
import type { Collector } from '../diagnostics/index.ts';
import type { Draft, DraftBox, DraftIssue } from './draft.ts';

/** Boxes over option indices instead of numbers. */
export function rectangleModel(
  draft: Draft,
  numbers: readonly (Float64Array | undefined)[],
  report: Collector,
): RectangleModel {
  const profiles = draft.parties.map(({ preferences, name, place }) => {
    if (preferences.kind !== 'boxes') throw new Error('boxes expected');
    if (!preferences.boxes.every(({ worth }) => Number.isFinite(worth)))
      report.error(
        'not-finite',
        place,
        `the worth of a box of '${name}' leaves the range of numbers`,
        'check its weights',
      );
    const boxes = preferences.boxes.map((box) => rectangleOf(draft.issues, box, numbers, report));
    return { largest: preferences.largest, boxes: boxes.filter((box) => box !== undefined) };
  });
  return { kind: 'rectangles', profiles };
}

function rectangleOf(
  issues: readonly DraftIssue[],
  box: DraftBox,
  numbers: readonly (Float64Array | undefined)[],
  report: Collector,
): Rectangle | undefined {
  const bounds = new Map<number, { issue: number; low: number; high: number }>();
  for (const { issue, low, high } of box.bounds) {
    const inside = indicesWithin(numbers[issue] ?? new Float64Array(0), low, high);
    const earlier = bounds.get(issue);
    // Two bounds on one issue hold together where their overlap does.
    const both = {
      issue,
      low: Math.max(inside.low, earlier?.low ?? 0),
      high: Math.min(inside.high, earlier?.high ?? Number.POSITIVE_INFINITY),
    };
    if (both.low > both.high) {
      const words = `[${low}, ${high}] holds no number of '${issues[issue]?.name}' that the box can have`;
      report.error('bad-bounds', box.place, words, 'bounds must lie in the range of the issue');
      return undefined;
    }
    bounds.set(issue, both);
  }
  const sorted = [...bounds.values()].sort((a, b) => a.issue - b.issue);
  return { worth: box.worth, excludes: box.excludes, bounds: sorted };
}

/** First and last index of the ascending numbers within [low, high]; low > high when there are none. */
function indicesWithin(numbers: Float64Array, low: number, high: number) {
  return { low: countBelow(numbers, low, false), high: countBelow(numbers, high, true) - 1 };
}

/** How many numbers are below x, or at most x. */
function countBelow(numbers: Float64Array, x: number, isInclusive: boolean): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const m = (from + to) >> 1;
    const value = numbers[m] as number;
    if (value < x || (isInclusive && value === x)) from = m + 1;
    else to = m;
  }
  return from;
}
