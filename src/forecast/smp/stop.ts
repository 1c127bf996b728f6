import type { SmpSettings } from './settings.ts';
import type { SmpState, SmpStop } from './types.ts';

/**
 * Why a run ends with its last state, if it does: the turn moved all actors together by less than 2 % of what the first
 * turn did, or the last turn allowed is played. Sums of distances on the scale 0 to 1, without saliences.
 */
export function stopWith(
  states: readonly SmpState[],
  dimensions: number,
  settings: SmpSettings,
): SmpStop | undefined {
  const round = states.length - 1;
  const [first, second] = states as readonly [SmpState, SmpState];
  const [before, last] = states.slice(-2) as [SmpState, SmpState];
  const isLast = round >= settings.maxTurns;
  if (round >= settings.minTurns && round > 0) {
    const moved = totalMove(before.positions, last.positions, dimensions);
    if (moved / (totalMove(first.positions, second.positions, dimensions) + 1e-4) < 0.02)
      return { why: 'settled', round };
  }
  // Draws differ from turn to turn, so that a state that comes back may be left another way.
  if (settings.stm === 'Deterministic' && (isLast || !settings.compat)) {
    const from = states.findIndex((state, t) => t < round && isSame(state, last));
    if (from >= 0 && round - from > 1) return { why: 'cycle', round, from, length: round - from };
  }
  return isLast ? { why: 'turn-limit', round } : undefined;
}

function totalMove(from: Float64Array, to: Float64Array, dimensions: number): number {
  let total = 0;
  for (let at = 0; at < from.length; at += dimensions) {
    let squares = 0;
    for (let k = at; k < at + dimensions; k++) {
      const part = to[k] - from[k];
      squares += part * part;
    }
    total += Math.sqrt(squares);
  }
  return total;
}

function isSame(a: SmpState, b: SmpState): boolean {
  return (
    a.positions.every((value, at) => value === b.positions[at]) &&
    a.ideals.every((value, at) => value === b.ideals[at])
  );
}
