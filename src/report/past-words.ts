import type { PastResult } from '../verdict/index.ts';
import { type Catalogue, counted, listed, percent, twoDigits, visible, whole } from '../words/index.ts';
import { inText } from './describe-input.ts';

type Say = Catalogue['past'];

/**
 * One line: does the file account for what has already happened?
 *
 * @example
 * const past = { facts: [{ id: 'calm', share: 0.02 }], together: 0.02, effectiveSample: 400, isUnexplained: true, isIgnored: false, notTested: null, missed: [], untested: [] };
 * pastWords(past, catalogues.en) // => 'the file does not explain what has happened, so nothing that it says of the future is to be relied on: 2 % of draws meet all of it (1 fact), least often calm, met in 2 %'
 */
export function pastWords(
  past: Pick<
    PastResult,
    | 'facts'
    | 'together'
    | 'effectiveSample'
    | 'isUnexplained'
    | 'isIgnored'
    | 'notTested'
    | 'missed'
    | 'untested'
  >,
  { past: say }: Pick<Catalogue, 'past'>,
): string {
  if (past.notTested !== null) return say.notTested(past.notTested);
  if (past.isIgnored) return say.ignored;
  const untested = past.untested.map(({ id, because }) => say.untestedFact(id, because));
  return [
    answeredWords(past, say),
    ...(untested.length === 0 ? [] : [say.untested(listed(untested))]),
    ...missedWords(past, say),
  ].join('; ');
}

function answeredWords(
  past: Pick<PastResult, 'facts' | 'together' | 'effectiveSample' | 'isUnexplained'>,
  say: Say,
): string {
  const { facts } = past;
  const [first] = facts;
  if (first === undefined) return say.nothing;
  const [share, how] = [percent(past.together), counted(facts.length, say.fact)];
  if (!past.isUnexplained) return say.explains(share, how, whole(past.effectiveSample));
  const least = facts.reduce((low, one) => (one.share < low.share ? one : low), first);
  return say.warning(share, how, say.least(least.id, percent(least.share)));
}

/** Share of draws in which somebody would already have moved from which on it is worth a word. */
const worthAWord = 0.05;

/** Of what has lasted, the fact that somebody would most often have ended. */
function missedWords({ missed }: Pick<PastResult, 'missed'>, say: Say): readonly string[] {
  const worst = missed.reduce<(typeof missed)[number] | undefined>(
    (most, one) => (one.share > (most?.share ?? 0) ? one : most),
    undefined,
  );
  if (worst === undefined || worst.share < worthAWord) return [];
  const { name, changes, gain, share, on } = worst;
  const moves = listed(changes.map(({ issue, label }) => say.moved(issue, visible(label))));
  return [say.already(inText(name), moves, twoDigits(gain.low), twoDigits(gain.high), percent(share), on)];
}
