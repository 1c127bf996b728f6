import { commonDivisor } from '../../numeric/index.ts';
import { sumOf } from '../rules/index.ts';
import type { Counts } from './counts.ts';
import type { LevelGame } from './quadrants.ts';

/** Steps that counting by weights takes: sums up to the total, by size, for each member and each different weight. */
export function weightSteps({ size, systems }: LevelGame): number {
  const weights = systems[0]?.weights ?? [];
  const different = new Set(weights.map(String)).size;
  const cells = Number(sumOf(weights) + 1n) * (size + 1);
  return cells * (size / 2 + different) * modulusCount(size);
}

/** Sums by weight and size held at a time. */
export function weightCells({ size, systems }: LevelGame): number {
  return Number(sumOf(systems[0]?.weights ?? []) + 1n) * (size + 1);
}

/**
 * Counts by dynamic programming over weight and size (Mann and Shapley 1962, generating functions), for one system of
 * small weights and any number of members. Coalitions are counted modulo several numbers below 2^52, where doubles
 * add exactly, and put together by the Chinese remainder theorem. Taking a member out again divides the generating
 * function by its factor.
 */
export function countByWeights(game: LevelGame): Counts {
  const { size, systems } = game;
  // Where the size alone decides, nobody has weight.
  const weights = systems[0]?.weights.map(Number) ?? new Array<number>(size).fill(0);
  const different = [...new Set(weights)];
  const bounds = boundsOf(game);
  const moduli = coprimeModuli(modulusCount(size));
  // For each modulus the winning coalitions by size, then the swings of a member of each different weight.
  const residues = moduli.map((modulus) => {
    const whole = allCoalitions(weights, modulus);
    const winning = Array.from(bounds, (least, s) =>
      between(whole, s, least, Number.POSITIVE_INFINITY, modulus),
    );
    const swings = different.map((weight) => {
      const others = withoutMember(whole, weight, modulus);
      const swingsAt = (s: number) => between(others, s - 1, bounds[s] - weight, bounds[s - 1], modulus);
      return Array.from(bounds, (_, s) => (s === 0 ? 0 : swingsAt(s)));
    });
    return [winning, ...swings];
  });
  const combine = remainderTheorem(moduli);
  const exact = (k: number) =>
    Array.from(bounds, (_, s) => combine(residues.map((rows) => rows[k]?.[s] ?? 0)));
  const swings = different.map((_, k) => exact(k + 1));
  return {
    size,
    winning: exact(0),
    swings: weights.map((weight) => swings[different.indexOf(weight)] ?? []),
    critical: null,
  };
}

/** The weight from which coalitions of each size win; 0 where all do, infinite where none does. */
export function boundsOf({ size, systems, winsAt }: LevelGame): Float64Array {
  const quotas = systems[0]?.quotas ?? [];
  return Float64Array.from({ length: size + 1 }, (_, s) => {
    let level = 0;
    while (level <= quotas.length && !winsAt(s, [level])) level++;
    return level === 0 ? 0 : Number(quotas[level - 1] ?? Number.POSITIVE_INFINITY);
  });
}

/** Coalitions by size (rows) and weight, modulo a number. */
interface CoalitionTable {
  readonly cells: Float64Array;
  readonly width: number;
}

function allCoalitions(weights: readonly number[], modulus: number): CoalitionTable {
  const width = weights.reduce((a, b) => a + b, 0) + 1;
  const cells = new Float64Array(width * (weights.length + 1));
  cells[0] = 1;
  let reach = 0;
  for (const [k, weight] of weights.entries()) {
    reach += weight;
    for (let s = k + 1; s >= 1; s--) {
      const [to, from] = [s * width, (s - 1) * width - weight];
      for (let w = weight; w <= reach; w++) {
        const sum = cells[to + w] + cells[from + w];
        cells[to + w] = sum >= modulus ? sum - modulus : sum;
      }
    }
  }
  return { cells, width };
}

function withoutMember({ cells, width }: CoalitionTable, weight: number, modulus: number): CoalitionTable {
  const rest = cells.slice();
  for (let to = width; to < rest.length; to += width) {
    for (let w = weight; w < width; w++) {
      const difference = rest[to + w] - rest[to - width + w - weight];
      rest[to + w] = difference < 0 ? difference + modulus : difference;
    }
  }
  return { cells: rest, width };
}

/** Coalitions of a size with weights from the first bound to below the second. */
function between(
  { cells, width }: CoalitionTable,
  size: number,
  from: number,
  below: number,
  modulus: number,
): number {
  let sum = 0;
  for (let w = Math.max(0, from); w < Math.min(width, below); w++) {
    sum += cells[size * width + w];
    if (sum >= modulus) sum -= modulus;
  }
  return sum;
}

function modulusCount(size: number): number {
  return Math.ceil((size + 2) / 51);
}

/** The largest numbers below 2^52 without a common divisor in pairs. */
function coprimeModuli(count: number): readonly number[] {
  const moduli: number[] = [];
  for (let candidate = 2 ** 52 - 1; moduli.length < count; candidate -= 2)
    if (moduli.every((modulus) => commonDivisor([BigInt(modulus), BigInt(candidate)]) === 1n))
      moduli.push(candidate);
  return moduli;
}

/** The number below the product of the moduli that leaves these remainders. */
function remainderTheorem(moduli: readonly number[]): (remainders: readonly number[]) => bigint {
  const product = moduli.reduce((whole, modulus) => whole * BigInt(modulus), 1n);
  const units = moduli.map((modulus) => {
    const others = product / BigInt(modulus);
    return others * inverse(others % BigInt(modulus), BigInt(modulus));
  });
  return (remainders) =>
    remainders.reduce((sum, remainder, k) => sum + BigInt(remainder) * units[k], 0n) % product;
}

/** Extended Euclid; value and modulus have no common divisor. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return x < 0n ? x + modulus : x;
}
