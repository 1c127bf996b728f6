import { catalogues } from '../../words/index.ts';
import type { Concept } from '../types.ts';
import { type ConflictNames, joined } from './names.ts';
import type { ConflictMove } from './search/game.ts';
import type { AnsweringConcept, Deterrent, Temptation, Why } from './why-stable.ts';

const say = catalogues.en.whyStable;

/**
 * One plain sentence: what holds an actor in a state under a concept, or what it would leave it for.
 *
 * @example
 * whyWords(whyStableForAll(dilemma, 3)[0], plainNames(dilemma)).length > 0 // => true
 */
export function whyWords(why: Why, names: ConflictNames, concept: Concept = 'seq'): string {
  const who = names.actor(why.actor);
  if (why.hold.kind === 'no-move') return say.noMove(who);
  const [best] = why.temptations;
  if (best === undefined) return nothingBetter(why, who, names);
  const leaving = why.mostTempting[concept];
  if (leaving !== null) return wouldLeave(why, leaving, names, concept);
  const deterrent = concept === 'nash' ? null : best.deterrents[concept];
  if (deterrent === null) return say.noPreferredMove(who);
  return held(why, best, deterrent, names, concept as AnsweringConcept);
}

function nothingBetter({ state, hold }: Why, who: string, names: ConflictNames): string {
  if (hold.kind !== 'inducement') return say.noPreferredMove(who);
  const best = names.doing(state, hold.nextBest);
  return hold.rankLoss === 0 ? say.indifferent(who, best) : say.wouldLose(who, best);
}

function held(
  { state, actor, temptations }: Why,
  { to }: Temptation,
  { steps, outcome, rankLoss }: Deterrent,
  names: ConflictNames,
  concept: AnsweringConcept,
): string {
  const who = names.actor(actor);
  const answer = answerWords(steps, names, concept === 'seq' || concept === 'sseq');
  const result = outcome === state ? say.broughtBack(who) : say.left(who, rankLoss > 0, names.state(state));
  const hasWayOut = concept !== 'smr' && concept !== 'sseq';
  return say.held(who, names.doing(state, to), answer, result, hasWayOut, temptations.length - 1);
}

/** "the United States would then put sanctions back and France would drop the loan". */
function answerWords(steps: readonly ConflictMove[], names: ConflictNames, isCertain: boolean): string {
  return joined(
    steps.map(({ mover, from, to }, k) =>
      say.answer(names.actor(mover), isCertain, k === 0, names.toDo(from, to)),
    ),
  );
}

function wouldLeave(
  { actor, state }: Why,
  { to, deterrents }: Temptation,
  names: ConflictNames,
  concept: Concept,
): string {
  return say.leaves(
    names.actor(actor),
    names.state(to),
    names.doing(state, to),
    whyUnanswered(deterrents, concept),
  );
}

function whyUnanswered({ gmr, seq }: Temptation['deterrents'], concept: Concept): string {
  const { nobody, escapes, unwilling, escapesWilling } = say.unanswered;
  if (concept === 'nash') return '';
  if (gmr === null) return nobody;
  if (concept === 'smr') return escapes;
  return seq === null ? unwilling : escapesWilling;
}
