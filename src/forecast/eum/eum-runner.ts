import { playFirstPass, playMoves, playSecondPass } from './play-round.ts';
import { eumSwitches } from './presets.ts';
import { checkColumns, checkSettings, startRun } from './start-run.ts';
import { stopAt } from './stopping.ts';
import type { EumInput, EumSettings } from './types.ts';
import { makeWorkspace } from './workspace.ts';

/** Fills `series`, n positions a round from the initial state on, and returns the number of rounds. */
export type EumRunner = (input: Omit<EumInput, 'names'>, series: Float64Array) => number;

/**
 * A runner for any number of inputs with `n` actors and the same settings, which makes nothing new while it runs.
 *
 * @example
 * const input = { position: table.positions, capability: table.capability, salience: table.salience };
 * const series = new Float64Array(3 * 9);
 * makeEumRunner(3, { preset: 'scholz-table2', q: 1, rounds: 8 })(input, series);
 * series.slice(0, 3) // => [0, 30, 100]
 */
export function makeEumRunner(n: number, settings: EumSettings): EumRunner {
  checkSettings(settings);
  const ws = makeWorkspace(n, eumSwitches(settings), settings.q);
  const limit = settings.rounds ?? settings.maxRounds ?? 100;
  const isExact = settings.rounds !== undefined;
  return (input, series) => {
    checkColumns(input);
    if (input.position.length !== n || series.length < (limit + 1) * n)
      throw new RangeError(`the series has no room for ${limit} rounds of ${n} actors`);
    startRun(ws, input, settings.range);
    series.set(ws.position);
    if (!isExact && stopAt(series, n, 0, ws.range, true) !== undefined) return 0;
    for (let t = 1; t <= limit; t++) {
      playFirstPass(ws);
      const isDefined = playSecondPass(ws);
      playMoves(ws, isDefined);
      const isStill = isSame(ws.position, ws.next);
      ws.position.set(ws.next);
      series.set(ws.next, t * n);
      if (!isExact) {
        const mayGoOn = isDefined || ws.switches.undefinedRisk === 'neutral';
        if (stopAt(series, n, t, ws.range, mayGoOn) !== undefined) return t;
      } else if (isStill) {
        // The next round sees what this one saw, so it ends alike.
        for (let u = t + 1; u <= limit; u++) series.copyWithin(u * n, t * n, (t + 1) * n);
        return limit;
      }
    }
    return limit;
  };
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
