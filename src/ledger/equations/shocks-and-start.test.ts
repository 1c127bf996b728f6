import { describe, expect, test } from 'vitest';
import { solve } from './model.case.ts';

describe('parameters and shocks', () => {
  const file = {
    kind: 'equations',
    parameters: { a: 1, b: '2*a', c: 'b + 1' },
    equations: ['x = c', 'y = c[-1]'],
    periods: 8,
  };

  test('a parameter that is an expression follows its parts', () => {
    const { series, parameters } = solve({ ...file, shocks: [{ period: 3, until: 5, set: { a: 10 } }] });
    expect([...(parameters['b'] ?? [])]).toEqual([2, 2, 2, 20, 20, 20, 2, 2, 2]);
    expect([...(series['x'] ?? [])]).toEqual([0, 3, 3, 21, 21, 21, 3, 3, 3]);
    expect([...(series['y'] ?? [])]).toEqual([0, 3, 3, 3, 21, 21, 21, 3, 3]);
  });

  test('a shock of an expression breaks with it while it lasts', () => {
    const { parameters } = solve({ ...file, shocks: { 2: { b: 7 }, 4: { a: 5 } } });
    expect([...(parameters['b'] ?? [])]).toEqual([2, 2, 7, 7, 7, 7, 7, 7, 7]);
  });

  test('a shock’s expression means the values without it; the later shock wins', () => {
    const shocks = [
      { period: 4, until: 6, set: { a: 'a + 1' } },
      { period: 2, set: { a: '10*a' } },
    ];
    const { parameters } = solve({ ...file, shocks });
    expect([...(parameters['a'] ?? [])]).toEqual([1, 1, 10, 10, 11, 11, 11, 10, 10]);
  });

  test('without shocks nothing changes', () => {
    const { parameters, series } = solve({ ...file, shocks: { 2: { a: 9 } } }, { withoutShocks: true });
    expect(parameters).toEqual({});
    expect(series['x']?.[8]).toBe(3);
  });

  test('start values may need each other in any order, and lags before period 0 read them', () => {
    const { series } = solve({
      kind: 'equations',
      parameters: { k: 3 },
      equations: ['x = x[-1] + x[-3]', 'y = x'],
      start: { y: 'x + k', x: '2*k' },
      periods: 2,
    });
    expect([...(series['x'] ?? [])]).toEqual([6, 12, 18]);
    expect(series['y']?.[0]).toBe(9);
  });
});

describe('starting at rest', () => {
  test('is at rest to the last digits, though the last steps are a hundredth of the way', () => {
    const { series } = solve({
      kind: 'equations',
      equations: ['d(x) = 0.01*(1 - x[-1])'],
      start: { steady: true },
      periods: 1,
    });
    expect(series['x']?.[0]).toBeCloseTo(1, 12);
  });

  test('a model that does not come to rest says so', () => {
    const { diagnostics, periods } = solve({
      kind: 'equations',
      equations: ['x = 1 + x[-1]'],
      start: { steady: true },
    });
    expect(periods).toBe(0);
    expect(diagnostics[0]?.message).toBe("the model does not come to rest: 'x' keeps changing");
  });

  test('one that cannot be solved on the way says when', () => {
    const { diagnostics } = solve({
      kind: 'equations',
      equations: ['x = x[-1] - 1', 'y = 1/x'],
      start: { steady: true, x: 3 },
    });
    expect(diagnostics[0]?.message).toBe(
      'in period 3 on the way to rest, block 2 (y) meets division by zero',
    );
  });
});
