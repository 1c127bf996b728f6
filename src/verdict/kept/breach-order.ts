import type { GameDraw, MoveGame } from '../game/game.ts';
import type { BreachPlan } from './breach-plan.ts';
import { gainOf } from './change.ts';
import type { Obliged } from './obligations.ts';

/** Breaches up to which they are put in order; beyond, the most tempting goes first and the others as they come. */
const mostOrdered = 64;

/** Works out what each breach of an actor gains it in a draw, and puts the breaches in that order. */
export function putMostTemptingFirst(
  game: MoveGame,
  draw: GameDraw,
  { actor, breaches, gains, order }: Obliged,
): void {
  for (let k = 0; k < gains.length; k++)
    gains[k] = gainOf(game, draw, actor, (breaches[k] as BreachPlan).change);
  if (order.length <= mostOrdered) sortByGain(order, gains);
  else putLargestFirst(order, gains);
}

/**
 * Puts the places of the gains in order, the largest gain first and of equal ones the first place: an order that hangs on nothing else.
 * By insertion, as the order of the draw before is nearly right.
 */
function sortByGain(order: Uint16Array, gains: Float64Array): void {
  for (let k = 1; k < order.length; k++) {
    const place = order[k] as number;
    const gain = gains[place] as number;
    let at = k;
    for (; at > 0; at--) {
      const before = order[at - 1] as number;
      const other = gains[before] as number;
      if (other > gain || (other === gain && before < place)) break;
      order[at] = before;
    }
    order[at] = place;
  }
}

function putLargestFirst(order: Uint16Array, gains: Float64Array): void {
  let largest = 0;
  for (let k = 1; k < gains.length; k++) if ((gains[k] as number) > (gains[largest] as number)) largest = k;
  order[0] = largest;
  for (let k = 1; k < order.length; k++) order[k] = k <= largest ? k - 1 : k;
}
