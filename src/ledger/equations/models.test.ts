import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../test/shared-data.ts';
import { modelOf, solve } from './model.case.ts';
import { simulate } from './simulate.ts';

/** Models of Godley and Lavoie, Monetary Economics, 2nd ed. 2012, from other equations than those of `catalog/`. */
const sim = {
  kind: 'equations',
  parameters: { alpha1: 0.6, alpha2: 0.4, theta: 0.2, G: 20 },
  equations: [
    'C = alpha1*YD + alpha2*H[-1]',
    'Y = C + G',
    'T = theta*Y',
    'YD = Y - T',
    'H = H[-1] + YD - C',
    'Hs = Hs[-1] + G - T',
  ],
  hidden: ['Hs = H'],
};
const atRest = { C: 80, Y: 100, T: 20, YD: 80, H: 80, Hs: 80 };

describe('model SIM', () => {
  const fromScratch = { ...sim, parameters: { ...sim.parameters, G: 0 }, shocks: { 1: { G: 20 } } };

  test('the first period is the multiplier by hand: Y = G/(1 - alpha1(1 - theta))', () => {
    const { series } = solve(fromScratch);
    expect(series['Y']?.[0]).toBe(0);
    expect(series['Y']?.[1]).toBeCloseTo(20 / 0.52, 12);
    expect(series['H']?.[1]).toBeCloseTo(0.4 * 0.8 * (20 / 0.52), 12);
  });

  test('income converges to G/theta at the rate of its difference equation', () => {
    const { series, isComplete } = solve(fromScratch, { periods: 400 });
    expect(isComplete).toBe(true);
    expect(series['Y']?.[400]).toBeCloseTo(100, 10);
    // H = (1 - alpha2 theta/(1 - alpha1 (1 - theta))) H[-1] + constant, by hand from 3.7, 3.9 and 3.10.
    const gap = (t: number) => 80 - (series['H']?.[t] as number);
    expect(gap(20) / gap(19)).toBeCloseTo(1 - (0.4 * 0.2) / 0.52, 9);
  });

  test('a step of spending moves income from 100 to 125, through the multiplier at once', () => {
    const { series, parameters, hidden } = solve(
      { ...sim, start: atRest, shocks: { 3: { G: 25 } } },
      { periods: 300 },
    );
    expect([series['Y']?.[1], series['Y']?.[2]]).toEqual([expect.closeTo(100, 11), expect.closeTo(100, 11)]);
    expect(series['Y']?.[3]).toBeCloseTo(100 + 5 / 0.52, 11);
    expect(series['Y']?.[300]).toBeCloseTo(125, 10);
    expect(Array.from(parameters['G'] ?? []).slice(1, 5)).toEqual([20, 20, 25, 25]);
    expect(Object.keys(parameters)).toEqual(['G']);
    expect(hidden[0]?.holds).toBe(true);
    expect(hidden[0]?.largest.deviation).toBeLessThan(1e-10);
  });

  test('a start that forgets the government’s side of money is found out', () => {
    const { hidden, diagnostics, isComplete } = solve({ ...sim, start: { H: 80 } });
    expect(isComplete).toBe(true);
    expect(hidden[0]?.holds).toBe(false);
    expect(hidden[0]?.largest.deviation).toBeCloseTo(80, 8);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning identity-fails',
    ]);
  });

  test('production, income and taxes are one block, stocks follow it', () => {
    const { blocks } = solve(sim);
    expect(blocks.map(({ variables }) => [...variables].sort().join(' '))).toEqual(['C T Y YD', 'H', 'Hs']);
    expect(blocks.map(({ isSimultaneous }) => isSimultaneous)).toEqual([true, false, false]);
  });
});

/** Two regions: chapter 6, model REG; values of G. Zezza’s programs for the book. */
const region = (own: 'N' | 'S', other: 'N' | 'S') => [
  `Y_${own} = C_${own} + G_${own} + X_${own} - IM_${own}`,
  `IM_${own} = mu_${own}*Y_${own}`,
  `X_${own} = IM_${other}`,
  `YD_${own} = Y_${own} - T_${own} + r[-1]*Bh_${own}[-1]`,
  `T_${own} = theta*(Y_${own} + r[-1]*Bh_${own}[-1])`,
  `d(V_${own}) = YD_${own} - C_${own}`,
  `C_${own} = alpha1_${own}*YD_${own} + alpha2_${own}*V_${own}[-1]`,
  `Hh_${own} = V_${own} - Bh_${own}`,
  `Bh_${own} = V_${own}*(lambda0 + lambda1*r) - lambda2*YD_${own}`,
];
const reg = {
  kind: 'equations',
  parameters: {
    alpha1_N: 0.6,
    alpha1_S: 0.7,
    alpha2_N: 0.4,
    alpha2_S: 0.3,
    lambda0: 0.635,
    lambda1: 5,
    lambda2: 0.01,
    mu_N: 0.18781,
    mu_S: 0.18781,
    theta: 0.2,
    G_N: 20,
    G_S: 20,
    rbar: 0.025,
  },
  equations: [
    ...region('N', 'S'),
    ...region('S', 'N'),
    'd(Bs) = G_N + G_S + r[-1]*Bs[-1] - (T_N + T_S) - r[-1]*Bcb[-1]',
    'd(Hs) = d(Bcb)',
    'Bcb = Bs - Bh_N - Bh_S',
    'r = rbar',
  ],
  hidden: ['Hs = Hh_N + Hh_S'],
  start: { steady: true, r: 'rbar' },
  shocks: [{ period: 5, set: { mu_S: 0.20781 } }],
};

describe('model REG', () => {
  test('a country of two like regions rests where the same country in one does', () => {
    const { series, periodsToRest } = solve(reg, { withoutShocks: true });
    // Stationary income of model PC with the sum of both: 16/0.185 + 20 for each region of spending 20, by hand (4.22).
    expect(series['YD_N']?.[0]).toBeCloseTo(16 / 0.185, 10);
    expect(series['Y_S']?.[60]).toBeCloseTo(16 / 0.185 + 20, 10);
    expect(periodsToRest).toBeGreaterThan(100);
  });

  test('imports of the South move income to the North, and no money is lost', () => {
    const { series, hidden, isComplete } = solve(reg, { periods: 200 });
    expect(isComplete).toBe(true);
    expect(series['Y_N']?.[200]).toBeGreaterThan((series['Y_N']?.[0] as number) + 1);
    expect(series['Y_S']?.[200]).toBeLessThan((series['Y_S']?.[0] as number) - 1);
    expect(hidden[0]?.largest.relative).toBeLessThan(1e-12);
  });
});

const golden = sharedFolder('golden/ledger');

interface Golden {
  readonly cases: Readonly<Record<string, GoldenCase>>;
}

interface GoldenCase {
  readonly equations: readonly string[];
  readonly parameters: Readonly<Record<string, number>>;
  readonly initial: Readonly<Record<string, number>>;
  readonly hiddenEquation: string;
  readonly series: Readonly<Record<string, readonly number[]>>;
}

golden.describe('independent series', () => {
  test.each([
    ['SIM.json', 'SIM_scratch', { 1: { G: 20 } }],
    ['SIM.json', 'SIM_G_step', { 3: { G: 25 } }],
    ['PC.json', 'PC_rate_step', { 10: { rbar: 0.035 } }],
    ['PC.json', 'PC_lambda1_0.05_steady', {}],
  ])('%s %s agrees in all variables and periods', (file, name, shocks) => {
    const { cases } = JSON.parse(golden.text(file)) as Golden;
    const given = cases[name];
    if (given === undefined) throw new Error(name);
    const model = modelOf({
      kind: 'equations',
      parameters: name === 'SIM_scratch' ? { ...given.parameters, G: 0 } : given.parameters,
      equations: given.equations.map((line) => line.replace(/ {3}\(.*/, '')),
      start: given.initial,
      shocks,
      hidden: given.hiddenEquation.replace('==', '='),
    });
    const periods = (Object.values(given.series)[0]?.length ?? 0) - 1;
    for (const method of ['newton', 'gauss-seidel'] as const) {
      const { series, hidden } = simulate(model, { periods, method });
      for (const [variable, path] of Object.entries(given.series)) {
        const worst = path.reduce(
          (most, value, t) => Math.max(most, Math.abs(value - (series[variable]?.[t] ?? 1e9))),
          0,
        );
        expect(worst, variable).toBeLessThan(1e-9);
      }
      expect(hidden[0]?.largest.deviation).toBeLessThan(3e-12);
    }
  });
});
