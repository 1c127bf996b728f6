import { factorial, multiplied, type Rational, rational } from '../../../numeric/index.ts';
import { stateCount } from '../../moves.ts';
import type { Concept, Conflict } from '../../types.ts';
import { type Field, fieldOf, isStableFor, mustBeWanted } from '../search/outlook.ts';
import { type Leaving, leavingOf } from './leaving.ts';
import { shareOfRankings } from './share-of-rankings.ts';
import { type RankingChange, smallestChange } from './smallest-change.ts';

/** What one actor would have to want for a state to be stable for it, the others' rankings being as they are. */
export interface Wish {
  readonly actor: number;
  readonly isStable: boolean;
  /** The moves that its own ranking decides about: it must rank one end, or all of one answer, no higher. */
  readonly conditions: readonly Leaving[];
  /** Share of all its strict rankings that make the state stable for it; null where the exact sum is too long. */
  readonly share: Rational | null;
  /** Rankings that do, and all; null also above 170 states. */
  readonly count: { readonly stable: bigint; readonly of: bigint } | null;
  readonly smallestChange: RankingChange;
}

/** What some actors would have to want for a state to be an equilibrium. */
export interface Inverse {
  readonly state: number;
  readonly concept: Concept;
  readonly wishes: readonly Wish[];
  /** The other actors for whom the state is not stable now. */
  readonly othersWhoLeave: readonly number[];
  /** Share of the joint strict rankings of the actors asked about that make the state an equilibrium; or null: see `why`. */
  readonly share: Rational | null;
  /** Why the joint share is not given. */
  readonly why?: string;
}

/**
 * Inverse analysis (Kinsara, Kilgour & Hipel 2015), counted instead of enumerated: of an actor's own ranking only who
 * stands above the state matters.
 *
 * @example
 * inverse(dilemma, [0], 3, 'nash').wishes[0].isStable // => true
 */
export function inverse(
  conflict: Conflict,
  actors: readonly number[],
  state: number,
  concept: Concept,
): Inverse {
  const field = fieldOf(conflict);
  const wishes = actors.map((actor) => wishOf(field, conflict, actor, state, concept));
  const others = conflict.actors.map((_, k) => k).filter((k) => !actors.includes(k));
  const othersWhoLeave = others.filter((k) => !isStableFor(field, k, state, concept));
  const base = { state, concept, wishes, othersWhoLeave };
  const why = entangled(field, actors, others, state, concept);
  if (why !== undefined) return { ...base, share: null, why };
  if (othersWhoLeave.length > 0) return { ...base, share: rational(0n) };
  const shares = wishes.flatMap(({ share }) => share ?? []);
  if (shares.length < wishes.length) return { ...base, share: null, why: 'the exact sum is too long' };
  return { ...base, share: shares.reduce(multiplied, rational(1n)) };
}

function wishOf(field: Field, conflict: Conflict, actor: number, state: number, concept: Concept): Wish {
  const conditions = leavingOf(field, actor, state, concept);
  const share = shareOfRankings(conditions);
  return {
    actor,
    isStable: isStableFor(field, actor, state, concept),
    conditions,
    share,
    count: countOf(share, stateCount(conflict.graph)),
    smallestChange: smallestChange(conditions, conflict.ranks[actor], state),
  };
}

function countOf(share: Rational | null, states: number): Wish['count'] {
  if (share === null || states > 170) return null;
  const all = factorial(states);
  return { stable: (share.numerator * all) / share.denominator, of: all };
}

/**
 * With wanted answers (SEQ, SSEQ) a ranking also decides which of its owner's answers others fear: shares then multiply
 * only if nobody else has to fear anything.
 */
function entangled(
  field: Field,
  actors: readonly number[],
  others: readonly number[],
  state: number,
  concept: Concept,
): string | undefined {
  if (!mustBeWanted(concept)) return undefined;
  if (actors.length > 1)
    return 'what several actors want decides about one another: vary windows of their rankings';
  if (others.some((k) => !isStableFor(field, k, state, 'nash')))
    return 'what it wants decides whether others stay: vary a window of its ranking';
  return undefined;
}
