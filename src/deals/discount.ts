import { snap } from '../numeric/index.ts';
import type { PackageSpace } from './space.ts';

/**
 * The space when agreement comes at time t, from 0 (now) to 1 (the deadline): u_i(x, t) = u_i(x)·d_i^t, and the
 * reservation value shrinks alike where the fallback decays, too. A factor of null, or outside (0, 1], is no discount, as in the files of
 * GENIUS. Throws a RangeError for hyper-rectangle utilities, whose cap at 1 does not shrink with them.
 *
 * @example
 * const space = {
 *   issues: [{ name: 'water', options: ['less', 'more'] }],
 *   parties: [
 *     { name: 'north', reservation: 0 },
 *     { name: 'south', reservation: 0.5 },
 *   ],
 *   model: {
 *     kind: 'additive',
 *     values: [Float64Array.of(0.4, 1), Float64Array.of(1, 0.6)],
 *     tables: [],
 *     forbidden: [],
 *     limits: [],
 *   },
 * };
 * discounted(space, [0.5, null], 1).model.values[0] // => [0.2, 0.5]
 */
export function discounted(
  space: PackageSpace,
  factors: readonly (number | null)[],
  time: number,
  { isFallbackDecaying = false } = {},
): PackageSpace {
  const scales = space.parties.map((_, i) => shrunk(factors[i] ?? null, time));
  if (scales.every((scale) => scale === 1)) return space;
  const { model } = space;
  if (model.kind === 'rectangles') throw new RangeError('hyper-rectangle utilities cannot be discounted');
  const scaled = (columns: readonly Float64Array[]) =>
    columns.map((column, i) => column.map((value) => value * scales[i]));
  return {
    ...space,
    parties: space.parties.map(({ name, reservation }, i) => ({
      name,
      reservation: reservation === null || !isFallbackDecaying ? reservation : reservation * scales[i],
    })),
    model: {
      ...model,
      values: scaled(model.values),
      tables: model.tables.map((table) => ({ ...table, values: scaled(table.values) })),
    },
  };
}

function shrunk(factor: number | null, time: number): number {
  return factor === null || !(factor > 0 && factor <= 1) ? 1 : factor ** time;
}

/**
 * The last moment, 0 to 1, at which a package worth `utility` now still reaches the reservation value; null when it does
 * not even now. u·d^t ≥ r ⇔ t ≤ ln(r/u) / ln d.
 *
 * @example
 * lastMoment(0.8, 0.4, 0.5) // => 1
 * lastMoment(0.3, 0.4, 0.5) // => null
 */
export function lastMoment(utility: number, reservation: number, factor: number | null): number | null {
  if (snap(utility) < snap(reservation)) return null;
  if (shrunk(factor, 1) === 1 || reservation <= 0) return 1;
  return Math.min(1, Math.max(0, Math.log(reservation / utility) / Math.log(factor as number)));
}
