import type { OptionSets } from '../../situation/index.ts';
import { type DrawTables, isFeasible, termValue, utilityAt } from './draw-tables.ts';
import { optionsFrom } from './fibres.ts';
import type { Cluster, ReplySide } from './reply-side.ts';
import { cellOf } from './terms.ts';

/** Joint options of a cluster beyond which the bound is not computed and the search decides alone. */
const mostCells = 20_000;

/** The package to which replies could push the leaver, if every option could be had at once. */
export interface WorstReply {
  readonly value: number;
  readonly options: Int32Array;
}

/**
 * The least utility of the leaver over all joint options that `sets` allows the others from package `from`, feasibility at
 * the end counted but not the order of moves; with counter-moves, the least over replies of the most that it can make of
 * each. Clusters of issues do not bear on each other, so each is answered alone. Undefined where one is too large.
 */
export function worstReply(
  tables: DrawTables,
  side: ReplySide,
  from: Int32Array,
  sets: OptionSets,
  isCountered: boolean,
): WorstReply | undefined {
  const clusters = isCountered ? side.counterClusters : side.clusters;
  if (clusters.some(({ cells }) => cells > mostCells)) return undefined;
  const actor = actorOf(side);
  const options = Int32Array.from(from);
  let value = utilityAt(tables, actor, from);
  for (const cluster of clusters) {
    const walk: Walk = {
      tables,
      side,
      actor,
      cluster,
      sets,
      from,
      now: Int32Array.from(from),
      worst: Number.POSITIVE_INFINITY,
      options,
    };
    const before = clusterValue(walk);
    overReplies(walk, 0);
    value += walk.worst - before;
  }
  return { value, options };
}

/** The actor that leaves. */
export function actorOf({ problem, fibre }: ReplySide): number {
  return problem.fibres[fibre]?.actor;
}

interface Walk {
  readonly tables: DrawTables;
  readonly side: ReplySide;
  readonly actor: number;
  readonly cluster: Cluster;
  readonly sets: OptionSets;
  readonly from: Int32Array;
  readonly now: Int32Array;
  worst: number;
  /** Where the worst is. */
  readonly options: Int32Array;
}

function overReplies(walk: Walk, p: number): void {
  const { tables, cluster, sets, from, now, options } = walk;
  const issue = cluster.replied[p];
  if (issue === undefined) {
    if (cluster.rules.length > 0 && !isFeasible(tables, now, cluster.rules)) return;
    const value = cluster.own.length === 0 ? clusterValue(walk) : bestCounter(walk, Int32Array.from(now), 0);
    if (value >= walk.worst) return;
    walk.worst = value;
    for (const j of cluster.replied) options[j] = now[j];
    return;
  }
  for (const option of optionsFrom(sets, issue, from[issue])) {
    now[issue] = option;
    overReplies(walk, p + 1);
  }
  now[issue] = from[issue];
}

/** The most that the leaver makes of a reply by moving its own issues, staying included. */
function bestCounter(walk: Walk, reply: Int32Array, p: number): number {
  const { tables, side, cluster, now } = walk;
  const issue = cluster.own[p];
  if (issue === undefined)
    return cluster.rules.length > 0 && !isFeasible(tables, now, cluster.rules)
      ? Number.NEGATIVE_INFINITY
      : clusterValue(walk);
  let best = Number.NEGATIVE_INFINITY;
  for (const option of optionsFrom(side.problem.compiled.moves.steps, issue, reply[issue])) {
    now[issue] = option;
    best = Math.max(best, bestCounter(walk, reply, p + 1));
  }
  now[issue] = reply[issue];
  return best;
}

/** What a cluster's issues and terms are worth to the leaver now. */
function clusterValue({ tables, actor, cluster, now }: Walk): number {
  const { optionStarts } = tables.problem.compiled;
  const row = tables.weighted[actor];
  let value = 0;
  for (const j of cluster.replied) value += row[optionStarts[j] + now[j]];
  for (const j of cluster.own) if (!cluster.replied.includes(j)) value += row[optionStarts[j] + now[j]];
  for (const term of cluster.terms) value += termValue(tables, term, cellOf(term, now));
  return value;
}
