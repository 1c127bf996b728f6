import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spaces } from '../../test/random-space.ts';
import { listing } from './listing.ts';
import { pointOf, prepare } from './prepared.ts';
import { settled } from './settle-payments.ts';
import { type PaymentRules, sidePayments } from './side-payments.ts';
import type { PackageSpace } from './space.ts';

const unlimited = Number.POSITIVE_INFINITY;

const asked = spaces().chain((space) =>
  fc.record({
    space: fc.constant(space),
    signatories: fc.integer({ min: 1, max: space.parties.length }),
    payers: fc.subarray([...space.parties.keys()], { minLength: 1 }).chain((parties) =>
      fc.tuple(
        ...parties.map((party) =>
          fc.record({
            party: fc.constant(party),
            worthPerUnit: fc.constantFrom(0.01, 0.02, 0.5),
            atMost: fc.constantFrom(0, 1, 10, 40, unlimited),
          }),
        ),
      ),
    ),
  }),
);

/** The definition: can those who lose be paid by those who gain, each within its limit, and by nobody who need not? */
function isPayable({ payers, signatories }: Omit<PaymentRules, 'unit'>, gains: readonly number[]): boolean {
  const money = payers.map(({ party, worthPerUnit }) => (gains[party] as number) / worthPerUnit);
  const isPayer = (party: number) => payers.some((one) => one.party === party);
  if (gains.some((gain, i) => i < signatories && !isPayer(i) && gain < -1e-10)) return false;
  let [needed, there] = [0, 0];
  for (const [k, { party, atMost }] of payers.entries()) {
    const own = money[k] as number;
    if (own > 0) there += Math.min(own, atMost);
    else if (party < signatories) needed -= own;
  }
  return there >= needed - 1e-8;
}

function surplusOf({ payers, signatories }: Omit<PaymentRules, 'unit'>, gains: readonly number[]): number {
  return payers.reduce((sum, { party, worthPerUnit }) => {
    const own = (gains[party] as number) / worthPerUnit;
    return sum + (party < signatories ? own : Math.max(0, own));
  }, 0);
}

describe('side payments', () => {
  test('find the largest surplus that can be paid within the limits, by definition over all packages', () => {
    fc.assert(
      fc.property(asked, ({ space, ...rules }) => {
        const prepared = prepare(space);
        const listed = prepared && listing(prepared.diagram);
        if (prepared === undefined || listed === undefined) return;
        const all = Array.from({ length: listed.size }, (_, p) =>
          listed.columns.map((column, i) => (column[p] as number) - (prepared.reservation[i] as number)),
        );
        const payable = all.filter((gains) => isPayable(rules, gains));
        const found = sidePayments(prepared, { ...rules, unit: 'bn' });
        if (payable.length === 0) {
          // Then nothing is said to be possible.
          expect(found === null || found.surplus < 1e-8 || found.overLimit.length > 0).toBe(true);
          return;
        }
        const best = Math.max(...payable.map((gains) => surplusOf(rules, gains)));
        expect(found?.surplus).toBeCloseTo(best, 6);
        expect(found?.overLimit).toEqual([]);
        checkPayments(space, rules, found);
      }),
      { numRuns: 300 },
    );
  });

  test('a payer that need not sign pays what those who sign lack, and no more than its limit', () => {
    const prepared = prepare(twoPackages([0, -0.2], [0, 0.5]));
    const ask = (atMost: number) =>
      prepared &&
      sidePayments(prepared, {
        unit: 'bn USD',
        signatories: 1,
        payers: [
          { party: 0, worthPerUnit: 0.1, atMost: unlimited },
          { party: 1, worthPerUnit: 0.1, atMost },
        ],
      });
    // The second package costs the signatory 2 and is worth 5 to the other: both end with 1.5.
    expect(ask(4)).toMatchObject({
      package: [1],
      unit: 'bn USD',
      surplus: expect.closeTo(3, 9),
      transfers: [expect.closeTo(3.5, 9)],
      overLimit: [],
    });
    expect(ask(4)?.others).toEqual([
      { party: 'p1', transfer: expect.closeTo(-3.5, 9), gain: expect.closeTo(0.15, 9) },
    ]);
    expect(ask(2.5)?.transfers).toEqual([expect.closeTo(2.5, 9)]);
    // With less than 2 to give the second package cannot be had; the first needs nothing.
    expect(ask(1)).toMatchObject({ package: [0], surplus: 0, others: [], overLimit: [] });
  });

  test('where limits rule out every package, it says whose', () => {
    const prepared = prepare(twoPackages([-0.1, -0.2], [-0.1, 0.5]));
    const found =
      prepared &&
      sidePayments(prepared, {
        unit: 'bn',
        signatories: 2,
        payers: [
          { party: 0, worthPerUnit: 0.1, atMost: unlimited },
          { party: 1, worthPerUnit: 0.1, atMost: 1 },
        ],
      });
    expect(found).toMatchObject({ package: [1], surplus: expect.closeTo(3, 9), overLimit: ['p1'] });
  });
});

function checkPayments(
  space: PackageSpace,
  { payers, signatories }: Omit<PaymentRules, 'unit'>,
  found: ReturnType<typeof sidePayments> | undefined,
): void {
  if (found === null || found === undefined) return;
  const everybody = [...found.transfers, ...found.others.map(({ transfer }) => transfer)];
  expect(everybody.reduce((sum, money) => sum + money, 0)).toBeCloseTo(0, 6);
  for (const gain of [...found.gains, ...found.others.map((one) => one.gain)])
    expect(gain).toBeGreaterThan(-1e-8);
  for (const { transfer } of found.others) expect(transfer).toBeLessThan(1e-8);
  const { values } = pointOf(space, found.package);
  for (const { party, worthPerUnit, atMost } of payers) {
    if (party >= signatories) continue;
    const transfer = found.transfers[party] as number;
    expect(-transfer).toBeLessThan(atMost + 1e-6);
    const before = (values[party] as number) - (space.parties[party]?.reservation ?? 0);
    expect(found.gains[party]).toBeCloseTo(before + transfer * worthPerUnit, 6);
  }
}

/** One issue; what its two options are worth to each party beyond no deal. */
function twoPackages(...worth: readonly (readonly number[])[]): PackageSpace {
  return {
    issues: [{ name: 'i', options: ['a', 'b'] }],
    parties: worth.map((_, i) => ({ name: `p${i}`, reservation: 0 })),
    model: {
      kind: 'additive',
      values: worth.map((row) => Float64Array.from(row)),
      tables: [],
      forbidden: [],
      limits: [],
    },
  };
}

describe('sharing', () => {
  test('gives out exactly what there is, alike but for limits', () => {
    const share = fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 15 }), fc.boolean())
      .map(([money, room, isOpen]) => ({
        money,
        least: isOpen ? Number.NEGATIVE_INFINITY : money - room,
        most: isOpen ? Number.POSITIVE_INFINITY : money + room,
      }));
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 6 }), (shares) => {
        const given = settled(shares);
        expect(given.reduce((sum, one) => sum + one, 0)).toBeCloseTo(
          shares.reduce((sum, { money }) => sum + money, 0),
          9,
        );
        const inside = given.filter(
          (one, k) => one > (shares[k]?.least ?? 0) + 1e-9 && one < (shares[k]?.most ?? 0) - 1e-9,
        );
        const level = inside[0];
        for (const [k, one] of given.entries()) {
          const { least, most } = shares[k] ?? { least: 0, most: 0 };
          expect(one >= least - 1e-9 && one <= most + 1e-9).toBe(true);
          if (level === undefined) continue;
          // Who has more than the rest is held up by its limit, who has less is held down.
          if (one > level + 1e-9) expect(one).toBeCloseTo(least, 9);
          if (one < level - 1e-9) expect(one).toBeCloseTo(most, 9);
        }
      }),
      { numRuns: 500 },
    );
    expect(
      settled([
        { money: 4, least: Number.NEGATIVE_INFINITY, most: unlimited },
        { money: -1, least: Number.NEGATIVE_INFINITY, most: unlimited },
      ]),
    ).toEqual([1.5, 1.5]);
  });
});
