import type { Differences } from './result.ts';
import type { Situation } from './types.ts';

/**
 * Numbers and status quo of two situations side by side, as the files write them.
 *
 * @example
 * compareSituations(study.situation, study.situation).estimates // => { added: [], removed: [], changed: [] }
 */
export function compareSituations(
  a: Situation,
  b: Situation,
): { readonly estimates: Differences; readonly statusQuo: Differences } {
  const written = ({ estimates }: Situation) =>
    new Map(estimates.map(({ path, written: text }) => [path, text]));
  return {
    estimates: compareMaps(written(a), written(b)),
    statusQuo: compareMaps(new Map(Object.entries(a.statusQuo)), new Map(Object.entries(b.statusQuo))),
  };
}

function compareMaps(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): Differences {
  return {
    added: [...b.keys()].filter((id) => !a.has(id)),
    removed: [...a.keys()].filter((id) => !b.has(id)),
    changed: [...a].flatMap(([id, from]) => {
      const to = b.get(id);
      return to === undefined || to === from ? [] : [{ id, from, to }];
    }),
  };
}
