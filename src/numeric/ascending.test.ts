import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascending } from './ascending.ts';

const stable = (values: readonly number[]) =>
  [...values.keys()].sort((a, b) => {
    const [x, y] = [values[a] ?? 0, values[b] ?? 0];
    return x === y ? 0 : x < y ? -1 : 1;
  });

describe('the order of values', () => {
  it('is that of a stable sort, whatever the numbers', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true }),
      fc.constantFrom(0, -0, 1, -1, Number.MIN_VALUE, -Number.MIN_VALUE, Number.POSITIVE_INFINITY),
      fc.integer({ min: -3, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        expect([...ascending(Float64Array.from(values))]).toEqual(stable(values));
      }),
    );
  });

  it('leaves the values as they were', () => {
    const values = Float64Array.of(-0, 2, 0, -5);
    expect([...ascending(values)]).toEqual([3, 0, 2, 1]);
    expect(Object.is(values[0], -0)).toBe(true);
  });
});
