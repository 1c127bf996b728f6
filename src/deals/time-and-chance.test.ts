import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { key, listed, spaces } from '../../test/random-space.ts';
import { diagram } from './diagram.ts';
import { discounted, lastMoment } from './discount.ts';
import { type AdditiveModel, deals, type PackageSpace } from './index.ts';

const plain = spaces({ withTables: false, withLimits: false });

describe('discounts', () => {
  test('shrink what every package is worth, and the fallback where it decays', () => {
    fc.assert(
      fc.property(
        spaces(),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (space, factor, time) => {
          const later = discounted(space, [factor], time);
          const decaying = discounted(space, [factor], time, { isFallbackDecaying: true });
          const [now, then] = [listed(space), listed(later)];
          for (const [p, { values }] of then.entries())
            expect(values[0]).toBeCloseTo((now[p]?.values[0] as number) * factor ** time, 9);
          expect(later.parties[0]?.reservation).toBe(space.parties[0]?.reservation);
          expect(decaying.parties[0]?.reservation).toBeCloseTo(
            (space.parties[0]?.reservation ?? 0) * factor ** time,
            12,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
  test.each([null, 0, -1, 2, 1])('a factor of %s is no discount', (factor) => {
    const [space] = fc.sample(plain, { numRuns: 1, seed: 3 });
    if (space === undefined) throw new Error('space');
    expect(
      discounted(
        space,
        space.parties.map(() => factor),
        0.5,
      ),
    ).toBe(space);
  });
  test('the last moment at which a package is still acceptable', () => {
    expect(lastMoment(0.8, 0.4, 0.25)).toBeCloseTo(0.5, 12);
    expect(lastMoment(0.8, 0.1, 0.5)).toBe(1);
    expect(lastMoment(0.8, 0.4, null)).toBe(1);
    expect(lastMoment(0.3, 0.4, 0.5)).toBeNull();
    expect(lastMoment(0.3, 0, 0.5)).toBe(1);
  });
});

test('a hub issue needs one state an option, and all else is additive', () => {
  // Six issues whose values all depend on the date: tables over (date, issue).
  const dates = 4;
  const values = (i: number) => Float64Array.from({ length: dates + 6 * 3 }, () => 0).fill(i * 0);
  const tables = Array.from({ length: 6 }, (_, j) => ({
    issues: [0, j + 1],
    values: [0, 1].map((i) =>
      Float64Array.from({ length: dates * 3 }, (_, cell) => ((cell * (i + 2) * 7 + j) % 10) / 60),
    ),
  }));
  const space: PackageSpace = {
    issues: [
      { name: 'date', options: ['a', 'b', 'c', 'd'] },
      ...Array.from({ length: 6 }, (_, j) => ({ name: `i${j}`, options: ['x', 'y', 'z'] })),
    ],
    parties: [
      { name: 'one', reservation: 0.2 },
      { name: 'two', reservation: 0.2 },
    ],
    model: { kind: 'additive', values: [values(0), values(1)], tables, forbidden: [], limits: [] },
  };
  expect(diagram(space, space.model as AdditiveModel).layers.map(({ nodes }) => nodes)).toEqual([
    1, 4, 4, 4, 4, 4, 4,
  ]);
  const all = listed(space);
  const best = Math.max(...all.map(({ values: [a = 0, b = 0] }) => a + b));
  expect(deals(space).solutions.utilitarian?.value).toBeCloseTo(best, 9);
  expect(new Set(deals(space).frontier.points.map(({ values: v }) => key(v))).size).toBe(
    deals(space).frontier.points.length,
  );
});
