import { tolerance } from '../../study/index.ts';
import type { GameDraw, MoveGame } from '../game/game.ts';
import { putMostTemptingFirst } from './breach-order.ts';
import type { BreachPlan } from './breach-plan.ts';
import { gainOf } from './change.ts';
import type { Obligations, Obliged } from './obligations.ts';
import { longestLag, patience } from './patience.ts';
import { type Reply, replyTo } from './reply.ts';
import { closerFromReplies, mostFromReplies, mostWorth } from './reply-bounds.ts';
import type { Suspect } from './suspects.ts';

/** Times and costs of one draw. */
export interface Enforcement {
  /** ρ_i a year: time preference and the hazard of losing office. */
  readonly impatience: (actor: number) => number;
  /** Months that an actor takes to reply. */
  readonly replyLag: (actor: number) => number;
  /** What breaking its word costs an actor, in units of utility. */
  readonly breachCost: (actor: number) => number;
  /** Months or cost of each device, in the order of the obligations. */
  readonly deviceAmount: (device: number) => number;
}

/** One breach of one actor in one draw. */
export interface Breach {
  readonly plan: BreachPlan;
  readonly reply: Reply;
  /** q = exp(−ρ·L/12); 0 where nobody replies. */
  readonly q: number;
  readonly cost: number;
  /** U(u) − U(p), U(r) − U(p), and V(u) − U(p) with the cost taken off. */
  readonly temptation: number;
  readonly after: number;
  readonly value: number;
  /** q*: the least patience that keeps the actor to its word; infinite where none does. */
  readonly critical: number;
  /** From this patience on the actor breaks to end the deal; null where it does not. */
  readonly patienceAtMost: number | null;
}

/** One obliged actor in one draw; all but `isKept` are null where none of its breaches harms anybody. */
export interface ActorKept {
  readonly actor: number;
  readonly isKept: boolean;
  /** The largest U(u) − U(p) over its breaches. */
  readonly temptation: number | null;
  readonly criticalPatience: number | null;
  readonly patienceAtMost: number | null;
  /** L* = −12·ln q* / ρ in months; null where any lag is borne, or none. */
  readonly longestLag: number | null;
  /** max over breaches of max(0, V(u) − U(p)): additional to the cost of breaking. */
  readonly bondNeeded: number | null;
  /** The breach of the largest value, where one could pay; null where none does. */
  readonly binding: Breach | null;
}

/** Does every obliged actor keep its word in this draw, against each of its breaches? */
export function keptInDraw(
  game: MoveGame,
  draw: GameDraw,
  obligations: Obligations,
  enforcement: Enforcement,
): readonly ActorKept[] {
  return obligations.obliged.map((obliged) => actorKept(game, draw, obligations, enforcement, obliged));
}

/**
 * Breaches are taken from the most tempting down. The reply to one is worked out only where it could tell something new: where the
 * most that replies could leave the actor beats what is known of its bond, of its critical patience or of ending the deal.
 */
export function actorKept(
  game: MoveGame,
  draw: GameDraw,
  obligations: Obligations,
  enforcement: Enforcement,
  obliged: Obliged,
): ActorKept {
  const { actor, breaches, gains, order } = obliged;
  const found: Found = { temptation: null, critical: 0, patienceAtMost: null, binding: null };
  putMostTemptingFirst(game, draw, obliged);
  for (let o = 0; o < order.length; o++) {
    const k = order[o] as number;
    const [plan, gain] = [breaches[k] as BreachPlan, gains[k] as number];
    const cost = costOf(obligations, enforcement, plan);
    const most = mostFromReplies(draw, plan, actor);
    const isTelling =
      couldTell(found, gain - cost, most, most) &&
      (found.binding === null ||
        most === Number.POSITIVE_INFINITY ||
        couldTell(found, gain - cost, most, closerFromReplies(draw, plan)));
    if (!isTelling && found.temptation !== null && gain <= found.temptation) continue;
    if (!isBreach(game, draw, obligations, plan)) continue;
    found.temptation = Math.max(found.temptation ?? gain, gain);
    if (isTelling) note(found, judge(game, draw, obligations, enforcement, plan, gain));
  }
  return summary(actor, found, enforcement.impatience(actor));
}

/**
 * A breach that pays, looked for until the first is found; undefined where every obliged actor keeps its word. What is asked of very many
 * packages, and of one package while a number is dragged.
 */
export function breachThatPays(
  game: MoveGame,
  draw: GameDraw,
  obligations: Obligations,
  enforcement: Enforcement,
  /** Those to look at first. */
  suspects: readonly Suspect[],
): Suspect | undefined {
  const { obliged } = obligations;
  const pays = (plan: BreachPlan, gain: number): boolean =>
    mostWorth(draw, plan, gain - costOf(obligations, enforcement, plan), tolerance) > tolerance &&
    isBreach(game, draw, obligations, plan) &&
    judge(game, draw, obligations, enforcement, plan, gain).value > tolerance;
  for (const one of suspects) {
    const plan = (obliged[one.obliged] as Obliged).breaches[one.breach] as BreachPlan;
    if (pays(plan, gainOf(game, draw, plan.actor, plan.change))) return one;
  }
  for (let o = 0; o < obliged.length; o++) {
    const { breaches, gains, order } = obliged[o] as Obliged;
    putMostTemptingFirst(game, draw, obliged[o] as Obliged);
    for (const breach of order)
      if (pays(breaches[breach] as BreachPlan, gains[breach] as number)) return { obliged: o, breach };
  }
  return undefined;
}

/** What is known of one actor's breaches so far. */
interface Found {
  temptation: number | null;
  critical: number;
  patienceAtMost: number | null;
  binding: Breach | null;
}

/**
 * Could a breach that gains this much (cost taken off) change what is known? `most` bounds what replies add; `closer` bounds it, too. The
 * first breach that could pay is known by the wider bound, as it is told even where it does not pay.
 */
function couldTell(
  { critical, patienceAtMost, binding }: Found,
  gain: number,
  most: number,
  closer: number,
): boolean {
  const after = gain + closer;
  if (gain + most > Math.max(tolerance, binding?.value ?? 0) && !(binding !== null && after <= binding.value))
    return true;
  // From here on no value above the largest known; patience may still be new.
  if (gain > tolerance) {
    const patience = after > tolerance ? Number.POSITIVE_INFINITY : gain / (gain - after);
    return patience > critical;
  }
  return after > tolerance && (patienceAtMost === null || patienceAtMost > -gain / closer);
}

function note(found: Found, one: Breach): void {
  found.critical = Math.max(found.critical, one.critical);
  if (one.patienceAtMost !== null)
    found.patienceAtMost = Math.min(found.patienceAtMost ?? 1, one.patienceAtMost);
  if (found.binding === null || one.value > found.binding.value) found.binding = one;
}

/** A breach judged; null where no institution passes it or it harms nobody who is protected. */
export function judgeBreach(
  game: MoveGame,
  draw: GameDraw,
  obligations: Obligations,
  enforcement: Enforcement,
  plan: BreachPlan,
): Breach | null {
  if (!isBreach(game, draw, obligations, plan)) return null;
  return judge(game, draw, obligations, enforcement, plan, gainOf(game, draw, plan.actor, plan.change));
}

/** Does it harm somebody else who is protected, and would the institutions let it pass? */
export function isBreach(
  game: MoveGame,
  draw: GameDraw,
  { package: kept, protectedActors }: Obligations,
  { actor, change, package: breach, isDecided }: BreachPlan,
): boolean {
  for (const other of protectedActors)
    if (other !== actor && gainOf(game, draw, other, change) < -tolerance)
      return !isDecided || draw.passes(kept, breach, (voter) => gainOf(game, draw, voter, change));
  return false;
}

export function costOf({ devices }: Obligations, enforcement: Enforcement, plan: BreachPlan): number {
  let cost = enforcement.breachCost(plan.actor);
  for (const d of plan.devices) if (devices[d]?.kind === 'cost') cost += enforcement.deviceAmount(d);
  return cost;
}

export function judge(
  game: MoveGame,
  draw: GameDraw,
  obligations: Obligations,
  enforcement: Enforcement,
  plan: BreachPlan,
  temptation: number,
): Breach {
  const { devices } = obligations;
  const cost = costOf(obligations, enforcement, plan);
  let [atMost, snapback] = [Number.POSITIVE_INFINITY, 0];
  for (const d of plan.devices) {
    if (devices[d]?.kind === 'lag') atMost = Math.min(atMost, enforcement.deviceAmount(d));
    else if (devices[d]?.kind === 'snapback') snapback = Math.max(snapback, enforcement.deviceAmount(d));
  }
  const reply = replyTo(game, draw, plan, { lag: enforcement.replyLag, atMost, snapback });
  const after = temptation + reply.gain;
  const q = reply.months === null ? 0 : Math.exp((-enforcement.impatience(plan.actor) * reply.months) / 12);
  const { critical, patienceAtMost } = patience(temptation - cost, after - cost);
  const value = (1 - q) * temptation + q * after - cost;
  return { plan, reply, q, cost, temptation, after, value, critical, patienceAtMost };
}

function summary(
  actor: number,
  { temptation, critical, patienceAtMost, binding }: Found,
  impatience: number,
): ActorKept {
  if (temptation === null) {
    return {
      actor,
      isKept: true,
      temptation,
      criticalPatience: null,
      patienceAtMost: null,
      longestLag: null,
      bondNeeded: null,
      binding: null,
    };
  }
  const value = binding?.value ?? 0;
  return {
    actor,
    isKept: value <= tolerance,
    temptation,
    criticalPatience: critical,
    patienceAtMost,
    longestLag: longestLag(critical, impatience),
    bondNeeded: Math.max(0, value),
    binding,
  };
}
