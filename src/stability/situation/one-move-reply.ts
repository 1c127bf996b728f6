import { tolerance } from '../../study/index.ts';
import { type DrawTables, isFeasible, shapeOf } from './draw-tables.ts';
import { indexOver, writeFibre } from './fibres.ts';
import type { ReplySide } from './reply-side.ts';
import { actorOf } from './worst-reply.ts';

/**
 * Does a single improvement of somebody else leave the leaver at most at `floor`? Most replies that deter are of this kind,
 * and asking costs less than any bound. `value` is the leaver's utility of package `from`.
 */
export function hasOneMoveReply(
  tables: DrawTables,
  side: ReplySide,
  from: Int32Array,
  value: number,
  floor: number,
): boolean {
  const { optionCounts } = side.problem.compiled;
  const leaver = actorOf(side);
  for (const { fibre: f } of side.repliers) {
    const fibre = side.problem.fibres[f];
    const k = indexOver(fibre, from);
    const mine = shapeOf(tables, f, fibre.actor, from);
    const leavers = shapeOf(tables, f, leaver, from);
    const better = mine[k] + tolerance;
    const most = floor + tolerance - value + leavers[k];
    for (const to of fibre.targets(k)) {
      if (!(mine[to] > better && leavers[to] <= most)) continue;
      if (side.replyRules.length === 0) return true;
      const after = Int32Array.from(from);
      writeFibre(fibre, to, optionCounts, after);
      if (isFeasible(tables, after, side.replyRules)) return true;
    }
  }
  return false;
}
