import { tolerance } from '../../study/index.ts';
import { type DrawTables, isFeasible, shapeOf } from './draw-tables.ts';
import { writeFibre } from './fibres.ts';
import type { ReplySide } from './reply-side.ts';

/** An improvement of one actor: the joint option that it moves its issues to, and what it gains before replies. */
export interface Improvement {
  readonly to: number;
  readonly gain: number;
}

/** Unilateral improvements, the most tempting first, and the gain of the best move, also where that is a loss. */
export function improvementsAt(tables: DrawTables, side: ReplySide) {
  const fibre = side.problem.fibres[side.fibre];
  const shape = shapeOf(tables, side.fibre, fibre.actor, side.chosen);
  const base = shape[side.start];
  const limits = side.problem.compiled.rules.filter(({ kind }) => kind === 'limit');
  const improvements: Improvement[] = [];
  let temptation: number | null = null;
  for (const to of fibre.targets(side.start)) {
    const gain = shape[to] - base;
    if (!(gain > tolerance) && temptation !== null && gain <= temptation) continue;
    if (side.isForbidden[to] === 1) continue;
    if (limits.length > 0 && !isFeasible(tables, packageAfter(side, to), limits)) continue;
    temptation = Math.max(temptation ?? Number.NEGATIVE_INFINITY, gain);
    if (gain > tolerance) improvements.push({ to, gain });
  }
  return { improvements: improvements.sort((a, b) => b.gain - a.gain || a.to - b.to), temptation };
}

/** The package after an improvement. */
export function packageAfter({ problem, fibre, chosen }: ReplySide, to: number): Int32Array {
  const options = Int32Array.from(chosen);
  writeFibre(problem.fibres[fibre], to, problem.compiled.optionCounts, options);
  return options;
}
