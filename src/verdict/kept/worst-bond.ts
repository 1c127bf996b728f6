import { tolerance } from '../../study/index.ts';
import type { GameDraw, MoveGame } from '../game/game.ts';
import { putMostTemptingFirst } from './breach-order.ts';
import type { BreachPlan } from './breach-plan.ts';
import { gainOf } from './change.ts';
import { actorKept, costOf, type Enforcement, isBreach, judge } from './kept-in-draw.ts';
import type { Obligations, Obliged } from './obligations.ts';
import { mostWorth, rounding } from './reply-bounds.ts';
import type { Suspect } from './suspects.ts';

/** A package in one draw: whether it is kept, and the number that this turns on. */
export interface DrawnBond {
  readonly isKept: boolean;
  /** The largest bond that anybody would have to post; where nobody need, minus the least that is lacking to a temptation. */
  readonly bond: number;
  /** The breach that wants the largest bond; undefined where all keep their word. */
  readonly worst: Suspect | undefined;
}

/** The breach that pays most so far, of all obliged actors. */
interface Worst {
  value: number;
  at: Suspect | undefined;
}

interface Asked {
  readonly game: MoveGame;
  readonly draw: GameDraw;
  readonly obligations: Obligations;
  readonly enforcement: Enforcement;
}

/**
 * What `keptInDraw` says of a draw in two numbers: patience and lags are not asked, and once a breach pays only those that could pay more
 * are. `first` is looked at before all others; no answer hangs on it.
 */
export function worstBondInDraw(
  game: MoveGame,
  draw: GameDraw,
  obligations: Obligations,
  enforcement: Enforcement,
  first: Suspect | undefined,
): DrawnBond {
  const asked: Asked = { game, draw, obligations, enforcement };
  const { obliged } = obligations;
  const worst: Worst = { value: tolerance, at: undefined };
  if (first !== undefined) {
    const plan = (obliged[first.obliged] as Obliged).breaches[first.breach] as BreachPlan;
    const value = valueAbove(asked, plan, gainOf(game, draw, plan.actor, plan.change), worst.value);
    if (value > worst.value) [worst.value, worst.at] = [value, first];
  }
  let bond = 0;
  for (let o = 0; o < obliged.length; o++) {
    if (worst.at !== undefined) {
      lookForWorse(asked, o, worst);
      continue;
    }
    const own = bondOf(asked, o, worst);
    // As the largest of them, where somebody who is tempted by nothing counts only as long as nobody else does.
    if (!Number.isNaN(own) && (own > bond || bond === 0)) bond = own;
  }
  return worst.at === undefined
    ? { isKept: true, bond, worst: undefined }
    : { isKept: false, bond: worst.value, worst: worst.at };
}

/** Breaches of an actor where one that pays is known: only those count that pay more, in any order. */
function lookForWorse(asked: Asked, o: number, worst: Worst): void {
  const { game, draw, obligations } = asked;
  const { actor, breaches } = obligations.obliged[o] as Obliged;
  for (let breach = 0; breach < breaches.length; breach++) {
    const plan = breaches[breach] as BreachPlan;
    const value = valueAbove(asked, plan, gainOf(game, draw, actor, plan.change), worst.value);
    if (value > worst.value) [worst.value, worst.at] = [value, { obliged: o, breach }];
  }
}

/** What a breach is worth to its author, cost taken off; minus infinity where it is none, or cannot be worth more than `least`. */
function valueAbove(asked: Asked, plan: BreachPlan, gain: number, least: number): number {
  const { game, draw, obligations, enforcement } = asked;
  return mostOf(asked, plan, gain, least) > least && isBreach(game, draw, obligations, plan)
    ? judge(game, draw, obligations, enforcement, plan, gain).value
    : Number.NEGATIVE_INFINITY;
}

function mostOf({ draw, obligations, enforcement }: Asked, plan: BreachPlan, gain: number, least: number) {
  return mostWorth(draw, plan, gain - costOf(obligations, enforcement, plan), least);
}

/**
 * The bond of an actor where no breach that pays is known yet, or what is lacking to its temptation; not a number where it has no breach
 * that harms anybody. Of one that pays, `worst` tells.
 */
function bondOf(asked: Asked, o: number, worst: Worst): number {
  const { game, draw, obligations, enforcement } = asked;
  const obliged = obligations.obliged[o] as Obliged;
  const { breaches, gains, order } = obliged;
  putMostTemptingFirst(game, draw, obliged);
  let temptation: number | null = null;
  let isAnyClose = false;
  for (let k = 0; k < order.length; k++) {
    const breach = order[k] as number;
    const [plan, gain] = [breaches[breach] as BreachPlan, gains[breach] as number];
    const most = mostOf(asked, plan, gain, worst.value);
    const isTelling = most > worst.value;
    const isClose = !isTelling && most > -rounding;
    if (!isTelling && !isClose && temptation !== null && gain <= temptation) continue;
    if (!isBreach(game, draw, obligations, plan)) continue;
    temptation = Math.max(temptation ?? gain, gain);
    if (isClose) isAnyClose = true;
    if (!isTelling) continue;
    const { value } = judge(game, draw, obligations, enforcement, plan, gain);
    if (value > 0) isAnyClose = true;
    if (value > worst.value) [worst.value, worst.at] = [value, { obliged: o, breach }];
  }
  if (worst.at !== undefined) return worst.value;
  if (isAnyClose) return closeBond(asked, o, worst);
  return temptation === null ? Number.NaN : Math.min(0, temptation);
}

/** Where some breach could pay what rounding pays, all are judged as ever. */
function closeBond({ game, draw, obligations, enforcement }: Asked, o: number, worst: Worst): number {
  const obliged = obligations.obliged[o] as Obliged;
  const { isKept, bondNeeded, temptation, binding } = actorKept(
    game,
    draw,
    obligations,
    enforcement,
    obliged,
  );
  const bond = bondNeeded ?? Number.NaN;
  if (!isKept && binding !== null) {
    worst.value = bond;
    worst.at = { obliged: o, breach: obliged.breaches.indexOf(binding.plan) };
  }
  return bond > 0 ? bond : Math.min(0, temptation ?? Number.NaN);
}
