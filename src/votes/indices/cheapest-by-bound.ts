import type { Formula } from '../rules/index.ts';
import { type Bought, bought } from './bought.ts';
import { type Game, gameWins } from './game.ts';

/** Branches after which the search ends with the best found. */
const mostBranches = 3_000_000;

/**
 * The cheapest winning coalition of any rule by branch and bound: each member in turn is bought or not. A branch ends
 * where what is still needed costs more than the best found, even if members could be bought by parts (Dantzig 1957):
 * for each quota its cheapest weight first; the dearest of several quotas at once, the cheapest of alternatives.
 */
export function cheapestByBound(game: Game, cost: Float64Array): Bought | null {
  const order = byUsefulness(game, cost);
  const bounds = game.weighings.map((_, t) => quotaBound(game, t, order, cost));
  const sums = game.weighings.map(() => 0n);
  const chosen: number[] = [];
  let [branches, least, best] = [0, Number.POSITIVE_INFINITY, null as readonly number[] | null];
  const visit = (next: number, spent: number): void => {
    if (branches++ > mostBranches) return;
    const needs = sums.map((sum, t) => bounds[t](sum, next));
    const more = boundOf(game.formula, needs);
    if (spent + more >= least) return;
    if (more === 0) {
      // What is bought suffices: all that costs more is dearer.
      [least, best] = [spent, [...chosen]];
      return;
    }
    const member = order[next];
    const add = (sign: bigint) => {
      for (const [t, { weights }] of game.weighings.entries()) sums[t] = sums[t] + sign * weights[member];
    };
    add(1n);
    chosen.push(member);
    visit(next + 1, spent + cost[member]);
    chosen.pop();
    add(-1n);
    visit(next + 1, spent);
  };
  visit(0, 0);
  return best && bought(withoutSpare(game, best), cost, branches <= mostBranches);
}

/**
 * What a quota still costs at least, from the sum reached and the first member not decided on; infinite where out of
 * reach.
 */
type QuotaBound = (sum: bigint, next: number) => number;

function quotaBound(game: Game, t: number, order: readonly number[], cost: Float64Array): QuotaBound {
  const { weights, quota } = game.weighings[t];
  const places = new Map(order.map((member, place) => [member, place]));
  const weight = (i: number) => Number(weights[i]);
  const members = order
    .filter((i) => weights[i] > 0n)
    .sort((a, b) => cost[a] * weight(b) - cost[b] * weight(a));
  const steps = members.map((i) => ({
    place: places.get(i) as number,
    weight: weight(i),
    price: cost[i],
  }));
  const left = order.map((_, next) => order.slice(next).reduce((sum, i) => sum + weights[i], 0n));
  return (sum, next) => {
    if (sum >= quota) return 0;
    if (sum + (left[next] ?? 0n) < quota) return Number.POSITIVE_INFINITY;
    let need = Number(quota - sum);
    let price = 0;
    for (const step of steps) {
      if (step.place < next) continue;
      const share = Math.min(1, need / step.weight);
      price += share * step.price;
      need -= share * step.weight;
      if (need <= 0) break;
    }
    // A hair less, for rounding must never cut off the best; above 0, for the quota is not met yet.
    return Math.max(Number.MIN_VALUE, price * (1 - 1e-12));
  };
}

function boundOf(formula: Formula, needs: readonly number[]): number {
  switch (formula.kind) {
    case 'threshold':
      return needs[formula.at];
    case 'all':
      return formula.of.reduce((most, part) => Math.max(most, boundOf(part, needs)), 0);
    case 'any':
      return formula.of.reduce(
        (least, part) => Math.min(least, boundOf(part, needs)),
        Number.POSITIVE_INFINITY,
      );
  }
}

/** Members from the one that gives most for its cost on. */
function byUsefulness({ size, weighings }: Game, cost: Float64Array): readonly number[] {
  const use = Array.from({ length: size }, (_, i) =>
    weighings.reduce((sum, { weights, quota }) => sum + Number(weights[i]) / Number(quota), 0),
  );
  const members = Array.from({ length: size }, (_, i) => i);
  const at = (values: ArrayLike<number>, i: number) => values[i];
  return members.sort(
    (a, b) => at(cost, a) * at(use, b) - at(cost, b) * at(use, a) || at(use, b) - at(use, a) || a - b,
  );
}

/** Leaves out who is not needed: members that cost nothing. */
function withoutSpare(game: Game, members: readonly number[]): readonly number[] {
  const kept = new Set(members);
  for (const i of members) {
    kept.delete(i);
    if (!gameWins(game, (k) => kept.has(k))) kept.add(i);
  }
  return [...kept];
}
