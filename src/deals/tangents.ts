import type { Diagram } from './diagram.ts';
import { type Goal, mostAt } from './goal.ts';
import { type MasterColumn, solveMaster } from './linear-master.ts';
import { type Suffixes, suffixes } from './suffixes.ts';

/** Prices of the coordinates: Σ price·coordinate of any package is at most `prefix sum + best suffix`, which bounds the goal. */
export interface Tangent {
  readonly prices: Float64Array;
  readonly best: Suffixes;
}

/** Where a search stands: the sums so far at a node before a layer. */
export interface Position {
  readonly depth: number;
  readonly node: number;
  readonly sums: ArrayLike<number>;
}

export interface Tuned {
  readonly tangent: Tangent;
  /** Upper bound of the goal from here on. */
  readonly bound: number;
  /** Packages met on the way: their coordinates and options by layer (from the position's depth on). */
  readonly vertices: readonly Vertex[];
}

export interface Vertex {
  readonly sums: Float64Array;
  readonly options: Int32Array;
}

/**
 * Prices that make the Lagrangian bound as tight as it gets, by column generation: a small linear programme over the
 * packages met so far sets prices, the package that is best at these prices joins them, until none is better. For the
 * product, lotteries over the packages met are improved pairwise and the prices are the gradient (Frank and Wolfe 1956 with
 * pairwise steps). `isBound`: coordinates that must reach 0 in the end.
 */
export function tune(
  diagram: Diagram,
  position: Position,
  goal: Goal,
  isBound: readonly boolean[],
  rounds: number,
): Tuned {
  const pool: Vertex[] = [];
  let best: { tangent: Tangent; bound: number } | undefined;
  const consider = (prices: Float64Array) => {
    const tangent = { prices, best: suffixes(diagram, prices) };
    const start = dot(prices, position.sums);
    const sum = start + tangent.best[position.depth][position.node];
    const bound = mostAt(goal, prices, diagram.parties, sum);
    if (best === undefined || bound < best.bound) best = { tangent, bound };
    const vertex = bestVertex(diagram, position, tangent);
    const isNew = !pool.some(({ options }) => options.every((o, j) => o === vertex.options[j]));
    if (isNew) pool.push(vertex);
    return { bound, isNew };
  };
  for (let d = 0; d < diagram.width; d++) consider(startingPrices(goal, diagram, isBound, d));
  const linear: Goal =
    goal.kind === 'product'
      ? { kind: 'smallest', scales: Float64Array.from(goal.powers, (p) => (p > 0 ? 1 : 0)) }
      : goal;
  let mixture: Float64Array | undefined;
  for (let round = 0; round < rounds; round++) {
    const master = linearPrices(pool, linear, diagram, isBound);
    mixture = master.amounts;
    if (goal.kind === 'product' && hasPositive(pool, mixture, goal.powers)) break;
    const { bound, isNew } = consider(master.prices);
    if (!isNew || bound - master.value <= 1e-12) break;
  }
  if (goal.kind === 'product' && mixture !== undefined && hasPositive(pool, mixture, goal.powers)) {
    for (let round = 0; round < rounds; round++) {
      mixture = improved(pool, mixture, goal.powers);
      const { isNew } = consider(gradient(pool, mixture, goal.powers, diagram.width));
      if (!isNew) break;
      mixture = Float64Array.from(pool, (_, v) => mixture?.[v] ?? 0);
    }
  }
  const found = best as { tangent: Tangent; bound: number };
  return { ...found, vertices: pool };
}

function dot(prices: Float64Array, sums: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 0; d < prices.length; d++) sum += prices[d] * sums[d];
  return sum;
}

/**
 * Valid prices that look at one coordinate above all. Of a sum, a coordinate may only be priced above its weight where it
 * must reach 0: elsewhere it may be negative, and the higher price would be no bound.
 */
function startingPrices(
  goal: Goal,
  { width, parties }: Diagram,
  isBound: readonly boolean[],
  d: number,
): Float64Array {
  const prices = new Float64Array(width);
  if (goal.kind === 'product') for (let i = 0; i < parties; i++) prices[i] = goal.powers[i] > 0 ? 1e-3 : 0;
  if (goal.kind === 'smallest') for (let i = 0; i < parties; i++) prices[i] = goal.scales[i] > 0 ? 1e-3 : 0;
  if (goal.kind === 'sum') prices.set(goal.weights);
  if (goal.kind === 'shortfall' && d < parties) prices[d] = 1;
  else if (goal.kind !== 'sum' || isBound[d] === true) prices[d] = prices[d] + 1;
  return prices;
}

/** The package that is best at the prices, from the position on. */
function bestVertex(
  { layers, width }: Diagram,
  { depth, node, sums }: Position,
  { prices, best }: Tangent,
): Vertex {
  const total = Float64Array.from({ length: width }, (_, d) => sums[d]);
  const options = new Int32Array(layers.length - depth);
  let at = node;
  for (let j = depth; j < layers.length; j++) {
    const layer = layers[j];
    const later = best[j + 1];
    let chosen = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < layer.options; k++) {
      const arc = at * layer.options + k;
      const next = layer.next[arc];
      if (next < 0) continue;
      let value = later[next];
      for (let d = 0; d < width; d++) value += prices[d] * layer.payoff[arc * width + d];
      if (value > highest) {
        highest = value;
        chosen = arc;
      }
    }
    if (chosen < 0) break;
    options[j - depth] = chosen - at * layer.options;
    for (let d = 0; d < width; d++) total[d] = total[d] + layer.payoff[chosen * width + d];
    at = layer.next[chosen];
  }
  return { sums: total, options };
}

/** The linear programme over lotteries of the packages met; its prices, and its value as a lower bound of the dual. */
function linearPrices(pool: readonly Vertex[], goal: Goal, diagram: Diagram, isBound: readonly boolean[]) {
  const { width, parties } = diagram;
  const scales = goal.kind === 'smallest' ? goal.scales : new Float64Array(parties);
  const rows = Array.from({ length: width }, (_, d) => d);
  const supply = [...rows.map(() => 0), 1];
  // Everything is shifted so that taking nothing is never better than taking a package.
  let shift = 1;
  for (const { sums } of pool) {
    if (goal.kind === 'smallest')
      for (let i = 0; i < parties; i++) if (scales[i] > 0) shift = Math.max(shift, 1 - sums[i] / scales[i]);
    if (goal.kind === 'sum') shift = Math.max(shift, 1 - dot(goal.weights, sums));
    if (goal.kind === 'shortfall') for (let i = 0; i < parties; i++) shift += Math.max(0, -sums[i]);
  }
  const counts = (d: number) => (d < parties && goal.kind !== 'sum') || isBound[d] === true;
  const columns: MasterColumn[] = pool.map(({ sums }) => ({
    earns: goal.kind === 'sum' ? dot(goal.weights, sums) + shift : goal.kind === 'shortfall' ? shift : 0,
    uses: [...rows.map((d) => (counts(d) ? -(sums[d] + (d < parties ? shift * scales[d] : 0)) : 0)), 1],
  }));
  if (goal.kind === 'smallest')
    columns.push({ earns: 1, uses: [...rows.map((d) => (d < parties ? scales[d] : 0)), 0] });
  if (goal.kind === 'shortfall')
    for (let i = 0; i < parties; i++)
      columns.push({ earns: -1, uses: [...rows.map((d) => (d === i ? -1 : 0)), 0] });
  const solved = solveMaster(columns, supply);
  const prices = solved.prices.slice(0, width);
  if (goal.kind === 'sum') for (let i = 0; i < parties; i++) prices[i] = prices[i] + goal.weights[i];
  return { prices, amounts: solved.amounts.slice(0, pool.length), value: solved.value - shift };
}

function meanOf(pool: readonly Vertex[], mixture: Float64Array, width: number): Float64Array {
  const mean = new Float64Array(width);
  for (const [v, { sums }] of pool.entries()) {
    const share = mixture[v] ?? 0;
    if (share > 0) for (let d = 0; d < width; d++) mean[d] = mean[d] + share * sums[d];
  }
  return mean;
}

function hasPositive(pool: readonly Vertex[], mixture: Float64Array, powers: Float64Array): boolean {
  const mean = meanOf(pool, mixture, powers.length);
  return powers.every((power, i) => power === 0 || mean[i] > 1e-9);
}

function gradient(
  pool: readonly Vertex[],
  mixture: Float64Array,
  powers: Float64Array,
  width: number,
): Float64Array {
  const mean = meanOf(pool, mixture, powers.length);
  return Float64Array.from({ length: width }, (_, d) =>
    d < powers.length && powers[d] > 0 ? powers[d] / mean[d] : 0,
  );
}

/** Moves shares from the worst to the best of the pool while Σ a·ln(gain) rises. */
function improved(pool: readonly Vertex[], from: Float64Array, powers: Float64Array): Float64Array {
  const shares = Float64Array.from(pool, (_, v) => from[v] ?? 0);
  const total = powers.reduce((sum, power) => sum + power, 0);
  for (let step = 0; step < 2000; step++) {
    const mean = meanOf(pool, shares, powers.length);
    let [up, down, most, least] = [-1, -1, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const [v, { sums }] of pool.entries()) {
      let slope = 0;
      for (let i = 0; i < powers.length; i++) if (powers[i] > 0) slope += (powers[i] * sums[i]) / mean[i];
      if (slope > most) [up, most] = [v, slope];
      if (shares[v] > 0 && slope < least) [down, least] = [v, slope];
    }
    if (most - least <= 1e-11 * total || up === down) break;
    const size = stepSize(mean, pool[up].sums, pool[down].sums, powers, shares[down]);
    shares[up] = shares[up] + size;
    shares[down] = Math.max(0, shares[down] - size);
    if (size === 0) break;
  }
  return shares;
}

/** The share to move that makes Σ a·ln(gain) largest: where its slope vanishes, by halving. */
function stepSize(
  mean: Float64Array,
  up: Float64Array,
  down: Float64Array,
  powers: Float64Array,
  most: number,
): number {
  const slope = (size: number) => {
    let sum = 0;
    for (let i = 0; i < powers.length; i++) {
      const power = powers[i];
      if (power === 0) continue;
      const change = up[i] - down[i];
      const gain = mean[i] + size * change;
      if (gain <= 0) return Number.NEGATIVE_INFINITY;
      sum += (power * change) / gain;
    }
    return sum;
  };
  if (slope(most) >= 0) return most;
  let [low, high] = [0, most];
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}
