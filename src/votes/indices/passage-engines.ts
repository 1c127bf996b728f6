import { boundsOf, weightCells } from './count-by-weights.ts';
import { canBeHalved, engineLimits, TooManyCoalitions, whatWouldWork } from './engines.ts';
import type { Game } from './game.ts';
import { halvesOf, sumByHalves } from './halves.ts';
import { type LevelGame, levelGame } from './quadrants.ts';
import { chunksOf, readTable } from './sweep.ts';
import { winningBits } from './winning-bits.ts';

/** Probability that a game is won, whatever a member does and given what it does. */
export interface ChancePart {
  readonly probability: number;
  readonly ifYes: Float64Array;
  readonly ifNo: Float64Array;
}

/** Cells times members up to which the sums of weights are gone through. */
const mostSteps = 4e9;

/** By the cheapest engine for a game that cannot be taken apart. */
export function chanceEngine(game: Game, yes: Float64Array): ChancePart {
  const { size } = game;
  const level = levelGame(game);
  const systems = level.systems.length;
  const byWeights =
    systems < 2 ? weightCells(level) * size * Math.ceil(Math.log2(size + 1)) : Number.POSITIVE_INFINITY;
  const half = 2 ** (size / 2) * size;
  const byHalves = canBeHalved(level) ? half * (systems === 2 ? size : 1) : Number.POSITIVE_INFINITY;
  const isLight = byWeights <= mostSteps && weightCells(level) <= engineLimits.weightCells;
  if (isLight && byWeights < byHalves) return chanceByWeights(level, yes);
  if (byHalves < Number.POSITIVE_INFINITY) return chanceByHalves(level, yes);
  if (size <= engineLimits.enumeration) return chanceByEnumeration(game, yes);
  throw new TooManyCoalitions(whatWouldWork(game));
}

export function chanceByHalves(level: LevelGame, yes: Float64Array): ChancePart {
  const no = yes.map((p) => 1 - p);
  const { inside, outside } = sumByHalves(halvesOf(level), yes, no);
  return partOf(totals(inside), totals(outside), yes);
}

/**
 * Every coalition, its chance in two factors: one sum for each mask of the lower members, one for each of the upper.
 */
export function chanceByEnumeration(game: Game, yes: Float64Array): ChancePart {
  const bits = winningBits(game);
  const { low, high } = chunksOf(
    yes,
    yes.map((p) => 1 - p),
  );
  const [below, above] = [new Float64Array(low.mass.length), new Float64Array(high.mass.length)];
  const lowMask = below.length - 1;
  for (let w = 0; w < bits.length; w++) {
    for (let word = bits[w]; word !== 0; word &= word - 1) {
      const mask = w * 32 + 31 - Math.clz32(word & -word);
      const [l, h] = [mask & lowMask, mask >> low.bits];
      below[l] = below[l] + high.mass[h];
      above[h] = above[h] + low.mass[l];
    }
  }
  const [one, other] = [readTable(low, below, 1), readTable(high, above, 1)];
  return partOf(totals([...one.inside, ...other.inside]), totals([...one.outside, ...other.outside]), yes);
}

/**
 * Chances of sums of weights, by size. Each member's own vote is left out by halving: the list goes on with one half
 * of the members added, then with the other, down to one that is left. Only additions: nothing is lost to rounding.
 */
export function chanceByWeights(level: LevelGame, yes: Float64Array): ChancePart {
  const weights = Int32Array.from(level.systems[0]?.weights ?? yes.map(() => 0), Number);
  const width = weights.reduce((a, b) => a + b, 0) + 1;
  const bounds = boundsOf(level);
  const [ifYes, ifNo] = [new Float64Array(yes.length), new Float64Array(yes.length)];
  const solve = (cells: Float64Array, from: number, to: number): void => {
    if (to - from === 1) {
      ifYes[from] = winningChance(cells, width, bounds.subarray(1), weights[from]);
      ifNo[from] = winningChance(cells, width, bounds.subarray(0, yes.length), 0);
      return;
    }
    const middle = (from + to) >> 1;
    const others = cells.slice();
    for (let i = from; i < middle; i++) addMember(others, width, weights[i], yes[i]);
    solve(others, middle, to);
    for (let i = middle; i < to; i++) addMember(cells, width, weights[i], yes[i]);
    solve(cells, from, middle);
  };
  const nobody = new Float64Array(width * (yes.length + 1));
  nobody[0] = 1;
  solve(nobody, 0, yes.length);
  return partOf(ifYes, ifNo, yes);
}

/** Chance that the weight at each size and a weight more come up to the bound of the size. */
function winningChance(cells: Float64Array, width: number, bounds: Float64Array, more: number): number {
  let sum = 0;
  for (let s = 0; s < bounds.length; s++)
    for (let w = Math.max(0, bounds[s] - more); w < width; w++) sum += cells[s * width + w];
  return sum;
}

function addMember(cells: Float64Array, width: number, weight: number, yes: number): void {
  for (let row = cells.length - width; row >= 0; row -= width) {
    for (let w = width - 1; w >= 0; w--) {
      const from = row - width + w - weight;
      const joined = row > 0 && w >= weight ? cells[from] * yes : 0;
      cells[row + w] = cells[row + w] * (1 - yes) + joined;
    }
  }
}

function partOf(ifYes: Float64Array, ifNo: Float64Array, yes: Float64Array): ChancePart {
  const first = yes[0];
  return { probability: first * ifYes[0] + (1 - first) * ifNo[0], ifYes, ifNo };
}

function totals(rows: readonly Float64Array[]): Float64Array {
  return Float64Array.from(rows, (row) => row.reduce((a, b) => a + b, 0));
}
