import { tolerance } from '../../study/index.ts';
import { type GameDraw, holds, type MoveGame } from '../game/game.ts';
import type { BreachPlan } from './obligations.ts';

/** How the others answer a breach in one draw. */
export interface Reply {
  /** The package after the reply: that of the breach where nobody answers. */
  readonly package: Int32Array;
  /** Issues that the others, or snapbacks, return to no deal; ascending. */
  readonly returned: readonly number[];
  /** Months until the slowest of them has returned; null where nobody answers. */
  readonly months: number | null;
  /** U_i of the breaker after the reply minus that after the breach. */
  readonly gain: number;
}

/** Times in one draw: months that an actor takes to reply, and what the devices say of this breach. */
export interface ReplyTimes {
  readonly lag: (actor: number) => number;
  /** Replies come within so many months, by a monitor; infinite without one. */
  readonly atMost: number;
  readonly snapback: number;
}

/** More issues that others might return than this are not searched: 2^16 replies. */
export const mostReturned = 16;

/** A reply could return more issues than can be searched. */
export class TooManyReplies extends Error {}

/** One breach in one draw, with room for the packages that are tried; what an actor gains by the return of an issue is read once. */
interface Trial {
  readonly game: MoveGame;
  readonly draw: GameDraw;
  readonly plan: BreachPlan;
  readonly times: ReplyTimes;
  readonly open: readonly number[];
  /** By actor and moving issue: gain of its return alone; NaN in an actor's first cell: not read yet. */
  readonly gains: Float64Array;
  readonly after: Int32Array;
  readonly back: Int32Array;
}

/**
 * The reply to a breach: the largest set of promised issues, of equal size the first in the order of the file, that others than the
 * breaker can return to no deal (legal, allowed, passed), each by a controller that is no worse off after the reply than after the
 * breach. On its own issues the breaker then takes the better for itself of leaving or returning them. Issues of a snapback return
 * whatever anybody thinks of it.
 */
export function replyTo(game: MoveGame, draw: GameDraw, plan: BreachPlan, times: ReplyTimes): Reply {
  const { automatic, package: breach, moving } = plan;
  const open = willinglyReturned(game, draw, plan);
  if (open.length > mostReturned) throw new TooManyReplies();
  if (open.length > 0 || automatic.length > 0) {
    const gains = new Float64Array(game.actors * moving.length).fill(Number.NaN);
    const [after, back] = [Int32Array.from(breach), Int32Array.from(breach)];
    const trial: Trial = { game, draw, plan, times, open, gains, after, back };
    for (const mask of masksBySize(open.length)) {
      if (mask === 0 && automatic.length === 0) break;
      const reply = tryReply(trial, mask);
      if (reply !== null) return reply;
    }
  }
  return { package: breach, returned: [], months: null, gain: 0 };
}

/** The most that an actor could gain when some of the issues return: a bound. */
export function mostFromReplies(
  game: MoveGame,
  draw: GameDraw,
  { automatic, returnable, own, package: breach, linked }: BreachPlan,
  actor: number,
): number {
  if (draw.extra(actor) !== null) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const list of [automatic, returnable, own])
    for (const issue of list) {
      const gain = returnGain(game, draw, actor, issue, breach);
      // An issue that both could return stands in two lists: counting it twice keeps the bound.
      if (gain > 0) sum += gain;
    }
  for (const { index, isHeld, canHold } of linked[actor] as BreachPlan['linked'][number]) {
    const worth = draw.worth[index] as number;
    if (isHeld ? worth < 0 : canHold && worth > 0) sum += Math.abs(worth);
  }
  return sum;
}

/** Issues that some controller other than the breaker might return: those whose return is good for none of them are left out. */
function willinglyReturned(game: MoveGame, draw: GameDraw, plan: BreachPlan): readonly number[] {
  const { actor: breaker, returnable, package: breach } = plan;
  return returnable.filter((issue) =>
    game.control[issue]?.actors.some((actor) => {
      if (actor === breaker) return false;
      const gain = returnGain(game, draw, actor, issue, breach);
      return gain >= -tolerance || mostFromReplies(game, draw, plan, actor) + gain >= -tolerance;
    }),
  );
}

/** What the return of one issue alone adds to an actor, linkages and money left out. */
function returnGain(
  { noDeal, starts }: MoveGame,
  { options }: GameDraw,
  actor: number,
  issue: number,
  from: Int32Array,
): number {
  const row = actor * (starts[from.length] as number) + (starts[issue] as number);
  return (
    (options[row + (noDeal[issue] as number)] as number) - (options[row + (from[issue] as number)] as number)
  );
}

/** U_i of a package minus that of the breach, where only issues of the plan have returned. */
function gainAfter({ game, draw, plan, gains }: Trial, actor: number, after: Int32Array): number {
  const { package: breach, moving, linked } = plan;
  const row = actor * moving.length;
  if (Number.isNaN(gains[row] as number))
    for (let m = 0; m < moving.length; m++)
      gains[row + m] = returnGain(game, draw, actor, moving[m] as number, breach);
  let sum = 0;
  for (let m = 0; m < moving.length; m++) {
    const issue = moving[m] as number;
    if (after[issue] !== breach[issue]) sum += gains[row + m] as number;
  }
  const own = linked[actor] as BreachPlan['linked'][number];
  for (let l = 0; l < own.length; l++) {
    const { index, when, isHeld } = own[l] as BreachPlan['linked'][number][number];
    const isHeldAfter = holds(when, after);
    if (isHeldAfter !== isHeld)
      sum += isHeldAfter ? (draw.worth[index] as number) : -(draw.worth[index] as number);
  }
  const extra = draw.extra(actor);
  return extra === null ? sum : sum + extra(after) - extra(breach);
}

function tryReply(trial: Trial, mask: number): Reply | null {
  const { game, draw, plan, times, open, after } = trial;
  const { actor: breaker, package: breach, automatic } = plan;
  after.set(breach);
  for (const issue of automatic) after[issue] = game.noDeal[issue] as number;
  for (let k = 0; k < open.length; k++)
    if ((mask >> k) & 1) after[open[k] as number] = game.noDeal[open[k] as number] as number;
  const settled = breakersChoice(trial);
  if (settled === null) return null;
  let months = automatic.length > 0 ? times.snapback : 0;
  for (let k = 0; k < open.length; k++) {
    if (((mask >> k) & 1) === 0) continue;
    let fastest = Number.POSITIVE_INFINITY;
    for (const actor of game.control[open[k] as number]?.actors ?? []) {
      if (actor === breaker || gainAfter(trial, actor, settled) < -tolerance) continue;
      fastest = Math.min(fastest, times.lag(actor));
    }
    if (fastest === Number.POSITIVE_INFINITY) return null;
    months = Math.max(months, Math.min(fastest, times.atMost));
  }
  if (mask > 0) {
    const before = Int32Array.from(breach);
    for (const issue of automatic) before[issue] = game.noDeal[issue] as number;
    if (!draw.passes(before, after)) return null;
  }
  const returned = [...automatic, ...open.filter((_, k) => (mask >> k) & 1)].sort((a, b) => a - b);
  return {
    package: Int32Array.from(settled),
    returned,
    months,
    gain: gainAfter(trial, breaker, settled),
  };
}

/** The better for the breaker of leaving its own issues as they are and returning them; null where neither is allowed. */
function breakersChoice(trial: Trial): Int32Array | null {
  const { game, draw, plan, after, back } = trial;
  const stays = game.isAllowed(after) ? after : null;
  if (plan.own.length === 0) return stays;
  back.set(after);
  let isMoved = false;
  for (const issue of plan.own) {
    if (back[issue] === game.noDeal[issue]) continue;
    back[issue] = game.noDeal[issue] as number;
    isMoved = true;
  }
  if (!isMoved) return stays;
  const isBetter =
    stays === null || gainAfter(trial, plan.actor, back) >= gainAfter(trial, plan.actor, stays) - tolerance;
  return isBetter && game.isAllowed(back) && draw.passes(after, back) ? back : stays;
}

const knownMasks = new Map<number, Int32Array>();

/** Subsets of so many things as bit masks: the larger first, of one size in the order of the things. */
function masksBySize(count: number): Int32Array {
  const found = knownMasks.get(count);
  if (found !== undefined) return found;
  const size = (mask: number) => {
    let bits = 0;
    for (let rest = mask; rest > 0; rest &= rest - 1) bits++;
    return bits;
  };
  // Read from the first thing down, a set that holds an earlier thing comes first.
  const reversed = (mask: number) => {
    let value = 0;
    for (let k = 0; k < count; k++) value = value * 2 + ((mask >> k) & 1);
    return value;
  };
  const masks = Int32Array.from({ length: 2 ** count }, (_, mask) => mask);
  const keys = Array.from(masks, (mask) => size(mask) * 2 ** count + reversed(mask));
  masks.sort((a, b) => (keys[b] as number) - (keys[a] as number));
  knownMasks.set(count, masks);
  return masks;
}
