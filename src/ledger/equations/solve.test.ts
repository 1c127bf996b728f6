import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, modelOf, plainSolve, solve } from './model.case.ts';
import { simulate } from './simulate.ts';

/** Random linear models x = c + A x + B x[-1] whose sweeps converge: rows of |A| sum to at most 0.6, of |B| to 0.3. */
const linear = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.tuple(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count, maxLength: count }),
      fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: count, maxLength: count }), {
        minLength: 2 * count,
        maxLength: 2 * count,
      }),
    ),
  )
  .map(([constants, matrix]) => ({ constants, matrix }));

interface Linear {
  readonly constants: readonly number[];
  readonly matrix: readonly (readonly number[])[];
}

function equationsOf({ constants, matrix }: Linear): readonly string[] {
  const count = constants.length;
  const terms = (row: readonly number[], share: number, lag: string) =>
    row.map((entry, j) => (Math.abs(entry) < 4 ? '' : `+ (${(entry * share) / (9 * count)})*x${j}${lag}`));
  return constants.map(
    (_, i) =>
      `x${i} = c${i} ${[...terms(matrix[2 * i] ?? [], 0.6, ''), ...terms(matrix[2 * i + 1] ?? [], 0.3, '[-1]')].join(' ')}`,
  );
}

function fileOf(
  model: Linear,
  scale = 1,
): { equations: readonly string[]; parameters: Record<string, number> } {
  const parameters = Object.fromEntries(model.constants.map((value, i) => [`c${i}`, value * scale]));
  return { equations: equationsOf(model), parameters };
}

describe('random linear models', () => {
  test('are solved as plain sweeps without blocks solve them, by either method', () => {
    fc.assert(
      fc.property(linear, (random) => {
        const model = modelOf({ kind: 'equations', ...fileOf(random), periods: 6 });
        const plain = plainSolve(model, 6);
        for (const method of ['newton', 'gauss-seidel'] as const) {
          const { series, isComplete } = simulate(model, { method });
          expect(isComplete).toBe(true);
          for (const [name, path] of Object.entries(series))
            expect(distance(path, plain[name])).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('give the same digits in whatever order the equations stand', () => {
    fc.assert(
      fc.property(linear, fc.infiniteStream(fc.nat()), (random, picks) => {
        const { equations, parameters } = fileOf(random);
        const keyed = equations.map((line) => ({ line, at: picks.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ line }) => line);
        const one = solve({ kind: 'equations', equations, parameters, periods: 5 });
        const other = solve({ kind: 'equations', equations: shuffled, parameters, periods: 5 });
        for (const [name, path] of Object.entries(one.series))
          expect([...(other.series[name] ?? [])]).toEqual([...path]);
      }),
      { numRuns: 100 },
    );
  });

  test('scale with all money', () => {
    fc.assert(
      fc.property(linear, fc.constantFrom(1e-6, 0.3, 1000, 1e9), (random, scale) => {
        const one = solve({ kind: 'equations', ...fileOf(random), periods: 5 });
        const other = solve({ kind: 'equations', ...fileOf(random, scale), periods: 5 });
        for (const [name, path] of Object.entries(one.series))
          expect(
            distance(
              (other.series[name] ?? new Float64Array()).map((value) => value / scale),
              path,
            ),
          ).toBeLessThan(1e-12);
      }),
      { numRuns: 100 },
    );
  });
});

describe('nonlinear blocks', () => {
  test('converge from nothing', () => {
    const { series, isComplete } = solve({
      kind: 'equations',
      equations: ['x = exp(-y)', 'y = x^2 + 0.5*sqrt(z)', 'z = 1/(1 + x*y)'],
      periods: 2,
    });
    expect(isComplete).toBe(true);
    const [x = 0, y = 0, z = 0] = ['x', 'y', 'z'].map((name) => series[name]?.[2]);
    expect(x).toBeCloseTo(Math.exp(-y), 14);
    expect(y).toBeCloseTo(x ** 2 + 0.5 * Math.sqrt(z), 14);
    expect(z).toBeCloseTo(1 / (1 + x * y), 14);
  });

  test('find a known root by either method', () => {
    // x = cos x has no cosine here; x = exp(-x) is the omega constant 0.56714329040978 (OEIS A030178).
    for (const method of ['newton', 'gauss-seidel'] as const)
      expect(
        solve({ kind: 'equations', equations: ['x = exp(-x)'], periods: 1, method }).series['x']?.[1],
      ).toBeCloseTo(0.5671432904097838, 14);
  });

  test('are damped where the full step would overshoot', () => {
    // u/sqrt(1 + u^2) from far out: the undamped step leads from u to -u^3. Sweeps diverge with any share, slope -49.
    const { series, iterations } = solve({
      kind: 'equations',
      equations: ['x = x - 50*(x - 2)/sqrt(1 + (x - 2)^2)'],
      start: { x: 100 },
      periods: 1,
    });
    expect(series['x']?.[1]).toBeCloseTo(2, 12);
    expect(iterations[1]).toBeLessThan(40);
  });

  test('that sweeps cannot solve are solved by Newton', () => {
    const file = { kind: 'equations', equations: ['x = 1 + 3*y', 'y = 2 + 2*x'], periods: 1 };
    expect(solve(file).series['x']?.[1]).toBeCloseTo(-1.4, 13);
    expect(solve({ ...file, method: 'gauss-seidel' }).isComplete).toBe(false);
    const large = { ...file, equations: ['x = 1e15/7 + 3*y', 'y = 2e15/7 + 2*x'] };
    expect((solve(large).series['x']?.[1] ?? 0) / 1e15).toBeCloseTo(-0.2, 13);
  });

  test('that need relaxed sweeps get them', () => {
    // The full step has slope -3 and diverges; a share of 0.2 contracts.
    const { series, isComplete } = solve({
      kind: 'equations',
      equations: ['x = 8 - 3*x'],
      method: 'gauss-seidel',
      periods: 1,
    });
    expect([isComplete, series['x']?.[1]]).toEqual([true, expect.closeTo(2, 13)]);
  });

  test('choices between branches are made for the period', () => {
    const { series } = solve({
      kind: 'equations',
      parameters: { limit: 10 },
      equations: ['loan = if(wish > limit, limit, wish)', 'wish = 1.5*debt[-1] + 1', 'd(debt) = loan'],
      periods: 5,
    });
    expect([...(series['loan'] ?? [])]).toEqual([0, 1, 2.5, 6.25, 10, 10]);
  });
});

describe('a model of unlike units', () => {
  test('is solved when a rate stands among sums of 1e15', () => {
    const { series, isComplete } = solve({
      kind: 'equations',
      parameters: { G: 2e15 },
      equations: ['Y = G + 0.5*Y*(1 - r)', 'r = 0.02 + 1e-17*Y'],
      periods: 1,
    });
    expect(isComplete).toBe(true);
    const [y = 0, r = 0] = [series['Y']?.[1], series['r']?.[1]];
    expect(r).toBeCloseTo(0.02 + 1e-17 * y, 15);
    expect(y / (2e15 + 0.5 * y * (1 - r))).toBeCloseTo(1, 13);
  });
});

describe('a period without a solution', () => {
  test('ends the series before it and says where', () => {
    const { series, periods, isComplete, diagnostics } = solve({
      kind: 'equations',
      equations: ['x = x[-1] - 1', 'y = 1/x'],
      start: { x: 3, y: 1 },
    });
    expect([periods, isComplete]).toEqual([2, false]);
    expect([...(series['y'] ?? [])]).toEqual([1, 0.5, 1]);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'not-finite: in period 3, block 2 (y) meets division by zero',
    ]);
  });

  test('says in period 1 that start values may be missing', () => {
    const { diagnostics } = solve({
      kind: 'equations',
      equations: ['share = x/y', 'x = x[-1]', 'y = y[-1]'],
    });
    expect(diagnostics[0]?.message).toBe('in period 1, block 3 (share) meets division by zero');
    expect(diagnostics[0]?.hint).toBe('what start leaves out is 0; write what is read here under start');
  });

  test.each([
    ['two equations that say the same', ['x = y', 'y = x'], 'undetermined', 'has no single solution'],
    ['two that contradict each other', ['x = y + 1', 'y = x'], 'undetermined', 'block 1 (y, x)'],
    [
      'two that say the same but for rounding',
      [`x = ${Array(10).fill('0.1*y').join(' + ')}`, 'y = x'],
      'undetermined',
      '',
    ],
    ['a variable that is itself', ['x = x'], 'undetermined', 'has no single solution'],
    ['a square that is negative', ['x = x^2 + 1'], 'no-convergence', 'finds no solution'],
    [
      'growth beyond all numbers',
      ['x = 1e200 + x[-1]^2'],
      'not-finite',
      'in period 2, block 1 (x) meets 1e+200 to the power 2',
    ],
  ])('%s', (_, equations, code, words) => {
    for (const method of ['newton', 'gauss-seidel'] as const) {
      const { diagnostics, isComplete } = solve({ kind: 'equations', equations, method });
      expect(isComplete).toBe(false);
      const said = diagnostics.map((diagnostic) => `${diagnostic.code}: ${diagnostic.message}`).join();
      if (method === 'newton') expect(said).toContain(code);
      if (method === 'newton') expect(said).toContain(words);
      expect(said).not.toBe('');
    }
  });
});

test('where no period is solved nothing is said to hold, and the reason names start values', () => {
  const found = solve({
    kind: 'equations',
    parameters: { a: 0.5 },
    equations: ['H = a*Y[-1]', 'K = a*Y[-1]', 'share = H/Y', 'Y = a*Y[-1]'],
    hidden: ['H = K'],
    periods: 5,
  });
  expect(found).toMatchObject({ isComplete: false, periods: 0, hidden: [], matrices: [] });
  expect(found.diagnostics.map(({ code, hint }) => [code, hint])).toEqual([
    ['not-finite', 'what start leaves out is 0; write what is read here under start'],
  ]);
});
