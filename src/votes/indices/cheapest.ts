import { type Bought, bought, cheaper } from './bought.ts';
import { cheapestByBound } from './cheapest-by-bound.ts';
import { cheapestByHalves, cheapestBySize } from './cheapest-by-halves.ts';
import { decompose } from './decompose.ts';
import { canBeHalved } from './engines.ts';
import { type Game, withOutside } from './game.ts';
import { halvesOf } from './halves.ts';
import { levelGame } from './quadrants.ts';

/**
 * The winning coalition with the least sum of costs, of equals one from which nobody can be left out; null where
 * every winning coalition has a member of infinite cost.
 */
export function cheapestCoalition(game: Game, cost: Float64Array): Bought | null {
  const members = Array.from({ length: game.size }, (_, i) => i);
  const isPriced = (i: number) => cost[i] < Number.POSITIVE_INFINITY;
  const [forSale, others] = [members.filter(isPriced), members.filter((i) => !isPriced(i))];
  return search(withOutside(game, others), forSale, cost);
}

/** Takes the game apart as counting does; `names` are its members' indices in the whole. */
function search(game: Game, names: readonly number[], cost: Float64Array): Bought | null {
  const pieces = decompose(game);
  const named = (list: readonly number[]) => list.map((i) => names[i]);
  switch (pieces.kind) {
    case 'constant':
      return pieces.isWon ? bought([], cost) : null;
    case 'idle':
      return search(pieces.game, named(pieces.rest), cost);
    case 'required': {
      const rest = search(pieces.game, named(pieces.rest), cost);
      return rest && bought([...named(pieces.members), ...rest.members], cost, rest.isExact);
    }
    case 'whole': {
      const own = Float64Array.from(names, (i) => cost[i]);
      const found = searchWhole(game, own);
      return found && bought(named(found.members), cost, found.isExact);
    }
    default: {
      const parts = pieces.parts.map((part) => search(part.game, named(part.members), cost));
      return pieces.kind === 'any' ? parts.reduce(cheaper) : parts.reduce((a, b) => together(a, b, cost));
    }
  }
}

function together(a: Bought | null, b: Bought | null, cost: Float64Array): Bought | null {
  return a && b && bought([...a.members, ...b.members], cost, a.isExact && b.isExact);
}

function searchWhole(game: Game, cost: Float64Array): Bought | null {
  const level = levelGame(game);
  if (level.systems.length === 0) return cheapestBySize(level, cost);
  return level.systems.length === 1 && canBeHalved(level)
    ? cheapestByHalves(halvesOf(level), cost)
    : cheapestByBound(game, cost);
}
