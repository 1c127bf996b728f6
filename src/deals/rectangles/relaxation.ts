import { type Bits, hasBit } from './bits.ts';
import type { Bound, PackagePart } from './layers.ts';
import { type Packing, packing } from './packing.ts';
import type { BoxProblem } from './problem.ts';

/** What the linear relaxation says about a part of the search. */
export interface Relaxed extends Bound {
  /** Complete sets of vertices rounded from the relaxation, one a mix: candidates for the frontier. */
  readonly rounded: readonly number[][];
  /** How far each vertex is from whole, summed over the mixes. */
  readonly doubt: Float64Array;
}

export type Relaxation = (part: PackagePart, isExpired: () => boolean) => Relaxed;

/** Prices under every mix. A vertex that is not free has weight zero, so the basis of the last part serves the next. */
export function relaxation(problem: BoxProblem): Relaxation {
  const { mixes, cliques, vertices, worth } = problem;
  const solver: Packing = packing(cliques, vertices.length);
  return ({ free }, isExpired) => {
    const { count, parties } = mixes;
    const prices = new Float64Array(cliques.length * count);
    const room = new Float64Array(count);
    const doubt = new Float64Array(vertices.length);
    const rounded: number[][] = [];
    const weights = new Float64Array(vertices.length);
    const isLive = cliques.map((clique) => clique.some((vertex) => hasBit(free, vertex)));
    for (let k = 0; k < count; k++) {
      for (const [v, { party }] of vertices.entries()) {
        weights[v] = hasBit(free, v) ? mixes.weights[k * parties + party] * worth[v] : 0;
      }
      const packed = solver.solve(weights, isExpired);
      for (let c = 0; c < cliques.length; c++) {
        if (!isLive[c]) continue;
        const price = packed.prices[c];
        prices[c * count + k] = price;
        room[k] = room[k] + price;
      }
      for (const [v, share] of packed.shares.entries()) {
        if (hasBit(free, v)) doubt[v] = doubt[v] + Math.max(0, Math.min(share, 1 - share));
      }
      rounded.push(roundedSet(problem, free, packed.shares));
    }
    return { prices, room, rounded, doubt };
  };
}

/** Vertices by falling share, each taken when it still fits. */
function roundedSet({ neighbours, worth }: BoxProblem, free: Bits, shares: Float64Array): number[] {
  const order = Array.from(worth.keys()).filter((v) => hasBit(free, v));
  order.sort((a, b) => shares[b] - shares[a] || worth[b] - worth[a]);
  const isBlocked = new Uint8Array(worth.length);
  return order.filter((vertex) => {
    if (isBlocked[vertex] === 1) return false;
    for (const other of neighbours[vertex]) isBlocked[other] = 1;
    return true;
  });
}
