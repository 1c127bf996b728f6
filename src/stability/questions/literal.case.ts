import { improvementsOf, movesOf, stateCount } from '../moves.ts';
import type { Concept, Conflict } from '../types.ts';

/** The definitions word for word, slow: sets of (state, last mover), no shortcut. What the questions are held against. */
export type Arcs = (mover: number, state: number) => readonly number[];

export function range(length: number): number[] {
  return Array.from({ length }, (_, k) => k);
}

/** R_H(s): legal sequences in which nobody moves twice in a row, over movers that may be coalitions. */
export function reachedBy(movers: readonly number[], start: number, arcs: Arcs): Set<number> {
  const pairs = new Set<string>();
  const pending: [number, number][] = [[start, -1]];
  const reached = new Set<number>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [state, last] = next;
    for (const mover of movers)
      if (mover !== last)
        for (const to of arcs(mover, state))
          if (!pairs.has(`${to} ${mover}`)) {
            pairs.add(`${to} ${mover}`);
            reached.add(to);
            pending.push([to, mover]);
          }
  }
  return reached;
}

export function literalStable(conflict: Conflict, actor: number, state: number, concept: Concept): boolean {
  const rank = (s: number) => conflict.ranks[actor]?.[s] as number;
  const others = range(conflict.actors.length).filter((k) => k !== actor);
  const arcs: Arcs =
    concept === 'seq' || concept === 'sseq'
      ? (mover, s) => improvementsOf(conflict, mover, s)
      : (mover, s) => movesOf(conflict, mover, s);
  return improvementsOf(conflict, actor, state).every((left) => {
    if (concept === 'nash') return false;
    return [...reachedBy(others, left, arcs)].some(
      (t) =>
        rank(t) <= rank(state) &&
        ((concept !== 'smr' && concept !== 'sseq') ||
          movesOf(conflict, actor, t).every((x) => rank(x) <= rank(state))),
    );
  });
}

/** Is a state stable for a coalition (Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008)? */
export function literalCoalitional(
  conflict: Conflict,
  coalition: readonly number[],
  state: number,
  concept: 'nash' | 'gmr' | 'smr' | 'seq',
): boolean {
  const rank = (j: number, s: number) => conflict.ranks[j]?.[s] as number;
  const others = range(conflict.actors.length).filter((k) => !coalition.includes(k));
  const reach = (members: readonly number[], s: number) =>
    reachedBy(members, s, (j, x) => movesOf(conflict, j, x));
  const better = (members: readonly number[], s: number, t: number) =>
    members.every((j) => rank(j, t) > rank(j, s));
  const joint = (members: readonly number[], s: number) =>
    [...reach(members, s)].filter((t) => better(members, s, t));
  const teams = subsetsOf(others);
  return joint(coalition, state).every((left) => {
    if (concept === 'nash') return false;
    const answers =
      concept === 'seq'
        ? reachedBy(range(teams.length), left, (k, s) => joint(teams[k] as number[], s))
        : reach(others, left);
    return [...answers].some(
      (t) =>
        !better(coalition, state, t) &&
        (concept !== 'smr' || [...reach(coalition, t)].every((x) => !better(coalition, state, x))),
    );
  });
}

/** Every non-empty subset. */
export function subsetsOf(members: readonly number[]): number[][] {
  return range(2 ** members.length)
    .slice(1)
    .map((mask) => members.filter((_, k) => (mask >> k) & 1));
}

export function allStates(conflict: Conflict): number[] {
  return range(stateCount(conflict.graph));
}

/** Every order of the items. */
export function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((one) =>
    permutations(items.filter((other) => other !== one)).map((rest) => [one, ...rest]),
  );
}
