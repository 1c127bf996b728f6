import type { OutsideView } from '../verdict/index.ts';
import { type Catalogue, percent, whole } from '../words/index.ts';

/**
 * A line for each class of like cases, beside what the model says.
 *
 * @example
 * const few = { test: 'accepted', k: 2, n: 3, what: 'like treaties', claims: [], low: 0.2, median: 0.6, high: 0.9, mean: 0.625 };
 * outsideWords([{ ...few, inside: 0.4, pooled: null }], catalogue)[0] // => 'accepted: 2 of 3 like cases passed (like treaties): 60 % (20 % to 90 %); the model says 40 %'
 */
export function outsideWords(
  views: readonly OutsideView[],
  { outside: say, tests: { names } }: Catalogue,
): readonly string[] {
  return views.map(({ test, k, n, what, low, median, high, inside, pooled }) =>
    [
      say.cases(names[test], whole(k), whole(n), what, percent(median), percent(low), percent(high)),
      inside === null ? say.notAsked : say.inside(percent(inside)),
      ...(pooled === null ? [] : [say.pooled(percent(pooled))]),
    ].join('; '),
  );
}
