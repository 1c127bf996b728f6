import { moneyValue } from '../ledger/index.ts';
import type { Compiled, Draws, Situation } from '../situation/index.ts';
import { packageStability } from '../stability/index.ts';
import { wilson } from './accepted.ts';
import { claimDrivers, inputDrivers } from './drivers.ts';
import type { MoneySide } from './paid-for.ts';
import type { KeptTest } from './types.ts';

/**
 * The third test: does nobody who can move alone gain by leaving, replies counted, and on what does that hang? Null where no
 * issue has a controller: then nothing moves but by agreement, and there is nothing to break.
 */
export function keptTest(
  situation: Situation,
  compiled: Compiled,
  draws: Draws,
  chosen: Int32Array,
  side: MoneySide | undefined,
): KeptTest | null {
  if (situation.issues.every(({ controllers }) => controllers.length === 0)) return null;
  const isValued = side !== undefined && (situation.ledger?.worthOfMoney.length ?? 0) > 0;
  const money = isValued ? { money: (draw: Float64Array) => moneyValue(side.plan, draw) } : {};
  const { kept, ...found } = packageStability(situation, compiled, draws, chosen, money);
  const [probabilityLow, probabilityHigh] = wilson(found.probability, found.samples);
  const asked: Draws = {
    samples: found.samples,
    columns: draws.columns,
    strata: draws.strata.map((of) => of?.subarray(0, found.samples)),
  };
  const drivers = inputDrivers(compiled, asked, kept);
  return { test: 'kept', ...found, probabilityLow, probabilityHigh, drivers, claims: claimDrivers(drivers) };
}
