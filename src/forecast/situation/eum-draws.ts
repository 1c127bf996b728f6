import type { Draws } from '../../study/index.ts';
import { type EumSettings, makeEumRunner } from '../eum/index.ts';
import { weightedMedian } from '../models.ts';
import { fillColumns, type IssueCase, makeColumns, readDraw } from './issue-case.ts';

/** What is looked at in each replayed draw; the arrays are written over by the next draw. */
export type VisitRun = (
  series: Float64Array,
  rounds: number,
  /** Weighted median after the last round. */
  endMedian: number,
) => void;

/** Replays the first draws on the fast path; leaves out draws in which nobody weighs anything. */
export function visitEumDraws(
  issue: IssueCase,
  draws: Draws,
  samples: number,
  settings: EumSettings,
  visit: VisitRun,
): void {
  const n = issue.actors.length;
  if (n === 0) return;
  const run = makeEumRunner(n, settings);
  const limit = settings.rounds ?? settings.maxRounds ?? 100;
  const series = new Float64Array((limit + 1) * n);
  const columns = makeColumns(n);
  const weights = new Float64Array(n);
  for (let s = 0; s < Math.min(samples, draws.samples); s++) {
    const total = fillColumns(columns, issue, readDraw(draws, s));
    if (!(total > 0)) continue;
    for (let i = 0; i < n; i++) weights[i] = columns.capability[i] * columns.salience[i];
    const rounds = run(columns, series);
    const last = series.subarray(rounds * n, (rounds + 1) * n);
    visit(series, rounds, weightedMedian(Array.from(last), Array.from(weights)));
  }
}
