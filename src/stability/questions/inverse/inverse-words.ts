import { catalogues } from '../../../words/index.ts';
import { type ConflictNames, joined } from '../names.ts';
import type { Inverse, Wish } from './inverse.ts';
import type { Leaving } from './leaving.ts';

const say = catalogues.en.whyStable;
/** Most alternatives that one condition names. */
const mostNamed = 4;

/**
 * The conditions of one actor's wish, each a line: "rank X no higher than Y".
 *
 * @example
 * const { wishes } = inverse(dilemma, [0], 3, 'nash');
 * conditionWords(wishes[0], 3, plainNames(dilemma)).length > 0 // => true
 */
export function conditionWords({ conditions }: Wish, state: number, names: ConflictNames): readonly string[] {
  return conditions.map((condition) => conditionOf(condition, state, names));
}

/**
 * One sentence: the fewest changes in what an actor wants that would make it stay.
 *
 * @example
 * const found = inverse(dilemma, [0], 3, 'nash');
 * wishWords(found.wishes[0], found, plainNames(dilemma)).length > 0 // => true
 */
export function wishWords(
  { actor, isStable, smallestChange: { lower } }: Wish,
  { state }: Inverse,
  names: ConflictNames,
): string {
  const who = names.actor(actor);
  if (isStable) return say.stays(who, names.state(state));
  const over = joined(lower.map(names.state));
  return say.wouldStay(who, over, names.state(state));
}

function conditionOf({ to, answers }: Leaving, state: number, names: ConflictNames): string {
  const here = names.state(state);
  const sets = [[to], ...answers].map((set) =>
    set.length > 1 ? say.allOf(joined(set.map(names.state))) : joined(set.map(names.state)),
  );
  if (sets.length === 1) return say.rank(sets[0], here);
  const named = sets.slice(0, mostNamed);
  const more = sets.length - named.length;
  const alternatives = more === 0 ? named : [...named, say.moreAnswers(more)];
  return say.rank(joined(alternatives, say.or), here);
}
