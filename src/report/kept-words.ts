import type { Situation } from '../situation/index.ts';
import type { IssueChange, KeptActor, KeptStep } from '../stability/index.ts';
import type { KeptTest } from '../verdict/index.ts';
import { type Catalogue, catalogues, listed, percent, twoDigits, visible } from '../words/index.ts';
import { inText } from './describe-input.ts';
import type { NameOf } from './paid-for-words.ts';

/** An issue moved to an option, in words. */
export type OptionName = (issue: string, option: string) => string;

/**
 * `US sanctions “Lifted”`: the issue by its id, short ids of actors in capitals, and the option by its label.
 *
 * @example
 * optionNames(situation)('water', 'half') // => 'water “Half”'
 */
export function optionNames({ issues, actors }: Pick<Situation, 'issues' | 'actors'>): OptionName {
  const short = new Set(actors.flatMap(({ id }) => (id.length <= 3 ? [id] : [])));
  const issueName = (id: string) =>
    id
      .split('_')
      .map((word) => (short.has(word) ? word.toUpperCase() : word))
      .join(' ');
  const names = new Map(
    issues.flatMap(({ id, options }) =>
      options.map(
        (one) => [`${id}.${one.id}`, catalogues.en.kept.option(issueName(id), visible(one.label))] as const,
      ),
    ),
  );
  return (issue, option) => names.get(`${issue}.${option}`) ?? `${issue} ${option}`;
}

type Say = Catalogue['kept'];

/**
 * The third line of a brief: would it hold, who is most tempted to leave and for what, and what holds the others.
 *
 * @example
 * keptWords(null, namesOf(situation), optionNames(situation), catalogue) // => catalogue.kept.notTested
 * keptWords(judged.kept, namesOf(situation), optionNames(situation), catalogue).includes('North') // => true
 */
export function keptWords(
  test: KeptTest | null,
  nameOf: NameOf,
  optionName: OptionName,
  { kept: say }: Catalogue,
): string {
  if (test === null) return say.notTested;
  const { seq, smr, nash } = test.probabilities;
  const tempted = test.actors.find(({ actor }) => actor === test.mostTempted);
  // One is enough for a line; the section on stability has a sentence an actor.
  const [held] = test.actors
    .filter((one) => one !== tempted && one.concepts.seq.reply !== null)
    .sort((a, b) => (b.improvement?.gain ?? 0) - (a.improvement?.gain ?? 0));
  return [
    say.share(percent(seq), percent(smr), percent(nash)),
    ...(tempted === undefined ? [] : [mostTempted(tempted, nameOf, optionName, say)]),
    ...(held === undefined ? [] : [heldWords(held, nameOf, optionName, say)]),
  ].join('; ');
}

function mostTempted(one: KeptActor, nameOf: NameOf, optionName: OptionName, say: Say): string {
  const { actor, concepts, probabilityLeaves, leavingRange } = one;
  const margin =
    leavingRange === null ? '' : say.margin(twoDigits(leavingRange[0]), twoDigits(leavingRange[2]));
  const leaves = say.mostTempted(inText(nameOf(actor)), percent(probabilityLeaves.seq), margin);
  const to = concepts.seq.leaves ?? one.improvement;
  return to === null ? leaves : `${leaves}${say.for(changesText(to.changes, optionName, say))}`;
}

/**
 * One sentence on one actor: what it could gain and what deters it, or what it would leave for.
 *
 * @example
 * const [north] = judged.kept.actors;
 * actorSentence(north, namesOf(situation), optionNames(situation), catalogue).startsWith('North') // => true
 */
export function actorSentence(
  one: KeptActor,
  nameOf: NameOf,
  optionName: OptionName,
  { kept: say }: Catalogue,
): string {
  const who = capital(inText(nameOf(one.actor)));
  const { seq, smr, gmr } = one.concepts;
  const often = say.often(percent(one.probabilityLeaves.seq), percent(one.probabilityLeaves.smr));
  if (one.improvement === null)
    return say.noGain(who, one.temptation === null ? '' : say.costs(twoDigits(-one.temptation)), often);
  if (seq.leaves === null) return say.sentence(capital(heldWords(one, nameOf, optionName, say)), often);
  const gain = say.gainOf(changesText(seq.leaves.changes, optionName, say), twoDigits(seq.leaves.gain));
  const why = gmr.leaves !== null ? say.nobodyAnswers : smr.leaves !== null ? say.escapes : say.unwilling;
  return say.leaves(who, gain, why, often);
}

function heldWords(one: KeptActor, nameOf: NameOf, optionName: OptionName, say: Say): string {
  const { actor, improvement, concepts } = one;
  const gain =
    improvement === null
      ? ''
      : say.gain(changesText(improvement.changes, optionName, say), twoDigits(improvement.gain));
  return say.held(inText(nameOf(actor)), gain, replyText(concepts.seq.reply ?? [], nameOf, optionName, say));
}

function replyText(steps: readonly KeptStep[], nameOf: NameOf, optionName: OptionName, say: Say): string {
  const said = steps.map(({ actor, changes }, k) =>
    say.answers(inText(nameOf(actor)), changesText(changes, optionName, say), k === 0),
  );
  return said.length === 0 ? say.undone : listed(said);
}

/** What is moved, what cannot be put back marked as such. */
function changesText(changes: readonly IssueChange[], optionName: OptionName, say: Say): string {
  const shown = changes.slice(0, 3).map(({ issue, to, isIrreversible }) => {
    const label = optionName(issue, to);
    return isIrreversible ? say.irreversible(label) : label;
  });
  const more = changes.length - shown.length;
  return more > 0 ? say.andMore(shown.join(', '), more) : listed(shown);
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
