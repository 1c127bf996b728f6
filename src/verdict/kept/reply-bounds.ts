import type { GameDraw } from '../game/game.ts';
import type { BreachPlan, Linked } from './breach-plan.ts';

/** Sums made in another order must not rule out what stands right at a bound. */
export const rounding = 1e-12;

/** The most that an actor could gain when some of the issues return: a bound, worked out before the returns of the draw are set. */
export function mostFromReplies(draw: GameDraw, plan: BreachPlan, actor: number): number {
  if (draw.extra(actor) !== null) return Number.POSITIVE_INFINITY;
  const { left, back, row } = plan;
  const { options } = draw;
  let sum = 0;
  for (let m = 0; m < left.length; m++) {
    const gain =
      (options[actor * row + (back[m] as number)] as number) -
      (options[actor * row + (left[m] as number)] as number);
    if (gain > 0) sum += gain;
  }
  return sum + mostFromLinkages(draw, plan.linked[actor] as readonly Linked[]);
}

/**
 * The same of the breaker, and closer: its own issues return all or not at all, but for those that others may return, too. Who asks has
 * made sure that no money counts.
 */
export function closerFromReplies(draw: GameDraw, plan: BreachPlan): number {
  const { actor, left, back, row, automatic, returnable, own } = plan;
  const { options } = draw;
  const start = actor * row;
  let [sum, ownAll, ownSome] = [0, 0, 0];
  for (let m = 0; m < left.length; m++) {
    const gain =
      (options[start + (back[m] as number)] as number) - (options[start + (left[m] as number)] as number);
    const bit = 1 << m;
    if ((automatic & bit) !== 0) sum += gain;
    else if ((own & bit) !== 0) {
      ownAll += gain;
      if ((returnable & bit) !== 0 && gain > 0) ownSome += gain;
    } else if (gain > 0) sum += gain;
  }
  // Nothing need return.
  const most = Math.max(0, sum + Math.max(ownAll, ownSome));
  return most + mostFromLinkages(draw, plan.linked[actor] as readonly Linked[]) + rounding;
}

/** What linkages could gain an actor that some returns make or break. */
export function mostFromLinkages({ worth: worths }: GameDraw, linked: readonly Linked[]): number {
  let sum = 0;
  for (let l = 0; l < linked.length; l++) {
    const { index, isHeld } = linked[l] as Linked;
    const worth = worths[index] as number;
    if (isHeld ? worth < 0 : worth > 0) sum += Math.abs(worth);
  }
  return sum;
}

/** The most that a breach could be worth that gains `net`, its cost taken off: a bound, the closer one only where the wider is above `least`. */
export function mostWorth(draw: GameDraw, plan: BreachPlan, net: number, least: number): number {
  const most = mostFromReplies(draw, plan, plan.actor);
  return net + most > least && most !== Number.POSITIVE_INFINITY
    ? net + Math.min(most, closerFromReplies(draw, plan))
    : net + most;
}
