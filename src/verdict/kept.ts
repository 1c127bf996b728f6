import { wilsonInterval } from '../numeric/index.ts';
import { packageStability } from '../stability/index.ts';
import { effectiveSamples, type Study } from '../study/index.ts';
import { claimDrivers, inputDrivers } from './drivers.ts';
import type { KeptTest } from './result.ts';

/**
 * The third test: does nobody who can move alone gain by leaving, replies counted, and on what does that hang? Null where no
 * issue has a controller: then nothing moves but by agreement, and there is nothing to break; and where one actor can move so
 * much at once that its moves are not looked at, of which the file's check warns.
 *
 * @example
 * // North gains by giving less, and nobody can answer that.
 * keptTest(study, Int32Array.of(0, 0)).mostTempted // => 'north'
 */
export function keptTest(study: Study, chosen: Int32Array): KeptTest | null {
  const { movers, tooFree } = study.compiled.moves;
  if (movers.length === 0 || tooFree.length > 0) return null;
  const { kept, ...found } = packageStability(study, chosen);
  const { low: probabilityLow, high: probabilityHigh } = wilsonInterval(
    found.probability,
    effectiveSamples(found.samples, study.weights),
  );
  const drivers = inputDrivers(study, kept);
  return { test: 'kept', ...found, probabilityLow, probabilityHigh, drivers, claims: claimDrivers(drivers) };
}
