import { tolerance } from '../../study/index.ts';
import type { GameDraw, MoveGame } from '../game/game.ts';
import { type BreachPlan, type Linked, mostMoving, returnedPackage, TooManyReplies } from './breach-plan.ts';

/** How the others answer a breach in one draw; sets of moving issues of its plan. */
export interface Reply {
  /** What the others, or snapbacks, return to no deal; 0 where nobody answers. */
  readonly returned: number;
  /** The same with what the breaker then returns itself. */
  readonly settled: number;
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

/** One breach in one draw. */
interface Trial {
  readonly game: MoveGame;
  readonly draw: GameDraw;
  readonly plan: BreachPlan;
  readonly times: ReplyTimes;
}

const nobodyAnswers: Reply = { returned: 0, settled: 0, months: null, gain: 0 };

/**
 * The reply to a breach: the largest set of promised issues, of equal size the first in the order of the file, that others than the
 * breaker can return to no deal (legal, allowed, passed), each by a controller that is no worse off after the reply than after the
 * breach. On its own issues the breaker then takes the better for itself of leaving or returning them. Issues of a snapback return
 * whatever anybody thinks of it.
 */
export function replyTo(game: MoveGame, draw: GameDraw, plan: BreachPlan, times: ReplyTimes): Reply {
  const { automatic } = plan;
  if (plan.returnable === 0 && automatic === 0) return nobodyAnswers;
  const trial: Trial = { game, draw, plan, times };
  const spares = plan.returners.map(({ actor }) => spareOf(draw, plan, actor));
  const open = mayReturn(draw, plan, spares);
  if (countOf(open) > mostReturned) throw new TooManyReplies();
  for (const returned of subsetsBySize(open)) {
    if (returned === 0 && automatic === 0) break;
    if (!couldReturn(draw, plan, spares, returned)) continue;
    const reply = tryReply(trial, returned);
    if (reply !== null) return reply;
  }
  return nobodyAnswers;
}

/** The most that an actor could gain when some of the issues return: a bound. */
export function mostFromReplies(draw: GameDraw, plan: BreachPlan, actor: number): number {
  if (draw.extra(actor) !== null) return Number.POSITIVE_INFINITY;
  return mostFrom(draw, plan, actor, -1) + mostFromLinkages(draw, plan.linked[actor] as readonly Linked[]);
}

/** What the return of one issue alone adds to an actor, linkages and money left out. */
function returnGain({ options }: GameDraw, { left, back, row }: BreachPlan, actor: number, m: number) {
  return (
    (options[actor * row + (back[m] as number)] as number) -
    (options[actor * row + (left[m] as number)] as number)
  );
}

/** The sum of what an actor would gain, single issues of a set that it would lose by left out. */
function mostFrom(draw: GameDraw, plan: BreachPlan, actor: number, set: number): number {
  let sum = 0;
  for (let m = 0; m < plan.moving.length; m++)
    if ((set >> m) & 1) sum += Math.max(0, returnGain(draw, plan, actor, m));
  return sum;
}

function sumFrom(draw: GameDraw, plan: BreachPlan, actor: number, set: number): number {
  let sum = 0;
  for (let m = 0; m < plan.moving.length; m++) if ((set >> m) & 1) sum += returnGain(draw, plan, actor, m);
  return sum;
}

function mostFromLinkages({ worth: worths }: GameDraw, linked: readonly Linked[]): number {
  let sum = 0;
  for (let l = 0; l < linked.length; l++) {
    const { index, isHeld } = linked[l] as Linked;
    const worth = worths[index] as number;
    if (isHeld ? worth < 0 : worth > 0) sum += Math.abs(worth);
  }
  return sum;
}

/** The most that an actor could gain by what returns without it, by the breaker's own choice and by linkages: a bound. */
function spareOf(draw: GameDraw, plan: BreachPlan, actor: number): number {
  if (draw.extra(actor) !== null) return Number.POSITIVE_INFINITY;
  return (
    mostFromLinkages(draw, plan.linked[actor] as readonly Linked[]) +
    sumFrom(draw, plan, actor, plan.automatic) +
    mostFrom(draw, plan, actor, plan.own)
  );
}

/** Rounding of sums made in another order must not rule out what stands right at the tolerance. */
const slack = tolerance + 1e-12;

/**
 * What might return at all. An issue is left out where none of its controllers could gain by it whatever else returns; this leaves the
 * others less to gain, so they are looked at again.
 */
function mayReturn(draw: GameDraw, plan: BreachPlan, spares: readonly number[]): number {
  let open = plan.returnable;
  for (;;) {
    let left = 0;
    for (let r = 0; r < spares.length; r++) {
      const { actor, controls } = plan.returners[r] as BreachPlan['returners'][number];
      const most = (spares[r] as number) + mostFrom(draw, plan, actor, open);
      for (let m = 0; m < plan.moving.length; m++)
        if (
          (controls >> m) & (open >> m) & 1 &&
          most + Math.min(0, returnGain(draw, plan, actor, m)) >= -slack
        )
          left |= 1 << m;
    }
    if (left === open) return open;
    open = left;
  }
}

/** Has every issue of a set a controller who could be no worse off by its return? A bound: what passes is tried. */
function couldReturn(draw: GameDraw, plan: BreachPlan, spares: readonly number[], returned: number): boolean {
  let answered = 0;
  for (let r = 0; r < spares.length; r++) {
    const { actor, controls } = plan.returners[r] as BreachPlan['returners'][number];
    if ((controls & returned & ~answered) !== 0)
      if ((spares[r] as number) + sumFrom(draw, plan, actor, returned) >= -slack)
        answered |= controls & returned;
  }
  return answered === returned;
}

/** U of the package after these have returned minus that of the breach. */
function gainAfter({ game, draw, plan }: Trial, actor: number, returned: number): number {
  let sum = sumFrom(draw, plan, actor, returned);
  const linked = plan.linked[actor] as readonly Linked[];
  for (let l = 0; l < linked.length; l++) {
    const { index, needs, bars, isHeld } = linked[l] as Linked;
    const isHeldAfter = (returned & needs) === needs && (returned & bars) === 0;
    if (isHeldAfter !== isHeld)
      sum += isHeldAfter ? (draw.worth[index] as number) : -(draw.worth[index] as number);
  }
  const extra = draw.extra(actor);
  return extra === null ? sum : sum + extra(returnedPackage(game, plan, returned)) - extra(plan.package);
}

function tryReply(trial: Trial, returned: number): Reply | null {
  const { plan, times } = trial;
  const { returners, willing } = plan;
  const after = returned | plan.automatic;
  const settled = breakersChoice(trial, after);
  if (settled < 0) return null;
  let answered = 0;
  for (let r = 0; r < returners.length; r++) {
    const { actor, controls } = returners[r] as BreachPlan['returners'][number];
    const asked = controls & returned;
    willing[r] = asked !== 0 && gainAfter(trial, actor, settled) >= -tolerance ? asked : 0;
    answered |= willing[r] as number;
  }
  if (answered !== returned || !isPassed(trial, plan.automatic, after)) return null;
  const months = Math.max(plan.automatic === 0 ? 0 : times.snapback, slowest(plan, times, returned));
  return { returned: after, settled, months, gain: gainAfter(trial, plan.actor, settled) };
}

/** Months until the last of a set has returned, each by its fastest willing controller. */
function slowest({ returners, willing, moving }: BreachPlan, times: ReplyTimes, returned: number): number {
  let months = 0;
  for (let m = 0; m < moving.length; m++) {
    if (((returned >> m) & 1) === 0) continue;
    let fastest = times.atMost;
    for (let r = 0; r < returners.length; r++)
      if (((willing[r] as number) >> m) & 1)
        fastest = Math.min(fastest, times.lag((returners[r] as BreachPlan['returners'][number]).actor));
    months = Math.max(months, fastest);
  }
  return months;
}

/** The better for the breaker of leaving its own issues as they are and returning them; −1 where neither is allowed. */
function breakersChoice(trial: Trial, after: number): number {
  const { plan } = trial;
  const stays = plan.isAllowed(after) ? after : -1;
  const back = after | plan.own;
  if (back === after) return stays;
  const isBetter =
    stays < 0 || gainAfter(trial, plan.actor, back) >= gainAfter(trial, plan.actor, stays) - tolerance;
  return isBetter && plan.isAllowed(back) && isPassed(trial, after, back) ? back : stays;
}

/** Do the institutions let the issues return that are in one set and not yet in the other? */
function isPassed(trial: Trial, before: number, after: number): boolean {
  const { game, draw, plan } = trial;
  if ((after & ~before & plan.decided) === 0) return true;
  return draw.passes(
    returnedPackage(game, plan, before),
    returnedPackage(game, plan, after),
    (actor) => gainAfter(trial, actor, after) - gainAfter(trial, actor, before),
  );
}

/** How many things a set holds. */
export function countOf(set: number): number {
  let bits = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

const knownSubsets = new Map<number, Int32Array>();

/** Sets of so many things whose subsets are kept: small ones, as they come again in every draw. */
const mostKept = 10;

/** Subsets of a set: the larger first, of one size in the order of the things. */
function subsetsBySize(set: number): Int32Array {
  const found = knownSubsets.get(set);
  if (found !== undefined) return found;
  const count = countOf(set);
  const subsets = new Int32Array(2 ** count);
  for (let subset = set, k = 0; k < subsets.length; subset = (subset - 1) & set, k++) subsets[k] = subset;
  // Read from the first thing down, a set that holds an earlier thing comes first.
  const reversed = (subset: number) => {
    let value = 0;
    for (let m = 0; m < mostMoving; m++) value = value * 2 + ((subset >> m) & 1);
    return value;
  };
  const key = new Map(Array.from(subsets, (one) => [one, countOf(one) * 2 ** mostMoving + reversed(one)]));
  subsets.sort((a, b) => (key.get(b) ?? 0) - (key.get(a) ?? 0));
  if (count <= mostKept) knownSubsets.set(set, subsets);
  return subsets;
}
