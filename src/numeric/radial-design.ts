import { fillPoints, type PointSet } from './points.ts';

/**
 * Two base samples A and B of the unit cube, and with them the points in which the inputs of one group come from the
 * other sample (Saltelli 2002; Saltelli et al. 2010): what first, total and second-order indices need. A group may be one
 * input, or all inputs of an actor, an issue or a claim.
 */
export interface RadialDesign {
  /** Group of each input, counted from 0. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  readonly blocks: readonly RadialBlock[];
  /** A column an input. */
  readonly a: readonly Float64Array[];
  readonly b: readonly Float64Array[];
}

/** One block of a design has as many points as each base sample. */
export type RadialBlock =
  | { readonly kind: 'a' }
  | { readonly kind: 'b' }
  /** A, with the group's inputs from B. */
  | { readonly kind: 'ab'; readonly group: number }
  /** B, with the group's inputs from A. */
  | { readonly kind: 'ba'; readonly group: number };

export interface RadialOptions {
  readonly groupOf?: Int32Array;
  /** Blocks for second-order indices too: N(2G + 2) points instead of N(G + 2). */
  readonly second?: boolean;
  /** A part of the points alone. */
  readonly first?: number;
  readonly rows?: number;
}

/**
 * A radial design over inputs by name; Sobol' points of 2D dimensions serve A with the first D and B with the others.
 *
 * @example
 * const design = radialDesign(['x', 'y'], { kind: 'scrambled-sobol', seed: 1, replicate: 0, samples: 8 });
 * design.blocks // => [{ kind: 'a' }, { kind: 'b' }, { kind: 'ab', group: 0 }, { kind: 'ab', group: 1 }]
 */
export function radialDesign(
  inputs: readonly string[],
  points: PointSet,
  { groupOf = Int32Array.from(inputs.keys()), second = false, first = 0, rows }: RadialOptions = {},
): RadialDesign {
  if (groupOf.length !== inputs.length)
    throw new Error(`${groupOf.length} groups for ${inputs.length} inputs`);
  const count = rows ?? points.samples - first;
  const groups = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  const columns = (sample: 'a' | 'b', from: number) =>
    inputs.map((name, k) => {
      const column = new Float64Array(count);
      fillPoints(column, points, { name: `${sample}/${name}`, dimension: from + k }, first);
      return column;
    });
  const each = Array.from({ length: groups }, (_, group) => group);
  return {
    groupOf,
    groups,
    blocks: [
      { kind: 'a' },
      { kind: 'b' },
      ...each.map((group): RadialBlock => ({ kind: 'ab', group })),
      ...(second ? each.map((group): RadialBlock => ({ kind: 'ba', group })) : []),
    ],
    a: columns('a', 0),
    b: columns('b', inputs.length),
  };
}

/**
 * The column of an input in one block; it is the base sample's own, not a copy.
 *
 * @example
 * const design = radialDesign(['x', 'y'], { kind: 'random', seed: 1, replicate: 0, samples: 8 });
 * radialColumn(design, { kind: 'ab', group: 1 }, 1) === design.b[1] // => true
 */
export function radialColumn(design: RadialDesign, block: RadialBlock, input: number): Float64Array {
  const isOwn = block.kind === 'a' || block.kind === 'b' || design.groupOf[input] !== block.group;
  const isFromA = block.kind === 'a' || block.kind === 'ab' ? isOwn : !isOwn;
  return (isFromA ? design.a : design.b)[input];
}
