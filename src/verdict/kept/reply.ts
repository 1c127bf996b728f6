import { tolerance } from '../../study/index.ts';
import type { GameDraw, MoveGame } from '../game/game.ts';
import { type BreachPlan, type Linked, TooManyReplies } from './breach-plan.ts';
import { mostFromLinkages, rounding } from './reply-bounds.ts';
import { countOf, subsetsBySize } from './subsets.ts';

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
  const { automatic, returners, spares } = plan;
  if (plan.returnable === 0 && automatic === 0) return nobodyAnswers;
  setReturns(game.actors, draw, plan);
  const trial: Trial = { draw, plan, times };
  for (let r = 0; r < returners.length; r++)
    spares[r] = spareOf(draw, plan, (returners[r] as BreachPlan['returners'][number]).actor);
  const open = mayReturn(plan);
  if (countOf(open) > mostReturned) throw new TooManyReplies();
  const subsets = subsetsBySize(open);
  for (let k = 0; k < subsets.length; k++) {
    const returned = subsets[k] as number;
    if (returned === 0 && automatic === 0) break;
    if (!couldReturn(plan, returned)) continue;
    const reply = tryReply(trial, returned);
    if (reply !== null) return reply;
  }
  return nobodyAnswers;
}

/** What the return of each issue alone adds to each actor in a draw, linkages and money left out. */
function setReturns(actors: number, { options }: GameDraw, { left, back, row, returns }: BreachPlan): void {
  const count = left.length;
  for (let i = 0; i < actors; i++)
    for (let m = 0; m < count; m++)
      returns[i * count + m] =
        (options[i * row + (back[m] as number)] as number) -
        (options[i * row + (left[m] as number)] as number);
}

/** The sum of what an actor would gain, single issues of a set that it would lose by left out. */
function mostFrom({ returns, left }: BreachPlan, actor: number, set: number): number {
  const row = actor * left.length;
  let sum = 0;
  for (let m = 0; m < left.length; m++) {
    const gain = returns[row + m] as number;
    if ((set >> m) & 1 && gain > 0) sum += gain;
  }
  return sum;
}

function sumFrom({ returns, left }: BreachPlan, actor: number, set: number): number {
  const row = actor * left.length;
  let sum = 0;
  for (let m = 0; m < left.length; m++) if ((set >> m) & 1) sum += returns[row + m] as number;
  return sum;
}

/** The most that an actor could gain by what returns without it, by the breaker's own choice and by linkages: a bound. */
function spareOf(draw: GameDraw, plan: BreachPlan, actor: number): number {
  if (draw.extra(actor) !== null) return Number.POSITIVE_INFINITY;
  return (
    mostFromLinkages(draw, plan.linked[actor] as readonly Linked[]) +
    sumFrom(plan, actor, plan.automatic) +
    mostFrom(plan, actor, plan.own)
  );
}

/** Rounding of sums made in another order must not rule out what stands right at the tolerance. */
const slack = tolerance + rounding;

/**
 * What might return at all. An issue is left out where none of its controllers could gain by it whatever else returns; this leaves the
 * others less to gain, so they are looked at again.
 */
function mayReturn(plan: BreachPlan): number {
  const { returners, returns, spares } = plan;
  const count = plan.left.length;
  let open = plan.returnable;
  for (;;) {
    let left = 0;
    for (let r = 0; r < spares.length; r++) {
      const { actor, controls } = returners[r] as BreachPlan['returners'][number];
      const most = (spares[r] as number) + mostFrom(plan, actor, open);
      for (let m = 0; m < count; m++) {
        const gain = returns[actor * count + m] as number;
        if ((controls >> m) & (open >> m) & 1 && most + (gain < 0 ? gain : 0) >= -slack) left |= 1 << m;
      }
    }
    if (left === open) return open;
    open = left;
  }
}

/** Has every issue of a set a controller who could be no worse off by its return? A bound: what passes is tried. */
function couldReturn(plan: BreachPlan, returned: number): boolean {
  const { returners, spares } = plan;
  let answered = 0;
  for (let r = 0; r < spares.length; r++) {
    const { actor, controls } = returners[r] as BreachPlan['returners'][number];
    if ((controls & returned & ~answered) !== 0)
      if ((spares[r] as number) + sumFrom(plan, actor, returned) >= -slack) answered |= controls & returned;
  }
  return answered === returned;
}

/** U of the package after these have returned minus that of the breach. */
function gainAfter({ draw, plan }: Trial, actor: number, returned: number): number {
  let sum = sumFrom(plan, actor, returned);
  const linked = plan.linked[actor] as readonly Linked[];
  for (let l = 0; l < linked.length; l++) {
    const { index, needs, bars, isHeld } = linked[l] as Linked;
    const isHeldAfter = (returned & needs) === needs && (returned & bars) === 0;
    if (isHeldAfter !== isHeld)
      sum += isHeldAfter ? (draw.worth[index] as number) : -(draw.worth[index] as number);
  }
  const extra = draw.extra(actor);
  return extra === null ? sum : sum + extra(plan.packageAfter(returned)) - extra(plan.package);
}

function tryReply(trial: Trial, returned: number): Reply | null {
  const { plan, times } = trial;
  const after = returned | plan.automatic;
  const settled = breakersChoice(trial, returned);
  if (settled < 0 || !isAnswered(trial, returned, settled) || !isPassed(trial, plan.automatic, after))
    return null;
  const months = Math.max(plan.automatic === 0 ? 0 : times.snapback, slowest(plan, times, returned));
  return { returned: after, settled, months, gain: gainAfter(trial, plan.actor, settled) };
}

/** Is there a controller for each issue of a set that is no worse off by what is settled? Those that are stand in `willing`. */
function isAnswered(trial: Trial, returned: number, settled: number): boolean {
  const { returners, willing } = trial.plan;
  let answered = 0;
  for (let r = 0; r < returners.length; r++) {
    const { actor, controls } = returners[r] as BreachPlan['returners'][number];
    const asked = controls & returned;
    willing[r] = asked !== 0 && gainAfter(trial, actor, settled) >= -tolerance ? asked : 0;
    answered |= willing[r] as number;
  }
  return answered === returned;
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

/**
 * The better for the breaker of leaving its own issues as they are and returning them; −1 where neither is allowed, or where nobody
 * would answer by either: no vote is taken then.
 */
function breakersChoice(trial: Trial, returned: number): number {
  const { plan } = trial;
  const after = returned | plan.automatic;
  const stays = plan.isAllowed(after) ? after : -1;
  const back = after | plan.own;
  if (back === after) return stays;
  const isBetter =
    stays < 0 || gainAfter(trial, plan.actor, back) >= gainAfter(trial, plan.actor, stays) - tolerance;
  if (!isBetter || !plan.isAllowed(back)) return stays;
  if (!isVoted(plan, after, back)) return back;
  if (!isAnswered(trial, returned, back) && (stays < 0 || !isAnswered(trial, returned, stays))) return -1;
  return isPassed(trial, after, back) ? back : stays;
}

/** Must an institution let issues return that are in one set and not yet in the other? */
function isVoted({ decided }: BreachPlan, before: number, after: number): boolean {
  return (after & ~before & decided) !== 0;
}

/** Do the institutions let the issues return that are in one set and not yet in the other? */
function isPassed(trial: Trial, before: number, after: number): boolean {
  const { draw, plan } = trial;
  if (!isVoted(plan, before, after)) return true;
  return draw.passes(
    plan.packageAfter(before),
    plan.packageAfter(after),
    (actor) => gainAfter(trial, actor, after) - gainAfter(trial, actor, before),
  );
}
