import type { OwnFactor } from './own-factors.ts';

/** By group: linked groups `groups[starts[g] .. starts[g + 1])`. */
export interface Links {
  readonly starts: Int32Array;
  readonly groups: Int32Array;
}

/** Every pair of groups that one move joins: what is needed where moves do not compose. */
export function groupLinks(
  bases: Int32Array,
  groupAt: Int32Array,
  bound: readonly OwnFactor[],
): { readonly before: Links; readonly after: Links } {
  return { before: linksOf(bases, groupAt, bound, true), after: linksOf(bases, groupAt, bound, false) };
}

function linksOf(
  bases: Int32Array,
  groupAt: Int32Array,
  bound: readonly OwnFactor[],
  areBefore: boolean,
): Links {
  const starts = new Int32Array(bases.length + 1);
  const groups: number[] = [];
  for (const [group, base] of bases.entries()) {
    pushLinked(base, groupAt, bound, groups, areBefore);
    starts[group + 1] = groups.length;
  }
  return { starts, groups: Int32Array.from(groups) };
}

/** Adds the groups one move before, or after, a group: every combination of the bound factors' allowed steps. */
function pushLinked(
  base: number,
  groupAt: Int32Array,
  bound: readonly OwnFactor[],
  into: number[],
  areBefore: boolean,
): void {
  const descend = (k: number, at: number): void => {
    const factor = bound[k];
    if (factor === undefined) {
      const group = at === base ? -1 : groupAt[at];
      if (group >= 0) into.push(group);
      return;
    }
    const { size, stride, allows } = factor;
    const here = Math.floor(base / stride) % size;
    for (let other = 0; other < size; other++)
      if (areBefore ? allows(other, here) : allows(here, other)) descend(k + 1, at + (other - here) * stride);
  };
  descend(0, base);
}
