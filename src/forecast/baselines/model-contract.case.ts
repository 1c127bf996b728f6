import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BaselineActor, BaselineForecast, BaselineScale } from './types.ts';

/** A model as the contract asks it; `place` turns a point of 0 to 100 into one of the scale, for settings on it. */
export type ContractModel = (
  actors: readonly BaselineActor[],
  scale: BaselineScale,
  place: (at: number) => number,
) => BaselineForecast;

const rules = [
  'does not depend on the order of the actors',
  'moves with the scale',
  'turns round with the scale',
  'leaves unanimity alone',
  'is not moved by an actor without weight',
  'does not depend on the unit of capability',
  'stays within the scale',
] as const;

export type ContractRule = (typeof rules)[number];

/** Rules that a model is known to break, with the reason; the contract then holds it to breaking them. */
export type ContractExceptions = Partial<Readonly<Record<ContractRule, string>>>;

/** What every model of one issue must do, and what it may only leave undone with a reason. */
export function modelContract(name: string, model: ContractModel, exceptions: ContractExceptions = {}): void {
  describe(name, () => {
    for (const rule of rules) {
      const reason = exceptions[rule];
      if (reason === undefined) test(rule, () => fc.assert(propertyOf(rule, model), options));
      else
        test(`breaks the rule that it ${rule}: ${reason}`, () => {
          // One case that breaks it is enough; the smallest is not looked for.
          const details = fc.check(propertyOf(rule, model), { ...options, endOnFailure: true });
          expect(details.failed).toBe(true);
        });
    }
  });
}

const options = { numRuns: 150, seed: 20_110_901 };
const scale: BaselineScale = { low: 0, high: 100 };
const same = (at: number) => at;

// Offers and halves that are exactly alike are ties, which each model settles in its own way: real numbers have none.
const real = (low: number, high: number) =>
  fc.noBias(fc.integer({ min: 0, max: 2 ** 30 })).map((step) => low + ((high - low) * step) / 2 ** 30);
const actor: fc.Arbitrary<BaselineActor> = fc.record({
  position: real(0, 100),
  capability: real(1, 100),
  salience: real(0.05, 1),
});
const actors = fc.noBias(fc.array(actor, { minLength: 1, maxLength: 8 }));

function propertyOf(rule: ContractRule, model: ContractModel): fc.IProperty<unknown> {
  switch (rule) {
    case 'does not depend on the order of the actors':
      return fc.property(actors, fc.noBias(fc.nat(7)), (all, turn) => {
        const at = turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].reverse();
        expectSame(model(turned, scale, same), model(all, scale, same), same);
      });
    case 'moves with the scale':
      return fc.property(actors, real(-500, 500), (all, by) => {
        const moved = all.map((one) => ({ ...one, position: one.position + by }));
        const shift = (at: number) => at + by;
        expectSame(model(moved, { low: by, high: 100 + by }, shift), model(all, scale, same), shift);
      });
    case 'turns round with the scale':
      return fc.property(actors, (all) => {
        const turn = (at: number) => 100 - at;
        const turned = all.map((one) => ({ ...one, position: turn(one.position) }));
        expectSame(model(turned, scale, turn), model(all, scale, same), turn);
      });
    case 'leaves unanimity alone':
      return fc.property(actors, real(0, 100), (all, at) => {
        const agreed = all.map((one) => ({ ...one, position: at }));
        expectSame(model(agreed, scale, same), { forecast: at }, same);
      });
    case 'is not moved by an actor without weight':
      return fc.property(actors, real(0, 100), (all, at) => {
        const idle = { position: at, capability: 0, salience: 0.5 };
        expectSame(model([...all, idle], scale, same), model(all, scale, same), same);
      });
    case 'does not depend on the unit of capability':
      return fc.property(actors, real(0.01, 1000), (all, unit) => {
        const other = all.map((one) => ({ ...one, capability: one.capability * unit }));
        expectSame(model(other, scale, same), model(all, scale, same), same);
      });
    case 'stays within the scale':
      return fc.property(actors, (all) => {
        const { forecast, why } = model(all, scale, same);
        if (forecast === null) expect(why).toMatch(/\w/);
        else expect(forecast >= -1e-9 && forecast <= 100 + 1e-9).toBe(true);
      });
  }
}

function expectSame(found: BaselineForecast, wanted: BaselineForecast, map: (at: number) => number): void {
  if (wanted.forecast === null || found.forecast === null) expect(found.forecast).toBe(wanted.forecast);
  else expect(Math.abs(found.forecast - map(wanted.forecast))).toBeLessThan(1e-7);
}
