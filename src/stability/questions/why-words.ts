import type { Concept } from '../types.ts';
import { type ConflictNames, joined } from './names.ts';
import type { ConflictMove } from './search/game.ts';
import type { AnsweringConcept, Deterrent, Temptation, Why } from './why-stable.ts';

/**
 * One plain sentence: what holds an actor in a state under a concept, or what it would leave it for.
 *
 * @example
 * whyWords(whyStableForAll(dilemma, 3)[0], plainNames(dilemma)).length > 0 // => true
 */
export function whyWords(why: Why, names: ConflictNames, concept: Concept = 'seq'): string {
  const who = names.actor(why.actor);
  if (why.hold.kind === 'no-move') return `${who} has no move.`;
  const [best] = why.temptations;
  if (best === undefined) return nothingBetter(why, who, names);
  const leaving = why.mostTempting[concept];
  if (leaving !== null) return wouldLeave(why, leaving, names, concept);
  const deterrent = concept === 'nash' ? null : best.deterrents[concept];
  if (deterrent === null) return `${who} has no move that it prefers.`;
  return held(why, best, deterrent, names, concept as AnsweringConcept);
}

function nothingBetter({ state, hold }: Why, who: string, names: ConflictNames): string {
  const sentence = `${who} has no move that it prefers`;
  if (hold.kind !== 'inducement') return `${sentence}.`;
  const best = names.doing(state, hold.nextBest);
  if (hold.rankLoss === 0) return `${sentence}: it is indifferent to ${best}.`;
  return `${sentence}: it would lose by ${best}.`;
}

function held(
  { state, actor, temptations }: Why,
  { to }: Temptation,
  { steps, outcome, rankLoss }: Deterrent,
  names: ConflictNames,
  concept: AnsweringConcept,
): string {
  const who = names.actor(actor);
  const verb = concept === 'seq' || concept === 'sseq' ? 'would' : 'could';
  const answer = answerWords(steps, names, verb);
  const worth = rankLoss > 0 ? 'worse off' : 'no better off';
  const result =
    outcome === state
      ? `brings ${who} back to where it was`
      : `leaves ${who} ${worth} than staying with ${names.state(state)}`;
  const trap = concept === 'smr' || concept === 'sseq' ? ' with no way out' : '';
  const more = temptations.length - 1;
  const rest =
    more === 0 ? '' : `; its ${more === 1 ? 'other gain is' : `${more} other gains are`} answered too`;
  return `${who} could gain by ${names.doing(state, to)}, but ${answer}, which ${result}${trap}${rest}.`;
}

/** "the United States would then put sanctions back and France would drop the loan". */
function answerWords(steps: readonly ConflictMove[], names: ConflictNames, verb: string): string {
  return joined(
    steps.map(({ mover, from, to }, k) => {
      const then = k === 0 ? `${verb} then` : verb;
      return `${names.actor(mover)} ${then} ${names.toDo(from, to)}`;
    }),
  );
}

function wouldLeave(
  { actor, state }: Why,
  { to, deterrents }: Temptation,
  names: ConflictNames,
  concept: Concept,
): string {
  const sentence = `${names.actor(actor)} would leave for ${names.state(to)} by ${names.doing(state, to)}`;
  if (concept === 'nash') return `${sentence}.`;
  if (deterrents.gmr === null) return `${sentence}: nobody could answer.`;
  if (concept === 'smr') return `${sentence}: it could escape every answer.`;
  if (deterrents.seq === null) return `${sentence}: nobody who could answer would want to.`;
  return `${sentence}: it could escape every answer that anybody would want to give.`;
}
