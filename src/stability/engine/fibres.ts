import { stridesOf } from '../moves.ts';
import type { Factor, ProductGraph } from '../types.ts';

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
  /** Groups from which a group can be entered in one move, itself not included; undefined where all moves are free. */
  readonly before?: Links;
  /** Groups that can be entered from a group. */
  readonly after?: Links;
}

/** By group: linked groups `groups[starts[g] .. starts[g + 1])`. */
export interface Links {
  readonly starts: Int32Array;
  readonly groups: Int32Array;
}

/** Splits the states for an actor; `byRank` are the states in ascending order of its rank. */
export function fibresOf(graph: ProductGraph, actor: number, byRank: Int32Array): Fibres {
  const { factors, decimals } = graph;
  const strides = stridesOf(factors);
  const own = factors.flatMap((factor, f) =>
    factor.controllers.includes(actor) ? [{ ...factor, stride: strides[f] as number }] : [],
  );
  const free = own.filter((factor) => !isBound(factor));
  const bound = own.filter(isBound);
  const combinations = factors.reduce((product, { options }) => product * options.length, 1);
  const groupAt = new Int32Array(combinations).fill(-1);
  const groupOf = new Int32Array(decimals.length);
  const bases: number[] = [];
  for (let s = 0; s < decimals.length; s++) {
    const base = baseOf(decimals[s] as number, free);
    let group = groupAt[base] as number;
    if (group < 0) {
      group = bases.length;
      groupAt[base] = group;
      bases.push(base);
    }
    groupOf[s] = group;
  }
  const { order, starts } = gather(byRank, groupOf, bases.length);
  if (bound.length === 0) return { order, starts, groupOf };
  return { order, starts, groupOf, ...linksOf(bases, groupAt, bound) };
}

interface Own extends Factor {
  readonly stride: number;
}

function isBound({ allowed, options }: Factor): boolean {
  if (allowed === undefined) return false;
  return options.some((_, a) => options.some((__, b) => a !== b && allowed[a * options.length + b] !== 1));
}

/** The decimal with every free factor at its first option. */
function baseOf(decimal: number, free: readonly Own[]): number {
  let base = decimal;
  for (let k = 0; k < free.length; k++) {
    const { stride, options } = free[k] as Own;
    base -= (Math.floor(decimal / stride) % options.length) * stride;
  }
  return base;
}

/** Stable counting sort of the states by group: the order of rank is kept inside. */
function gather(byRank: Int32Array, groupOf: Int32Array, groups: number) {
  const starts = new Int32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let g = 1; g <= groups; g++) starts[g] = (starts[g] as number) + (starts[g - 1] as number);
  const next = starts.slice(0, groups);
  const order = new Int32Array(byRank.length);
  for (const state of byRank) {
    const group = groupOf[state] as number;
    order[next[group] as number] = state;
    next[group] = (next[group] as number) + 1;
  }
  return { order, starts };
}

function linksOf(
  bases: readonly number[],
  groupAt: Int32Array,
  bound: readonly Own[],
): { readonly before: Links; readonly after: Links } {
  const beforeStarts = new Int32Array(bases.length + 1);
  const afterStarts = new Int32Array(bases.length + 1);
  const before: number[] = [];
  const after: number[] = [];
  for (const [group, base] of bases.entries()) {
    pushLinked(base, groupAt, bound, before, true);
    pushLinked(base, groupAt, bound, after, false);
    beforeStarts[group + 1] = before.length;
    afterStarts[group + 1] = after.length;
  }
  return {
    before: { starts: beforeStarts, groups: Int32Array.from(before) },
    after: { starts: afterStarts, groups: Int32Array.from(after) },
  };
}

/** Adds the groups one move before, or after, a group: every combination of the bound factors' allowed steps. */
function pushLinked(
  base: number,
  groupAt: Int32Array,
  bound: readonly Own[],
  into: number[],
  isBefore: boolean,
): void {
  const descend = (k: number, at: number): void => {
    const factor = bound[k];
    if (factor === undefined) {
      const group = at === base ? -1 : (groupAt[at] as number);
      if (group >= 0) into.push(group);
      return;
    }
    const { options, stride, allowed } = factor;
    const size = options.length;
    const here = Math.floor(base / stride) % size;
    for (let other = 0; other < size; other++) {
      const step = isBefore ? other * size + here : here * size + other;
      if (other === here || allowed?.[step] === 1) descend(k + 1, at + (other - here) * stride);
    }
  };
  descend(0, base);
}
