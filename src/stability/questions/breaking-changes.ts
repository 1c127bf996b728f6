import type { Concept, Conflict } from '../types.ts';
import { isTaken, type Leaving, leavingOf } from './inverse/leaving.ts';
import { type Field, fieldOf, isStableFor, mustBeWanted } from './search/outlook.ts';

/** Up to this many states every change is tried where wanted answers tie the actors together (SEQ, SSEQ). */
const mostStatesTried = 256;

/** One change of one actor's ranking. */
export type PreferenceChange =
  /** A state is put just above or just below the one in question; how many ranks in use it passes, ties being one. */
  | {
      readonly kind: 'move';
      readonly actor: number;
      readonly moved: number;
      readonly side: 'above' | 'below';
      readonly rankSteps: number;
    }
  /** Two neighbouring ranks change places with all states in them. */
  | {
      readonly kind: 'flip';
      readonly actor: number;
      readonly raised: readonly number[];
      readonly lowered: readonly number[];
      readonly rankSteps: 1;
    };

/** The single changes of preference that decide whether a state is an equilibrium. */
export interface BreakingChanges {
  readonly state: number;
  readonly concept: Concept;
  readonly isEquilibrium: boolean;
  /** Each makes an equilibrium unstable, or an unstable state an equilibrium; the smallest first. */
  readonly changes: readonly PreferenceChange[];
  /** The fewest rank steps that do; null where no single change does. */
  readonly fewestSteps: number | null;
  /** False where, for size, only the effect on the stability of the actor itself was looked at (SEQ, SSEQ). */
  readonly isComplete: boolean;
}

/**
 * What single change of what one actor wants would break an equilibrium, or make one?
 *
 * @example
 * breakingChanges(dilemma, 3, 'nash').isEquilibrium // => true
 */
export function breakingChanges(conflict: Conflict, state: number, concept: Concept): BreakingChanges {
  const field = fieldOf(conflict);
  const unstable = conflict.actors.map((_, k) => k).filter((k) => !isStableFor(field, k, state, concept));
  const isEquilibrium = unstable.length === 0;
  const isJoint = mustBeWanted(concept);
  const isComplete = !isJoint || field.game.states <= mostStatesTried;
  const found =
    isJoint && isComplete
      ? tried(conflict, state, concept, isEquilibrium)
      : conflict.actors.flatMap((_, actor) =>
          ownChanges(field, conflict, { actor, state, concept, unstable }),
        );
  const changes = [...found].sort((a, b) => a.rankSteps - b.rankSteps);
  return { state, concept, isEquilibrium, changes, fewestSteps: changes[0]?.rankSteps ?? null, isComplete };
}

interface Asked {
  readonly actor: number;
  readonly state: number;
  readonly concept: Concept;
  readonly unstable: readonly number[];
}

/** Changes by which an actor itself leaves, or, where it alone leaves, stays. */
function ownChanges(
  field: Field,
  conflict: Conflict,
  { actor, state, concept, unstable }: Asked,
): PreferenceChange[] {
  if (unstable.some((k) => k !== actor)) return [];
  const leavings = leavingOf(field, actor, state, concept);
  const ladder = ladderOf(conflict.ranks[actor], state);
  const staying = unstable.length === 0;
  const moved = staying ? tippers(leavings, ladder.isAbove) : menders(leavings, ladder.isAbove);
  const moves = [...moved]
    .filter((s) => s !== state)
    .sort((a, b) => a - b)
    .map((s) => moveOf(ladder, actor, s));
  const flips = [ladder.own, ladder.own + 1].flatMap((upper) => {
    const change = flipOf(ladder, actor, upper);
    if (change === undefined) return [];
    const isAbove = (s: number) =>
      (change.raised.includes(s) && upper === ladder.own) ||
      (ladder.isAbove(s) && !change.lowered.includes(s));
    return leavings.some((leaving) => isTaken(leaving, isAbove)) === staying ? [change] : [];
  });
  return [...moves, ...flips];
}

/** States that, put above, make the actor leave: the end of a move that nothing answers, or what every answer needs. */
function tippers(leavings: readonly Leaving[], isAbove: (state: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { to, answers } of leavings) {
    const good = answers.filter((answer) => !answer.some(isAbove));
    if (!isAbove(to)) {
      if (good.length === 0) found.add(to);
      continue;
    }
    const [first = [], ...rest] = good;
    for (const s of first) if (rest.every((answer) => answer.includes(s))) found.add(s);
  }
  return found;
}

/** States that, put below, make the actor stay: each takes away every move for which it would leave. */
function menders(leavings: readonly Leaving[], isAbove: (state: number) => boolean): ReadonlySet<number> {
  const remedies = leavings
    .filter((leaving) => isTaken(leaving, isAbove))
    .map(({ to, answers }) => {
      const spoilers = answers.map((answer) => answer.filter(isAbove));
      return new Set([to, ...spoilers.filter(({ length }) => length === 1).flat()]);
    });
  const [first = new Set<number>(), ...rest] = remedies;
  return new Set([...first].filter((s) => rest.every((other) => other.has(s))));
}

/** A ranking as levels in use, lowest first, and where a state stands on it. */
interface Ladder {
  readonly levelOf: (state: number) => number;
  readonly members: readonly (readonly number[])[];
  readonly own: number;
  readonly isAbove: (state: number) => boolean;
}

function ladderOf(rank: Int32Array, state: number): Ladder {
  const levels = [...new Set(rank)].sort((a, b) => a - b);
  const index = new Map(levels.map((level, k) => [level, k]));
  const levelOf = (s: number) => index.get(rank[s]) as number;
  const members: number[][] = levels.map(() => []);
  for (let s = 0; s < rank.length; s++) members[levelOf(s)]?.push(s);
  const own = levelOf(state);
  return { levelOf, members, own, isAbove: (s) => levelOf(s) > own };
}

/** Across the state in question: what is above goes below, the rest above. */
function moveOf({ levelOf, own, isAbove }: Ladder, actor: number, moved: number): PreferenceChange {
  const side = isAbove(moved) ? 'below' : 'above';
  return { kind: 'move', actor, moved, side, rankSteps: Math.max(1, Math.abs(levelOf(moved) - own)) };
}

function flipOf(
  { members }: Ladder,
  actor: number,
  upper: number,
): Extract<PreferenceChange, { kind: 'flip' }> | undefined {
  const [lowered, raised] = [members[upper], members[upper - 1]];
  if (lowered === undefined || raised === undefined) return undefined;
  return { kind: 'flip', actor, raised, lowered, rankSteps: 1 };
}

/** Every move across the state and every flip of neighbours, tried on all actors. */
function tried(
  conflict: Conflict,
  state: number,
  concept: Concept,
  isEquilibrium: boolean,
): PreferenceChange[] {
  const ranks = [...conflict.ranks];
  const field = fieldOf({ ...conflict, ranks });
  const isHeld = () => ranks.every((_, k) => isStableFor(field, k, state, concept));
  return conflict.ranks.flatMap((rank, actor) => {
    const ladder = ladderOf(rank, state);
    const moves = Array.from(rank.keys()).flatMap((s) => (s === state ? [] : [moveOf(ladder, actor, s)]));
    const flips = ladder.members.flatMap((_, upper) => flipOf(ladder, actor, upper) ?? []);
    const good = [...moves, ...flips].filter((change) => {
      ranks[actor] = changedRank(rank, state, change);
      return isHeld() !== isEquilibrium;
    });
    ranks[actor] = rank;
    return good;
  });
}

/** The ranking after a change; ranks are spread so that a state fits between two. */
export function changedRank(rank: Int32Array, state: number, change: PreferenceChange): Int32Array {
  const { levelOf } = ladderOf(rank, state);
  if (change.kind === 'move') {
    const put = 2 * levelOf(state) + (change.side === 'above' ? 1 : -1);
    return rank.map((_, s) => (s === change.moved ? put : 2 * levelOf(s)));
  }
  return rank.map((_, s) => {
    if (change.raised.includes(s)) return levelOf(s) + 1;
    return change.lowered.includes(s) ? levelOf(s) - 1 : levelOf(s);
  });
}
