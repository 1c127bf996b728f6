import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listed, spaces } from '../../test/random-space.ts';
import { snap } from '../numeric/index.ts';
import { type Goal, worthOf } from './goal.ts';
import type { PackageSpace } from './index.ts';
import { prepare } from './prepared.ts';
import { withOption } from './restrict.ts';
import { leximin, search } from './search.ts';

/** The best worth by listing with the leximin-best gains among those that tie, and what the search says. */
function compared(space: PackageSpace, goal: Goal, mustGain: readonly boolean[]) {
  const prepared = prepare(space);
  if (prepared === undefined) throw new Error('prepared');
  const { diagram, reservation } = prepared;
  const gains = listed(space)
    .map(({ values }) => values.map((value, i) => value - (reservation[i] ?? 0)))
    .filter((all) => all.every((gain, i) => mustGain[i] !== true || gain >= -0.5e-10));
  const worths = gains.map((all) => worthOf(goal, all, all.length));
  const most = worths.length === 0 ? undefined : Math.max(...worths);
  const tied = gains.filter((_, p) => snap(worths[p] ?? 0) === snap(most ?? 0));
  return {
    most,
    fairest: tied.reduce((one, other) => (leximin(other, one) > 0 ? other : one), tied[0] ?? []),
    found: search(diagram, reservation, goal, { mustGain }),
  };
}

test('the best of every goal is that of listing all packages, whoever must gain', () => {
  const goals = (parties: number, weights: readonly number[]): readonly Goal[] => [
    { kind: 'sum', weights: Float64Array.from({ length: parties }, (_, i) => weights[i] ?? 1) },
    { kind: 'shortfall' },
    { kind: 'smallest', scales: new Float64Array(parties).fill(1) },
  ];
  fc.assert(
    fc.property(
      spaces({ most: 4 }),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      fc.array(fc.constantFrom(0, 1, 50), { minLength: 4, maxLength: 4 }),
      (space, flags, weights) => {
        const mustGain = space.parties.map((_, i) => flags[i] === true);
        for (const goal of goals(space.parties.length, weights)) {
          const { most, fairest, found } = compared(space, goal, mustGain);
          expect(found.isProven).toBe(true);
          expect(found.best === undefined).toBe(most === undefined);
          if (found.best === undefined) continue;
          expect(worthOf(goal, found.best.gains, space.parties.length)).toBeCloseTo(most ?? 0, 9);
          expect(leximin(found.best.gains, fairest)).toBe(0);
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('who must not gain may lose more than a steeper price would allow', () => {
  const space: PackageSpace = {
    issues: [
      { name: 'i', options: ['a', 'b'] },
      { name: 'j', options: ['a', 'b', 'c'] },
    ],
    parties: [
      { name: 'p', reservation: 1.9 },
      { name: 'q', reservation: 0 },
    ],
    model: {
      kind: 'additive',
      values: [Float64Array.of(0.4, 0, 0, 0, 0), new Float64Array(5)],
      tables: [{ issues: [0, 1], values: [Float64Array.of(0, 0.7, 0, 0.2, 0.4, 0), new Float64Array(6)] }],
      forbidden: [],
      limits: [{ name: 'l', use: Float64Array.of(0.6, 0, 0, 0.8, 0), atMost: 0.6 }],
    },
  };
  const { found } = compared(space, { kind: 'sum', weights: Float64Array.of(1, 0) }, [false, true]);
  expect(found.bound).toBeCloseTo(-1.5, 12);
});

test('the one package that is left is judged alone, beside one that is known', () => {
  const space: PackageSpace = {
    issues: [{ name: 'i', options: ['a', 'b', 'c'] }],
    parties: [
      { name: 'p', reservation: 0.25 },
      { name: 'q', reservation: 0 },
    ],
    model: {
      kind: 'additive',
      values: [Float64Array.of(0, 0.5, 1), Float64Array.of(1, 0.75, 0.25)],
      tables: [],
      forbidden: [{ when: [{ issue: 0, options: Uint8Array.of(0, 0, 1) }] }],
      limits: [],
    },
  };
  const prepared = prepare(space);
  if (prepared === undefined) throw new Error('prepared');
  const goal: Goal = { kind: 'product', powers: Float64Array.of(1, 1) };
  const known = { package: Int32Array.of(7), gains: Float64Array.of(0.1, 0.1) };
  const of = (option: number, mustGain: readonly boolean[], more = {}) =>
    search(withOption(prepared.diagram, 0, option), prepared.reservation, goal, { mustGain, ...more });
  const [both, one] = [
    [true, true],
    [false, true],
  ];
  expect(of(1, both)).toEqual({
    best: { package: Int32Array.of(1), gains: Float64Array.of(0.25, 0.75) },
    bound: 0.1875,
    isProven: true,
  });
  expect(of(0, both)).toEqual({ best: undefined, bound: Number.NEGATIVE_INFINITY, isProven: true });
  expect([of(0, one).best?.package[0], of(2, one).best]).toEqual([0, undefined]);
  expect(of(1, both, { known }).best?.package[0]).toBe(1);
  expect(of(0, both, { known }).best?.package[0]).toBe(7);
});
