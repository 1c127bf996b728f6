import fc from 'fast-check';
import { type SmpInput, type SmpSettings, smpChoices } from './index.ts';

/** Random actors with four decimals, as files have them. */
export function anyInput(most: number, mostDimensions: number): fc.Arbitrary<SmpInput> {
  return fc
    .record({ n: fc.integer({ min: 3, max: most }), k: fc.integer({ min: 1, max: mostDimensions }) })
    .chain(({ n, k }) =>
      fc.record({
        capability: fc.array(fc.integer({ min: 100, max: 20_000 }), { minLength: n, maxLength: n }),
        positions: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: n * k, maxLength: n * k }),
        salience: fc.array(fc.integer({ min: 300, max: 10_000 }), { minLength: n * k, maxLength: n * k }),
      }),
    )
    .map(({ capability, positions, salience }) => {
      const n = capability.length;
      const k = positions.length / n;
      return {
        names: capability.map((_, i) => `actor ${i}`),
        capability: Float64Array.from(capability, (value) => value / 100),
        positions: Float64Array.from(positions, (value) => value / 1e4),
        salience: Float64Array.from(salience, (value) => value / 1e4 / k),
      };
    });
}

/** Any combination of the options, transitions aside. */
export const anySettings: fc.Arbitrary<Partial<SmpSettings>> = fc.record({
  vpm: fc.constantFrom(...smpChoices.vpm),
  pcem: fc.constantFrom(...smpChoices.pcem),
  votingRule: fc.constantFrom(...smpChoices.votingRule),
  bigRAdjust: fc.constantFrom(...smpChoices.bigRAdjust),
  bigRRange: fc.constantFrom(...smpChoices.bigRRange),
  thirdPartyCommit: fc.constantFrom(...smpChoices.thirdPartyCommit),
  interVecBrgn: fc.constantFrom(...smpChoices.interVecBrgn),
  brgnModel: fc.constantFrom(...smpChoices.brgnModel),
  compat: fc.boolean(),
});

/** The largest gap between two rows of numbers. */
export function gapOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let gap = a.length === b.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < a.length; i++) gap = Math.max(gap, Math.abs((a[i] as number) - (b[i] as number)));
  return gap;
}
