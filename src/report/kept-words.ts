import type { Situation } from '../situation/index.ts';
import type { IssueChange, KeptActor, KeptStep } from '../stability/index.ts';
import type { KeptTest, ObligedActor } from '../verdict/index.ts';
import { type Catalogue, catalogues, listed, percent, signed, twoDigits, visible } from '../words/index.ts';
import { inText, spaced } from './describe-input.ts';
import type { NameOf } from './paid-for-words.ts';

/** An issue moved to an option, in words. */
export type OptionName = (issue: string, option: string) => string;

/**
 * `US sanctions “Lifted”`: the issue by its id, short ids of actors in capitals, and the option by its label.
 *
 * @example
 * optionNames(situation)('water', 'half') // => 'water “Half”'
 */
export function optionNames(situation: Pick<Situation, 'issues' | 'actors'>): OptionName {
  const { issues, actors } = situation;
  const short = new Set(actors.flatMap(({ id }) => (id.length <= 3 ? [id] : [])));
  const issueName = (id: string) =>
    spaced(id, situation)
      .split(' ')
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
 * The third line of a brief: is it self-enforcing, who would break it for what, and what would hold them.
 *
 * @example
 * keptWords(null, namesOf(situation), optionNames(situation), catalogue) // => catalogue.kept.bindsNobody
 * keptWords(judged.kept, namesOf(situation), optionNames(situation), catalogue).includes('North') // => true
 */
export function keptWords(
  test: KeptTest | null,
  nameOf: NameOf,
  optionName: OptionName,
  { kept: say }: Catalogue,
): string {
  if (test === null) return say.bindsNobody;
  if (test.notTested !== null || test.probability === null) return say.untested(test.notTested ?? '');
  const share = say.keeps(
    percent(test.probability),
    test.givenAccepted === null ? null : percent(test.givenAccepted),
  );
  const tempted = test.actors.find(({ actor }) => actor === test.mostTempted);
  return tempted === undefined ? share : `${share}; ${temptedWords(tempted, nameOf, optionName, say)}`;
}

function temptedWords(one: ObligedActor, nameOf: NameOf, optionName: OptionName, say: Say): string {
  const breaks = say.breaks(inText(nameOf(one.actor)), percent(1 - one.probability));
  if (one.usual === null) return breaks;
  const move = listed(one.usual.changes.slice(0, 3).map(({ issue, to }) => optionName(issue, to)));
  const returned = one.usual.returned.slice(0, 3).map((issue) => issue.replaceAll('_', ' '));
  const reply = returned.length === 0 ? say.nobodyReplies : say.takeBack(listed(returned));
  const bond =
    one.bondNeeded === null || Number(twoDigits(one.bondNeeded)) === 0
      ? ''
      : say.bond(twoDigits(one.bondNeeded));
  const { inducement, deterrent } = one.usual;
  const worth = say.carrotAndStick(signed(inducement), twoDigits(deterrent));
  return `${breaks}${say.by(move)}; ${reply}${worth}${bond}`;
}

/**
 * One sentence on one actor: what it could gain and what deters it, or what it would leave for.
 *
 * @example
 * const [north] = judged.kept.expert.actors;
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

export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
