import { holds } from '../rules/index.ts';
import type { Game } from './game.ts';

/** Steps after which the search for more coalitions ends. */
const mostSteps = 2_000_000;

/**
 * Winning coalitions of one size in the order of their members' indices, no more than so many. A branch ends where
 * even the heaviest members that are left would not make it win.
 */
export function listSmallest(game: Game, size: number, most: number): readonly (readonly number[])[] {
  const { weighings, formula } = game;
  const best = weighings.map(({ weights }) => heaviestFrom(weights, size));
  const sums = weighings.map(() => [0n]);
  const chosen: number[] = [];
  const found: number[][] = [];
  let steps = 0;
  const visit = (next: number): void => {
    const left = size - chosen.length;
    const canWin = holds(formula, (t) => {
      const sum = sums[t]?.[chosen.length] + best[t]?.[next]?.[left];
      return sum >= weighings[t]?.quota;
    });
    if (!canWin || found.length >= most || steps++ > mostSteps) return;
    if (left === 0) {
      found.push([...chosen]);
      return;
    }
    for (let i = next; i <= game.size - left; i++) {
      for (const [t, row] of sums.entries())
        row[chosen.length + 1] = row[chosen.length] + weighings[t]?.weights[i];
      chosen.push(i);
      visit(i + 1);
      chosen.pop();
    }
  };
  visit(0);
  return found;
}

/** From each member on, the weight of the heaviest so many. */
function heaviestFrom(weights: readonly bigint[], size: number): readonly (readonly bigint[])[] {
  return Array.from({ length: weights.length + 1 }, (_, from) => {
    const rest = weights.slice(from).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
    const sums = [0n];
    for (let k = 0; k < size; k++) sums.push(sums[k] + (rest[k] ?? 0n));
    return sums;
  });
}
