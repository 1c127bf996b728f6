import { type Study, tolerance } from '../../study/index.ts';
import { lowerMedian } from '../lower-median.ts';
import { putMostTemptingFirst } from './breach-order.ts';
import type { BreachPlan } from './breach-plan.ts';
import { type Promised, type PromisedInDraws, promiseOf } from './keep.ts';
import { type Breach, costOf, isBreach, judge } from './kept-in-draw.ts';
import type { Obliged } from './obligations.ts';
import { mostFromReplies, rounding } from './reply-bounds.ts';

/** Draws, the first ones, in which every way to break a package is looked at: enough for one sentence an actor. */
const usualDraws = 400;

/** What an actor would do if it broke its word. */
export interface UsualBreach {
  /** Weighted median of the ways to break the package that harm somebody and pass, over those draws. */
  readonly breaches: number;
  /** The breach of the largest value V(u) that it has most often, with the reply to it; null where no breach harms anybody. */
  readonly usual: { readonly breach: Breach; readonly share: number } | null;
}

/**
 * By obliged actor. The breach of largest value is looked for in each draw among all that there are, whether it would pay or not; of
 * those of equal value it is the more tempting one, then the first in the order of the file.
 */
export function usualBreaches(study: Study, promised: Promised): readonly UsualBreach[] {
  const asked = promiseOf(study, promised);
  const samples = Math.min(study.draws.samples, usualDraws);
  const weights = study.weights?.subarray(0, samples) ?? null;
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? samples;
  return asked.obligations.obliged.map((obliged) => {
    const counts = new Float64Array(samples);
    const found = new Map<string, { breach: Breach; weight: number }>();
    for (let s = 0; s < samples; s++) {
      const { harmful, best } = lookedAt(asked, obliged, s);
      counts[s] = harmful;
      if (best === null) continue;
      const key = `${obliged.breaches.indexOf(best.plan)} ${best.reply.returned}`;
      const entry = found.get(key) ?? { breach: best, weight: 0 };
      found.set(key, { ...entry, weight: entry.weight + (weights?.[s] ?? 1) });
    }
    const [first] = [...found.values()].sort((a, b) => b.weight - a.weight);
    return {
      breaches: lowerMedian(counts, weights) ?? 0,
      usual: first === undefined ? null : { breach: first.breach, share: first.weight / total },
    };
  });
}

/** One actor in one draw. A reply is worked out only where the most that replies could leave the actor beats the best so far. */
function lookedAt({ game, at, obligations, enforcement }: PromisedInDraws, obliged: Obliged, s: number) {
  const [draw, times] = [at(s), enforcement(s)];
  const { actor, breaches, gains, order } = obliged;
  putMostTemptingFirst(game, draw, obliged);
  let [harmful, best]: [number, Breach | null] = [0, null];
  for (const k of order) {
    const [plan, gain] = [breaches[k] as BreachPlan, gains[k] as number];
    if (!isBreach(game, draw, obligations, plan)) continue;
    harmful++;
    const most = gain - costOf(obligations, times, plan) + mostFromReplies(draw, plan, actor) + rounding;
    if (best !== null && most <= best.value + tolerance) continue;
    const judged: Breach = judge(game, draw, obligations, times, plan, gain);
    if (best === null || judged.value > best.value + tolerance) best = judged;
  }
  return { harmful, best };
}
