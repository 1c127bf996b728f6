import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factor, newLinearSystem, solveFactored } from './linear-system.ts';
import { type Rational, rational } from './rational.ts';

const zero = rational(0n);

/** The first column that the columns before it span, by elimination in exact quotients; undefined where none is. */
function firstDependent(entries: readonly number[], order: number): number | undefined {
  let rows: Rational[][] = Array.from({ length: order }, (_, i) =>
    entries.slice(i * order, (i + 1) * order).map((entry) => rational(BigInt(entry))),
  );
  for (let k = 0; k < order; k++) {
    const pivot = rows.find((row) => (row[k] ?? zero).numerator !== 0n);
    if (pivot === undefined) return k;
    const head = pivot[k] ?? zero;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => {
        const { numerator, denominator } = row[k] ?? zero;
        const [up, down] = [numerator * head.denominator, denominator * head.numerator];
        return row.map((value, j) => {
          const { numerator: a, denominator: b } = pivot[j] ?? zero;
          return rational(
            value.numerator * down * b - up * a * value.denominator,
            value.denominator * down * b,
          );
        });
      });
  }
  return undefined;
}

function times(entries: readonly number[], vector: ArrayLike<number>): Float64Array {
  const order = vector.length;
  return Float64Array.from({ length: order }, (_, i) =>
    Array.from(vector).reduce((sum, value, j) => sum + value * (entries[i * order + j] ?? 0), 0),
  );
}

const whole = fc.integer({ min: -9, max: 9 });
// Half of the systems have few terms, which takes the way of the listed columns and makes singular ones common.
const entry = fc.constantFrom(whole, fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, whole));
const systems = fc.tuple(fc.integer({ min: 1, max: 8 }), entry).chain(([order, one]) =>
  fc.record({
    entries: fc.array(one, { minLength: order * order, maxLength: order * order }),
    solution: fc.array(whole, { minLength: order, maxLength: order }),
  }),
);

test('a system is solved to the residual that rounding leaves, or its first dependent column is named', () => {
  let [solved, refused] = [0, 0];
  const system = Array.from({ length: 9 }, (_, order) => newLinearSystem(order));
  fc.assert(
    fc.property(systems, ({ entries, solution }) => {
      const order = solution.length;
      // What was factored before leaves nothing behind.
      const own = system[order] ?? newLinearSystem(order);
      own.lu.set(entries);
      const found = factor(own, 1e-11);
      expect(found).toBe(firstDependent(entries, order));
      if (found !== undefined) {
        refused++;
        return;
      }
      solved++;
      const side = times(entries, solution);
      const x = side.slice();
      solveFactored(own, x);
      const back = times(entries, x);
      for (let i = 0; i < order; i++) expect(back[i]).toBeCloseTo(side[i] ?? 0, 7);
      for (let i = 0; i < order; i++) expect(x[i]).toBeCloseTo(solution[i] ?? 0, 6);
    }),
    { numRuns: 1_000 },
  );
  expect(solved).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(100);
});

test('a permutation is undone without any rounding', () => {
  const rows = fc.integer({ min: 1, max: 12 }).chain((order) =>
    fc.shuffledSubarray(
      Array.from({ length: order }, (_, i) => i),
      { minLength: order, maxLength: order },
    ),
  );
  fc.assert(
    fc.property(rows, (to) => {
      const system = newLinearSystem(to.length);
      for (const [i, j] of to.entries()) system.lu[i * to.length + j] = 1;
      expect(factor(system)).toBeUndefined();
      const side = Float64Array.from(to, (j) => 0.1 + j);
      solveFactored(system, side);
      expect([...side]).toEqual(to.map((_, j) => 0.1 + j));
    }),
  );
});

test('the largest pivot of a column is taken: a tiny one would lose the rest', () => {
  const system = newLinearSystem(2);
  system.lu.set([1e-20, 1, 1, 1]);
  expect(factor(system)).toBeUndefined();
  const side = Float64Array.of(1, 2);
  solveFactored(system, side);
  expect([...side]).toEqual([1, 1]);
});

test('a system of numbers that are none is refused', () => {
  const system = newLinearSystem(2);
  system.lu.set([Number.NaN, 1, Number.NaN, 1]);
  expect(factor(system)).toBe(0);
});
