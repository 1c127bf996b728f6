import { betaCdf } from '../../numeric/index.ts';
import { inBox, type PrimBox, type PrimLimit, widestLimits, withLimit } from './box.ts';

/** How likely chance alone is to fill the box so well, if one end of one input did not matter. */
export interface QuasiP {
  readonly input: number;
  readonly end: 'low' | 'high' | 'categories';
  readonly p: number;
}

/**
 * Quasi-p of each restriction (Bryant & Lempert 2010): the binomial probability of as many cases or more among the box's
 * runs, at the density of the box with that end dropped. "Quasi", as the box was looked for among the same runs.
 *
 * @example
 * const x = Float64Array.of(1, 2, 3, 4);
 * const box = prim([x], Uint8Array.of(0, 0, 1, 1), { peel: 0.3, paste: 0.3, leastMass: 0.5 }).at(-1);
 * quasiP([x], Uint8Array.of(0, 0, 1, 1), box) // => [{ input: 0, end: 'low', p: 0.25 }]
 */
export function quasiP(
  inputs: readonly Float64Array[],
  cases: Uint8Array,
  box: PrimBox,
  among: Uint8Array | null = null,
): readonly QuasiP[] {
  const widest = widestLimits(
    inputs,
    box.limits.map(({ kind }) => kind === 'categories'),
  );
  return box.restricted.flatMap((input) =>
    ends(box.limits[input], widest[input]).map(({ end, without }): QuasiP => {
      const inside = inBox(withLimit(box.limits, input, without), inputs, among);
      let [runs, found] = [0, 0];
      for (let run = 0; run < inside.length; run++)
        if (inside[run] === 1) {
          runs++;
          found += cases[run];
        }
      return { input, end, p: atLeast(box.cases, box.runs, found / runs) };
    }),
  );
}

function ends(limit: PrimLimit, widest: PrimLimit) {
  if (limit.kind === 'categories') return [{ end: 'categories' as const, without: widest }];
  if (widest.kind !== 'range') return [];
  return [
    ...(limit.low === widest.low ? [] : [{ end: 'low' as const, without: { ...limit, low: widest.low } }]),
    ...(limit.high === widest.high
      ? []
      : [{ end: 'high' as const, without: { ...limit, high: widest.high } }]),
  ];
}

/** P(X ≥ k) of a binomial, by the beta distribution. */
function atLeast(k: number, n: number, p: number): number {
  return k === 0 ? 1 : betaCdf(p, k, n - k + 1);
}
