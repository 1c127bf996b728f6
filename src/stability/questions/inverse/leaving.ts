import type { Concept } from '../../types.ts';
import { type Field, looksAtEscapes, mustBeWanted } from '../search/outlook.ts';
import { othersThan } from '../search/walk.ts';

/**
 * One move out of a state, and what deters from it whatever the actor's own ranking is. With A the states that the actor
 * ranks above the state it is in: it leaves exactly if the end of the move is in A and every answer meets A.
 */
export interface Leaving {
  readonly to: number;
  /** By answer: the states none of which may be better, ascending: the outcome and (SMR, SSEQ) where the actor escapes to. */
  readonly answers: readonly (readonly number[])[];
}

/**
 * What stability of a state asks of one actor's ranking, the others' being given: only who stands above the state
 * matters. Moves that are deterred under every ranking are left out.
 */
export function leavingOf(field: Field, actor: number, state: number, concept: Concept): readonly Leaving[] {
  return Array.from(field.game.moves(actor, state)).flatMap((to) => {
    const answers = concept === 'nash' ? [] : answersTo(field, actor, state, to, concept);
    return answers.some(({ length }) => length === 0) ? [] : [{ to, answers }];
  });
}

/** Does the actor leave by this move, when it ranks these states above where it is? */
export function isTaken({ to, answers }: Leaving, isAbove: (state: number) => boolean): boolean {
  return isAbove(to) && answers.every((answer) => answer.some(isAbove));
}

function answersTo(
  { game, walk, outlook }: Field,
  actor: number,
  state: number,
  left: number,
  concept: Concept,
): readonly (readonly number[])[] {
  const answers: (readonly number[])[] = [];
  const known = new Map<number, (readonly number[])[]>();
  walk.run(left, othersThan(game, actor), mustBeWanted(concept) ? outlook.credible : undefined, (at) => {
    const ways = looksAtEscapes(concept) ? Array.from(game.moves(actor, at)) : [];
    const answer = [at, ...ways].filter((x) => x !== state).sort((a, b) => a - b);
    // An answer that meets the end of the move itself leaves the actor where it wanted to be.
    if (answer.includes(left)) return false;
    const alike = known.get(answer[0] ?? -1) ?? [];
    if (alike.some((other) => isSame(other, answer))) return false;
    known.set(answer[0] ?? -1, [...alike, answer]);
    answers.push(answer);
    return answer.length === 0;
  });
  return answers;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((state, k) => state === b[k]);
}
