import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexicographicOrder } from './lexicographic-order.ts';
import { nondominated } from './nondominated.ts';
import { collapse } from './stage.ts';

/** A small generator of its own, so that large cases are the same everywhere. */
function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function keptPoints(columns: readonly Float64Array[], size: number): readonly string[] {
  const order = lexicographicOrder(columns, size);
  const { distinct } = collapse(columns, order);
  return Array.from(nondominated(columns, distinct), (rank) =>
    columns.map((column) => column[distinct[rank] as number]).join(),
  ).sort();
}

function byDefinition(columns: readonly Float64Array[], size: number): readonly string[] {
  const points = Array.from({ length: size }, (_, p) => columns.map((column) => column[p] as number));
  const isBeaten = (a: readonly number[]) =>
    points.some((b) => b.every((v, d) => v >= (a[d] as number)) && b.some((v, d) => v > (a[d] as number)));
  return [...new Set(points.filter((a) => !isBeaten(a)).map((a) => a.join()))].sort();
}

describe('the undominated of a set of points', () => {
  test('are those of the definition, ties and all, in one to six columns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        (width, size, range, seed) => {
          const next = numbers(seed);
          const columns = Array.from({ length: width }, () =>
            Float64Array.from({ length: size }, () => Math.floor(next() * range)),
          );
          expect(keptPoints(columns, size)).toEqual(byDefinition(columns, size));
        },
      ),
      { numRuns: 300 },
    );
  });
  test.each([3, 4, 5, 6])('are those of the definition among 1,500 points in %i columns', (width) => {
    for (const range of [5, 40, 1e6]) {
      const next = numbers(width * 7 + range);
      const columns = Array.from({ length: width }, () =>
        Float64Array.from({ length: 1500 }, () => Math.floor(next() * range)),
      );
      // Near a plane, so that many stay.
      const last = columns[width - 1] as Float64Array;
      for (let p = 0; p < 1500; p++)
        last[p] =
          3 * range -
          columns.slice(0, -1).reduce((sum, column) => sum + (column[p] as number), 0) +
          Math.floor(next() * 2);
      expect(keptPoints(columns, 1500)).toEqual(byDefinition(columns, 1500));
    }
  });
});

describe('the lexicographic order', () => {
  test('falls, whatever runs it starts from', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { maxLength: 50 }),
        (points) => {
          const columns = [Float64Array.from(points, ([a]) => a), Float64Array.from(points, ([, b]) => b)];
          const order = Array.from(
            lexicographicOrder(columns, points.length),
            (p) => points[p] as [number, number],
          );
          expect(order).toEqual([...points].sort((a, b) => b[0] - a[0] || b[1] - a[1]));
        },
      ),
    );
  });
});
