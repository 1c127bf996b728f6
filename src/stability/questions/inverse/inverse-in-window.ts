import { factorial } from '../../../numeric/index.ts';
import type { Concept, Conflict } from '../../types.ts';
import { fieldOf, isStableFor, mustBeWanted } from '../search/outlook.ts';
import type { Refusal } from '../search/refusal.ts';

/** By actor: the places of its ranking, best first, that may be reordered, `[from, to)`; ties keep together. */
export type Windows = readonly (readonly [from: number, to: number])[];

/** One actor's reordered ranking, and the pairs of places that it turns around. */
export interface Reordering {
  readonly rank: Int32Array;
  readonly swaps: number;
}

export type WindowAnswer =
  | {
      readonly kind: 'answer';
      /** Joint rankings, and those among them that make the state an equilibrium. */
      readonly profiles: bigint;
      readonly stable: bigint;
      /** By actor, the reordering of a profile that does with the fewest pairs turned around; null where none does. */
      readonly nearest: readonly Reordering[] | null;
    }
  | Refusal;

/**
 * Which rankings within windows make a state an equilibrium? Every one is tried: actor by actor where their rankings do
 * not decide about one another (Nash, GMR, SMR), jointly where they do.
 *
 * @example
 * // The two best places of the first actor may be reordered; both defecting stays an equilibrium.
 * inverseInWindow(dilemma, [[0, 2], [0, 0]], 3, 'nash').stable // => 2n
 */
export function inverseInWindow(
  conflict: Conflict,
  windows: Windows,
  state: number,
  concept: Concept,
  most = 100_000,
): WindowAnswer {
  const sizes = windows.map(([from, to]) => factorial(Math.max(0, to - from)));
  const profiles = sizes.reduce((product, size) => product * size, 1n);
  const work = mustBeWanted(concept) ? profiles : sizes.reduce((sum, size) => sum + size, 0n);
  if (work > BigInt(most))
    return { kind: 'refused', why: `${work} rankings to try; up to ${most} are: make the windows smaller` };
  const choices = windows.map((window, actor) => [...reorderings(conflict.ranks[actor], window)]);
  const found = mustBeWanted(concept)
    ? jointly(conflict, choices, state, concept)
    : apart(conflict, choices, state, concept);
  return { kind: 'answer', profiles, ...found };
}

type Found = { readonly stable: bigint; readonly nearest: readonly Reordering[] | null };

function apart(conflict: Conflict, choices: readonly Reordering[][], state: number, concept: Concept): Found {
  const ranks = [...conflict.ranks];
  const field = fieldOf({ ...conflict, ranks });
  const good = choices.map((own, actor) =>
    own.filter(({ rank }) => {
      ranks[actor] = rank;
      return isStableFor(field, actor, state, concept);
    }),
  );
  const stable = good.reduce((product, own) => product * BigInt(own.length), 1n);
  const nearest = good.flatMap((own) => own.reduce<Reordering[]>(([best], one) => [closer(best, one)], []));
  return { stable, nearest: stable === 0n ? null : nearest };
}

function closer(best: Reordering | undefined, one: Reordering): Reordering {
  return best === undefined || one.swaps < best.swaps ? one : best;
}

function jointly(
  conflict: Conflict,
  choices: readonly Reordering[][],
  state: number,
  concept: Concept,
): Found {
  const ranks = [...conflict.ranks];
  const field = fieldOf({ ...conflict, ranks });
  let stable = 0n;
  let nearest: readonly Reordering[] | null = null;
  let fewest = Infinity;
  for (const profile of profilesOf(choices)) {
    for (const [actor, { rank }] of profile.entries()) ranks[actor] = rank;
    if (!profile.every((_, actor) => isStableFor(field, actor, state, concept))) continue;
    stable++;
    const swaps = profile.reduce((sum, one) => sum + one.swaps, 0);
    if (swaps < fewest) [fewest, nearest] = [swaps, profile];
  }
  return { stable, nearest };
}

/** Every combination, the last actor's choice turning fastest. */
export function* profilesOf(
  choices: readonly Reordering[][],
  before: readonly Reordering[] = [],
): Generator<readonly Reordering[]> {
  const own = choices[before.length];
  if (own === undefined) yield before;
  else for (const one of own) yield* profilesOf(choices, [...before, one]);
}

/** Every ranking that reorders the places of a window, in lexicographic order, the present one first. */
export function* reorderings(rank: Int32Array, [from, to]: readonly [number, number]): Generator<Reordering> {
  const levels = [...new Set(rank)].sort((a, b) => b - a);
  const place = new Map(levels.map((level, k) => [level, k]));
  for (const { order, swaps } of permutations(Math.max(0, to - from))) {
    const levelAt = (k: number) => (k < from || k >= to ? k : from + order.indexOf(k - from));
    const moved = rank.map((level) => levels[levelAt(place.get(level) as number)]);
    yield { rank: moved, swaps };
  }
}

interface Permutation {
  readonly order: readonly number[];
  readonly swaps: number;
}

function* permutations(size: number, taken: readonly number[] = [], swaps = 0): Generator<Permutation> {
  if (taken.length === size) yield { order: taken, swaps };
  for (let k = 0, passed = 0; k < size; k++) {
    if (taken.includes(k)) continue;
    yield* permutations(size, [...taken, k], swaps + passed);
    passed++;
  }
}
