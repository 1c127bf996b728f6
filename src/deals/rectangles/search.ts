import type { Archive } from './archive.ts';
import { type Bits, clearBit, fullBits, hasBit } from './bits.ts';
import { type PackagePart, searchLayers } from './layers.ts';
import { addMixed } from './mixes.ts';
import { archiveFor, type BoxProblem } from './problem.ts';
import { type Relaxed, relaxation } from './relaxation.ts';

/** A part still to be searched; no package of it has more under a mix than `ceiling`, one number a mix. */
export interface OpenPart extends PackagePart {
  readonly ceiling: Float64Array;
}

export interface BoxSearched {
  readonly archive: Archive;
  /** Empty when the archive holds the whole frontier. */
  readonly open: readonly OpenPart[];
}

export interface BoxSearchSettings {
  readonly isExpired: () => boolean;
  readonly onProgress: (words: string) => void;
  /** Labels a layer may hold before the part is divided, by the points found so far. */
  readonly limit?: (points: number) => number;
}

/** Few enough that a failed attempt costs little; the frontier's own points pass through the layers, too. */
const usualLimit = (points: number): number => 400 + 4 * points;

/** How much a vertex the relaxation cannot decide counts against one more conflict, in choosing where to divide. */
const doubtWeight = 5;

/**
 * Branch and bound in several objectives at once. A part is bounded by its linear relaxation under every mix, given up
 * when no target is left within the bounds, searched layer by layer when that stays narrow, and else divided at the
 * vertex in most conflicts: the box earned, then the box given up.
 */
export function searchFrontier(problem: BoxProblem, settings: BoxSearchSettings): BoxSearched {
  const { isExpired, onProgress, limit = usualLimit } = settings;
  const archive = archiveFor(problem);
  const relax = relaxation(problem);
  const stack: OpenPart[] = [rootOf(problem)];
  const add = (values: readonly number[], chosen: readonly number[]): void => {
    archive.add(values, () => chosen);
  };
  for (let parts = 1; ; parts++) {
    const part = stack.pop();
    if (part === undefined) return { archive, open: [] };
    const relaxed = relax(part, isExpired);
    for (const set of relaxed.rounded) add(reached(problem, part, set), [...part.chosen, ...set]);
    const ceiling = lowered(problem, part, relaxed);
    const targets = withinCeiling(problem, archive.targets(), ceiling);
    if (isExpired()) return { archive, open: [...stack, { ...part, ceiling }] };
    if (parts % 16 === 0) {
      onProgress(`${parts} parts bounded, ${stack.length} open, ${archive.points().length} points`);
    }
    if (targets.length === 0) continue;
    const labels = limit(archive.points().length);
    const found = searchLayers(problem, part, relaxed, { targets, limit: labels, isExpired });
    if (found !== null) for (const { values, chosen } of found) add(values, chosen);
    else stack.push(...divided(problem, { ...part, ceiling }, relaxed));
  }
}

function rootOf({ vertices, worth, base, mixes }: BoxProblem): OpenPart {
  const most = base.slice();
  for (const [v, { party }] of vertices.entries()) most[party] = most[party] + worth[v];
  const ceiling = new Float64Array(mixes.count);
  addMixed(mixes, most, ceiling);
  return { free: fullBits(vertices.length), values: base, chosen: [], ceiling };
}

/** Sums of a part with a set of vertices taken, cut at the caps. */
function reached(
  { vertices, worth, scales }: BoxProblem,
  part: PackagePart,
  set: readonly number[],
): number[] {
  const values = part.values.slice();
  for (const v of set) {
    const party = vertices[v]?.party ?? 0;
    values[party] = Math.min(scales[party]?.cap ?? 0, values[party] + worth[v]);
  }
  return values;
}

function lowered({ mixes }: BoxProblem, part: OpenPart, { room }: Relaxed): Float64Array {
  const ceiling = room.slice();
  addMixed(mixes, part.values, ceiling);
  return ceiling.map((value, k) => Math.min(value, part.ceiling[k]));
}

/** Bounds are compared with this much to spare for rounding, on the scale of the mixes. */
const slack = 1e-7;

/** The targets that no mix excludes. */
export function withinCeiling(
  { mixes }: BoxProblem,
  targets: readonly (readonly number[])[],
  ceiling: Float64Array,
): (readonly number[])[] {
  const sums = new Float64Array(mixes.count);
  return targets.filter((target) => {
    addMixed(mixes, target, sums.fill(0));
    return sums.every((sum, k) => sum <= ceiling[k] + slack);
  });
}

/** The part without a vertex and the part with it; the last is searched first. */
function divided(problem: BoxProblem, part: OpenPart, { doubt }: Relaxed): OpenPart[] {
  const { neighbours } = problem;
  const vertex = mostContested(neighbours, part.free, doubt);
  if (vertex < 0) return [part];
  const left = part.free.slice();
  clearBit(left, vertex);
  const taken = left.slice();
  for (const other of neighbours[vertex]) clearBit(taken, other);
  return [
    { ...part, free: left },
    { ...part, free: taken, values: reached(problem, part, [vertex]), chosen: [...part.chosen, vertex] },
  ];
}

function mostContested(neighbours: readonly Int32Array[], free: Bits, doubt: Float64Array): number {
  let best = -1;
  let most = 0;
  for (const [vertex, list] of neighbours.entries()) {
    if (!hasBit(free, vertex)) continue;
    let conflicts = 0;
    for (const other of list) if (hasBit(free, other)) conflicts++;
    const contest = conflicts + doubtWeight * doubt[vertex];
    if (conflicts > 0 && contest > most) {
      most = contest;
      best = vertex;
    }
  }
  return best;
}
