import { atWidths, type Figure, keepingFigure } from '../figures/index.ts';
import type { Situation } from '../situation/index.ts';
import type { Verdict } from '../verdict/index.ts';

/**
 * How patient each must be to keep its word, and the bond that would hold it; nothing where no breach harms anybody.
 *
 * @example
 * keepingFigures({ ...judged, kept: null }, situation) // => []
 */
export function keepingFigures(
  { proposal, title, kept }: Pick<Verdict, 'proposal' | 'title' | 'kept'>,
  situation: Situation,
): readonly Figure[] {
  const actors = (kept?.actors ?? []).map(({ actor, ...one }) => {
    const place = situation.actors.findIndex((other) => other.id === actor);
    return { ...one, name: situation.actors[place]?.name ?? actor, ...(place < 0 ? {} : { actor: place }) };
  });
  if (actors.every(({ bondNeeded }) => bondNeeded === null)) return [];
  return [atWidths((width) => keepingFigure({ id: proposal ?? 'package', title, actors }, width))];
}
