import type { Situation } from '../situation/index.ts';
import type { IssueChange, KeptActor, KeptStep } from '../stability/index.ts';
import type { KeptTest } from '../verdict/index.ts';
import { listed, percent, twoDigits, visible } from '../words/index.ts';
import { inText } from './describe-input.ts';
import type { NameOf } from './paid-for-words.ts';

/** An issue moved to an option, in words. */
export type OptionName = (issue: string, option: string) => string;

/** `US sanctions “Lifted”`: the issue by its id, short ids of actors in capitals, and the option by its label. */
export function optionNames({ issues, actors }: Pick<Situation, 'issues' | 'actors'>): OptionName {
  const short = new Set(actors.flatMap(({ id }) => (id.length <= 3 ? [id] : [])));
  const issueName = (id: string) =>
    id
      .split('_')
      .map((word) => (short.has(word) ? word.toUpperCase() : word))
      .join(' ');
  const names = new Map(
    issues.flatMap(({ id, options }) =>
      options.map((one) => [`${id}.${one.id}`, `${issueName(id)} “${visible(one.label)}”`] as const),
    ),
  );
  return (issue, option) => names.get(`${issue}.${option}`) ?? `${issue} ${option}`;
}

/** The third line of a brief: would it hold, who is most tempted to leave and for what, and what holds the others. */
export function keptWords(test: KeptTest | null, nameOf: NameOf, optionName: OptionName): string {
  if (test === null) return 'not tested: no issue has a controller, nothing moves but by agreement';
  const { seq, smr, nash } = test.probabilities;
  const share = `nobody gains by leaving in ${percent(seq)} of draws, counting replies in the replier’s own interest (SEQ); ${percent(smr)} counting any reply that sticks (SMR), ${percent(nash)} counting none (Nash)`;
  const tempted = test.actors.find(({ actor }) => actor === test.mostTempted);
  // One is enough for a line; the section on stability has a sentence an actor.
  const [held] = test.actors
    .filter((one) => one !== tempted && one.concepts.seq.reply !== null)
    .sort((a, b) => (b.improvement?.gain ?? 0) - (a.improvement?.gain ?? 0));
  return [
    share,
    ...(tempted === undefined ? [] : [mostTempted(tempted, nameOf, optionName)]),
    ...(held === undefined ? [] : [heldWords(held, nameOf, optionName)]),
  ].join('; ');
}

function mostTempted(one: KeptActor, nameOf: NameOf, optionName: OptionName): string {
  const { actor, concepts, probabilityLeaves, leavingRange } = one;
  const margin = leavingRange === null ? '' : `, at a margin of ${marginText(leavingRange)}`;
  const leaves = `most tempted: ${inText(nameOf(actor))}, leaving in ${percent(probabilityLeaves.seq)} of draws${margin}`;
  const to = concepts.seq.leaves ?? one.improvement;
  return to === null ? leaves : `${leaves}, for ${changesText(to.changes, optionName)}`;
}

/** One sentence on one actor: what it could gain and what deters it, or what it would leave for. */
export function actorSentence(one: KeptActor, nameOf: NameOf, optionName: OptionName): string {
  const who = capital(inText(nameOf(one.actor)));
  const { seq, smr, gmr } = one.concepts;
  const often = `it leaves in ${percent(one.probabilityLeaves.seq)} of draws under SEQ, ${percent(one.probabilityLeaves.smr)} under SMR`;
  if (one.improvement === null) {
    const cost = one.temptation === null ? '' : `, the best would cost it ${twoDigits(-one.temptation)}`;
    return `${who}: no move of its own is a gain${cost}, so the package itself is what holds it; ${often}.`;
  }
  if (seq.leaves !== null) {
    const gain = `${changesText(seq.leaves.changes, optionName)}, a gain of ${twoDigits(seq.leaves.gain)}`;
    const why =
      gmr.leaves !== null
        ? 'nobody could answer so that it would regret it'
        : smr.leaves !== null
          ? 'those who could answer would not want to, and it could escape their answer'
          : 'those who could answer would not want to';
    return `${who} would leave for ${gain}: ${why}; ${often}.`;
  }
  return `${capital(heldWords(one, nameOf, optionName))}; ${often}.`;
}

function heldWords(one: KeptActor, nameOf: NameOf, optionName: OptionName): string {
  const { actor, improvement, concepts } = one;
  const gain =
    improvement === null
      ? ''
      : `${changesText(improvement.changes, optionName)} (${twoDigits(improvement.gain)})`;
  const reply = concepts.seq.reply ?? [];
  return `${inText(nameOf(actor))} could gain by ${gain}, but ${replyText(reply, nameOf, optionName)}, which leaves it no better off than staying`;
}

function replyText(steps: readonly KeptStep[], nameOf: NameOf, optionName: OptionName): string {
  const said = steps.map(
    ({ actor, changes }, k) =>
      `${inText(nameOf(actor))} would ${k === 0 ? 'then ' : ''}answer with ${changesText(changes, optionName)}`,
  );
  return said.length === 0 ? 'what others do next undoes it' : listed(said);
}

/** What is moved, what cannot be put back marked as such. */
function changesText(changes: readonly IssueChange[], optionName: OptionName): string {
  const shown = changes.slice(0, 3).map(({ issue, to, isIrreversible }) => {
    const label = optionName(issue, to);
    return isIrreversible ? `${label} (which nobody can undo alone)` : label;
  });
  const more = changes.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : listed(shown);
}

function marginText([low, , high]: readonly [number, number, number]): string {
  const [a, b] = [twoDigits(low), twoDigits(high)];
  return a === b ? a : `${a} to ${b}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
