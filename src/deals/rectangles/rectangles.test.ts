import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RectangleModel, RectangleProfile } from '../space.ts';
import { conflictCliques } from './cliques.ts';
import { conflictGraph } from './conflict-graph.ts';
import { earningsOf } from './earnings.ts';
import { rectangleFrontier, rectangleUtility } from './index.ts';
import { problemOf } from './problem.ts';
import { type Draw, frontierByListing, key, smallSpace, utilitiesOf } from './random-model.case.ts';
import { scaleOf } from './scale.ts';
import { searchFrontier } from './search.ts';

const whole = (draw: Draw): number => draw(0, 9);
const decimal = (draw: Draw): number => draw(1, 99) / 100;
const irrational = (draw: Draw): number => Math.sqrt(draw(1, 9));
const anySign = (draw: Draw): number => draw(-9, 9);
const smallSpaces = (shape: Parameters<typeof smallSpace>[1]) =>
  fc.gen().map((g) => smallSpace((low, high) => g(fc.integer, { min: low, max: high }), shape));
const keys = (points: readonly { readonly values: readonly number[] }[]): string[] =>
  points.map(({ values }) => key(values));

describe('rectangleUtility', () => {
  const profile: RectangleProfile = {
    largest: 10,
    boxes: [
      {
        worth: 6,
        excludes: false,
        bounds: [
          { issue: 0, low: 1, high: 2 },
          { issue: 1, low: 0, high: 0 },
        ],
      },
      {
        worth: 7,
        excludes: true,
        bounds: [
          { issue: 0, low: 1, high: 2 },
          { issue: 1, low: 0, high: 1 },
        ],
      },
    ],
  };
  test('pays an INCLUDES box inside, an EXCLUDES box where any bound is violated', () => {
    expect(rectangleUtility(profile, [1, 0])).toBe(0.6);
    expect(rectangleUtility(profile, [1, 1])).toBe(0);
    expect(rectangleUtility(profile, [0, 1])).toBe(0.7);
    expect(rectangleUtility(profile, [1, 2])).toBe(0.7);
  });
  test('is at most 1', () => {
    const both = { ...profile, boxes: profile.boxes.map((box) => ({ ...box, excludes: false })) };
    expect(rectangleUtility(both, [2, 0])).toBe(1);
  });
});

describe('rectangleFrontier', () => {
  test.each([
    ['whole worths', whole, 400],
    ['decimals', decimal, 150],
    ['worths without a common unit', irrational, 150],
    ['worths of either sign', anySign, 250],
  ])('is what listing all packages gives: %s', (_, worth, numRuns) => {
    fc.assert(
      fc.property(smallSpaces({ parties: [1, 3], boxes: 8, worth }), (space) => {
        const { points, exact, eps } = rectangleFrontier(space.model, space.counts);
        expect([exact, eps]).toEqual([true, 0]);
        expect(keys(points)).toEqual(frontierByListing(space).map(key));
        for (const { values, package: chosen } of points)
          expect(utilitiesOf(space.model, chosen)).toEqual(values);
      }),
      { numRuns },
    );
  });

  test('is what listing gives for four parties', () => {
    fc.assert(
      fc.property(smallSpaces({ parties: [4, 4], boxes: 5, worth: whole }), (space) => {
        const { points } = rectangleFrontier(space.model, space.counts);
        expect(keys(points)).toEqual(frontierByListing(space).map(key));
      }),
      { numRuns: 60 },
    );
  });

  test('is the same however often parts are divided', () => {
    fc.assert(
      fc.property(
        smallSpaces({ parties: [1, 3], boxes: 8, worth: anySign }),
        fc.integer({ min: 1, max: 6 }),
        (space, limit) => {
          const { model, counts } = space;
          const problem = problemOf(earningsOf(model, counts), model.profiles.map(scaleOf), counts);
          const never = { isExpired: () => false, onProgress: () => {} };
          const divided = searchFrontier(problem, { ...never, limit: () => limit });
          const straight = searchFrontier(problem, { ...never, limit: () => Number.POSITIVE_INFINITY });
          const sums = ({ archive }: typeof divided) =>
            archive
              .points()
              .map(({ values }) => values.join())
              .sort();
          expect(divided.open).toEqual([]);
          expect(sums(divided)).toEqual(sums(straight));
        },
      ),
      { numRuns: 250 },
    );
  });

  test('permutes with the parties and the issues', () => {
    const reversedIssues = ({ profiles }: RectangleModel, issues: number): RectangleModel => ({
      kind: 'rectangles',
      profiles: profiles.toReversed().map(({ largest, boxes }) => ({
        largest,
        boxes: boxes.toReversed().map((box) => ({
          ...box,
          bounds: box.bounds.toReversed().map((bound) => ({ ...bound, issue: issues - 1 - bound.issue })),
        })),
      })),
    });
    fc.assert(
      fc.property(smallSpaces({ parties: [2, 3], boxes: 8, worth: whole }), ({ model, counts }) => {
        const turned = rectangleFrontier(reversedIssues(model, counts.length), counts.toReversed());
        const back = turned.points.map(({ values }) => key(values.toReversed())).sort();
        expect(back).toEqual(keys(rectangleFrontier(model, counts).points).sort());
      }),
      { numRuns: 100 },
    );
  });

  test('gives issues without a bound their first option, and one point where nothing is earned', () => {
    const free: RectangleModel = {
      kind: 'rectangles',
      profiles: [
        { largest: 2, boxes: [] },
        { largest: 2, boxes: [] },
      ],
    };
    const { points } = rectangleFrontier(free, Int32Array.of(3, 4));
    expect(points).toEqual([{ values: [0, 0], package: Int32Array.of(0, 0) }]);
  });

  test('ended by its time limit, it says how far a missing point can be', () => {
    let cut = 0;
    fc.assert(
      fc.property(
        smallSpaces({ parties: [1, 3], boxes: 12, worth: whole }),
        fc.integer({ min: 0, max: 15 }),
        (space, timeLimitMs) => {
          let now = 0;
          const found = rectangleFrontier(space.model, space.counts, { timeLimitMs, clock: () => now++ });
          if (!found.exact) cut++;
          expect(found.points.length).toBeGreaterThan(0);
          for (const { values, package: chosen } of found.points)
            expect(utilitiesOf(space.model, chosen)).toEqual(values);
          for (const missing of frontierByListing(space)) {
            const nearest = Math.min(
              ...found.points.map(({ values }) =>
                Math.max(...values.map((value, i) => Math.abs(value - (missing[i] as number)))),
              ),
            );
            expect(nearest).toBeLessThanOrEqual(found.eps + 1e-10);
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(cut).toBeGreaterThan(60);
  });

  test('refuses what it could not mean anything by', () => {
    const box = { worth: 1, excludes: false, bounds: [{ issue: 0, low: 0, high: 0 }] };
    const of = (profile: Partial<RectangleProfile>): RectangleModel => ({
      kind: 'rectangles',
      profiles: [{ largest: 1, boxes: [box], ...profile }],
    });
    const counts = Int32Array.of(2, 2);
    expect(() => rectangleFrontier(of({ largest: 0 }), counts)).toThrow(RangeError);
    expect(() => rectangleFrontier(of({ boxes: [{ ...box, worth: Number.NaN }] }), counts)).toThrow(
      RangeError,
    );
    expect(() =>
      rectangleFrontier(of({ boxes: [{ ...box, bounds: [{ issue: 2, low: 0, high: 0 }] }] }), counts),
    ).toThrow(/issue 2/);
    expect(() =>
      rectangleFrontier(of({ boxes: [{ ...box, bounds: [...box.bounds, ...box.bounds] }] }), counts),
    ).toThrow(/twice/);
    expect(() => rectangleFrontier(of({}), Int32Array.of(2, 0))).toThrow(/options/);
    expect(() => rectangleFrontier({ kind: 'rectangles', profiles: [] }, counts)).toThrow(/profile/);
  });
});

describe('conflictCliques', () => {
  test('holds every vertex, and only boxes in conflict with each other, however few rows are allowed', () => {
    fc.assert(
      fc.property(
        smallSpaces({ parties: [1, 2], boxes: 12, worth: whole }),
        fc.constantFrom(0, 1500),
        ({ model, counts }, most) => {
          const { neighbours } = conflictGraph(earningsOf(model, counts).earnings, counts);
          const cliques = conflictCliques(neighbours, most);
          expect(new Set(cliques.flatMap((clique) => [...clique]))).toEqual(new Set(neighbours.keys()));
          for (const clique of cliques) {
            for (const a of clique)
              for (const b of clique) expect(a === b || neighbours[a]?.includes(b)).toBe(true);
          }
        },
      ),
    );
  });
});
