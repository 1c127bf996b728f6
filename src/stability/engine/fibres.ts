import type { ProductGraph } from '../types.ts';
import { groupLinks, type Links } from './group-links.ts';
import { type GroupSteps, groupSteps } from './group-steps.ts';
import { baseOf, type OwnFactor, ownFactors } from './own-factors.ts';

/**
 * The states split by what one actor cannot change back and forth: inside a group it moves freely, from group to group only as
 * its bound factors allow. States of a group stand in ascending order of the actor's rank, so that those it would leave for a
 * given state are a prefix.
 */
export interface Fibres {
  /** States by group, ascending in rank within each. */
  readonly order: Int32Array;
  /** First place of each group in `order`; one entry more than groups. */
  readonly starts: Int32Array;
  readonly groupOf: Int32Array;
  /** From group to group where moves compose; undefined where all moves are free. */
  readonly steps?: GroupSteps;
  /** Where moves do not compose: groups from which a group can be entered in one move, itself not included. */
  readonly before?: Links;
  /** Where moves do not compose: groups that can be entered from a group. */
  readonly after?: Links;
}

/** Splits the states for an actor; `byRank` are the states in ascending order of its rank. */
export function fibresOf(
  graph: ProductGraph,
  actor: number,
  byRank: Int32Array,
  areTransitive: boolean,
): Fibres {
  const own = ownFactors(graph, actor, areTransitive);
  const bound = own.filter(({ isBound }) => isBound);
  const { bases, groupAt, groupOf } = groupsOf(graph, own, areTransitive && bound.length > 0);
  const grouped = { ...gather(byRank, groupOf, bases.length), groupOf };
  if (bound.length === 0) return grouped;
  return areTransitive
    ? { ...grouped, steps: groupSteps(bases, groupAt, bound) }
    : { ...grouped, ...groupLinks(bases, groupAt, bound) };
}

/** Numbers the groups as states come upon them; then, if asked, those that have no state. */
function groupsOf({ factors, decimals }: ProductGraph, own: readonly OwnFactor[], withEmpty: boolean) {
  const combinations = factors.reduce((product, { options }) => product * options.length, 1);
  const groupAt = new Int32Array(combinations).fill(-1);
  const groupOf = new Int32Array(decimals.length);
  const bases: number[] = [];
  const groupFor = (decimal: number): number => {
    const base = baseOf(decimal, own);
    if (groupAt[base] === -1) {
      groupAt[base] = bases.length;
      bases.push(base);
    }
    return groupAt[base];
  };
  for (let s = 0; s < decimals.length; s++) groupOf[s] = groupFor(decimals[s]);
  if (withEmpty && decimals.length < combinations)
    for (let decimal = 0; decimal < combinations; decimal++) groupFor(decimal);
  return { bases: Int32Array.from(bases), groupAt, groupOf };
}

/** Stable counting sort of the states by group: the order of rank is kept inside. */
function gather(byRank: Int32Array, groupOf: Int32Array, groups: number) {
  const starts = new Int32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = starts[group + 1] + 1;
  for (let g = 1; g <= groups; g++) starts[g] = starts[g] + starts[g - 1];
  const next = starts.slice(0, groups);
  const order = new Int32Array(byRank.length);
  for (const state of byRank) {
    const group = groupOf[state];
    order[next[group]] = state;
    next[group] = next[group] + 1;
  }
  return { order, starts };
}
