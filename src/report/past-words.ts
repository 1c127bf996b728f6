import type { MissedFact, PastResult } from '../verdict/index.ts';
import {
  type Catalogue,
  counted,
  listed,
  percent,
  signed,
  twoDigits,
  visible,
  whole,
} from '../words/index.ts';
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

/** Share of draws in which somebody stands against what has happened from which on it is worth a word. */
const worthAWord = 0.05;

/** What stands against the past most often. */
function missedWords({ missed }: Pick<PastResult, 'missed'>, say: Say): readonly string[] {
  const worst = missed.reduce<MissedFact | undefined>(
    (most, one) => (one.share > (most?.share ?? 0) ? one : most),
    undefined,
  );
  if (worst === undefined || worst.share < worthAWord) return [];
  return [worst.happened === 'lasted' ? alreadyWords(worst, say) : againstWords(worst, worst.happened, say)];
}

function alreadyWords({ name, changes, gain, share, on }: MissedFact, say: Say): string {
  const moves = listed(changes.map(({ issue, label }) => say.moved(issue, visible(label))));
  const [low, high] = [twoDigits(gain?.low ?? 0), twoDigits(gain?.high ?? 0)];
  return say.already(inText(name), moves, low, high, percent(share), on);
}

function againstWords(
  { because, name, what, gain, share, on, others }: MissedFact,
  happened: Exclude<MissedFact['happened'], 'lasted'>,
  { against: say }: Say,
): string {
  if (because === 'moves') return '';
  const reason =
    because === 'not-upheld' ? 'notUpheld' : because === 'refuses-outside' ? 'refusesOutside' : because;
  const also = others.filter((one) => one.because === because && one.share >= worthAWord);
  const names = also.slice(0, 2).map((one) => inText(visible(one.name)));
  const who = say[reason](inText(visible(name)), visible(what));
  return say.stands(
    names.length === 0 ? who : who + say.also(listed(names)),
    gain === null ? '' : say.gain(signed(gain.low), signed(gain.high)),
    percent(share),
    on,
    say.happened[happened],
  );
}
