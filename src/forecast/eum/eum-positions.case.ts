import { type EumInput, type EumSettings, makeEumRunner } from './index.ts';

/** The positions of a run and the number of its rounds, by the runner that fills a series. */
export function eumPositions(input: Omit<EumInput, 'names'>, settings: EumSettings) {
  const n = input.position.length;
  const limit = settings.rounds ?? settings.maxRounds ?? 100;
  const series = new Float64Array((limit + 1) * n);
  const rounds = makeEumRunner(n, settings)(input, series);
  return { positions: series.subarray(0, (rounds + 1) * n), rounds };
}
