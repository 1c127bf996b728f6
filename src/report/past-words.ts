import type { PastResult } from '../verdict/index.ts';
import { type Catalogue, counted, percent, whole } from '../words/index.ts';

/**
 * One line: does the file account for what has already happened?
 *
 * @example
 * const past = { facts: [{ id: 'calm', share: 0.02 }], together: 0.02, effectiveSample: 400, isUnexplained: true, isIgnored: false, notTested: null };
 * pastWords(past, catalogues.en) // => 'the file does not explain what has happened, so nothing that it says of the future is to be relied on: 2 % of draws meet all of it (1 fact), least often calm, met in 2 %'
 */
export function pastWords(
  past: Pick<
    PastResult,
    'facts' | 'together' | 'effectiveSample' | 'isUnexplained' | 'isIgnored' | 'notTested'
  >,
  { past: say }: Pick<Catalogue, 'past'>,
): string {
  const { facts } = past;
  if (past.notTested !== null) return say.notTested(past.notTested);
  if (past.isIgnored) return say.ignored;
  const [first] = facts;
  if (first === undefined) return say.nothing;
  const [share, how] = [percent(past.together), counted(facts.length, say.fact)];
  if (!past.isUnexplained) return say.explains(share, how, whole(past.effectiveSample));
  const least = facts.reduce((low, one) => (one.share < low.share ? one : low), first);
  return say.warning(share, how, say.least(least.id, percent(least.share)));
}
