import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BaselineActor,
  constantBaseline,
  meanBaseline,
  medianBaseline,
  modalBaseline,
  type NashSettings,
  namedBaselines,
  nashBaseline,
  statusQuoBaseline,
} from './index.ts';
import { type ContractExceptions, modelContract } from './model-contract.case.ts';

const counted: ContractExceptions = {
  'is not moved by an actor without weight': 'everybody counts alike, whatever they weigh',
};
const deaf: ContractExceptions = { 'leaves unanimity alone': 'it does not listen to the actors' };
const exceptions: Partial<Record<keyof typeof namedBaselines, ContractExceptions>> = {
  mean: counted,
  'mean-salience': {
    'is not moved by an actor without weight': 'it does not know that the actor has no capability',
  },
  median: {
    ...counted,
    'turns round with the scale': 'an even number of actors has two medians, and the lower is taken',
  },
  constant: deaf,
  'status-quo': deaf,
};

describe('every named baseline', () => {
  for (const [name, model] of Object.entries(namedBaselines)) {
    const rules = exceptions[name as keyof typeof namedBaselines] ?? {};
    modelContract(name, (actors, scale, place) => model(actors, scale, { statusQuo: place(20) }), rules);
  }
});

const scale = { low: 0, high: 100 };
const all = (...rows: readonly (readonly [position: number, capability: number, salience: number])[]) =>
  rows.map(([position, capability, salience]) => ({ position, capability, salience }));
const three = all([0, 60, 0.5], [50, 40, 0.25], [100, 10, 1]);

describe('means by hand', () => {
  // Weights 30, 10 and 10.
  test.each([
    ['capability-salience', (50 * 10 + 100 * 10) / 50],
    ['capability', (50 * 40 + 100 * 10) / 110],
    ['salience', (50 * 0.25 + 100) / 1.75],
    ['equal', 50],
  ] as const)('weighted by %s', (weights, wanted) => {
    expect(meanBaseline(three, scale, { weights }).forecast).toBeCloseTo(wanted, 12);
  });
});

describe('medians by hand', () => {
  test('take the position where half of the weight is passed', () => {
    expect(medianBaseline(three, scale, { weights: 'capability-salience', evenSplit: 'lower' })).toEqual({
      forecast: 0,
    });
    expect(medianBaseline(three, scale, { weights: 'equal', evenSplit: 'lower' }).forecast).toBe(50);
    expect(medianBaseline(three, scale, { weights: 'salience', evenSplit: 'lower' }).forecast).toBe(100);
  });

  test('say what they do with an even split', () => {
    const even = all([20, 1, 1], [80, 0.1, 1], [80, 0.9, 1]);
    const weights = 'capability' as const;
    const lower = medianBaseline(even, scale, { weights, evenSplit: 'lower' });
    expect(lower.forecast).toBe(20);
    expect(lower.why).toBe(
      'half of the weight is at or below 20 and half at or above 80; the lower is taken',
    );
    const middle = medianBaseline(even, scale, { weights, evenSplit: 'midpoint' });
    expect([middle.forecast, middle.why]).toEqual([50, expect.stringContaining('the middle is taken')]);
  });
});

describe('the heaviest bloc by hand', () => {
  test('adds up those at one position', () => {
    const blocs = all([10, 30, 1], [70, 20, 1], [70, 20, 1]);
    expect(modalBaseline(blocs, scale, { weights: 'capability' })).toEqual({ forecast: 70 });
  });
  test('is the lowest of several, and says so', () => {
    const blocs = all([10, 30, 1], [70, 30, 1]);
    const why = '2 positions weigh the same; the lowest is taken';
    expect(modalBaseline(blocs, scale, { weights: 'capability' })).toEqual({ forecast: 10, why });
  });
});

describe('what does not listen', () => {
  test('the constant is the middle, the status quo what holds', () => {
    expect(constantBaseline([], { low: 4, high: 10 }, {})).toEqual({ forecast: 7 });
    expect(statusQuoBaseline([], scale, { statusQuo: 30 })).toEqual({ forecast: 30 });
    expect(statusQuoBaseline([], scale, { statusQuo: null }).why).toBe('the issue has no status quo');
  });
});

describe('Nash bargaining', () => {
  const equal = { weights: 'equal' } as const;

  test('splits the difference of two equals', () => {
    for (const loss of ['quadratic', 'linear'] as const) {
      const settings: NashSettings = { ...equal, loss, noDeal: { kind: 'value', utility: 0 } };
      expect(nashBaseline(all([20, 1, 1], [60, 1, 1]), scale, settings).forecast).toBeCloseTo(40, 10);
    }
  });

  test('with linear loss and weights 3 and 1 solves 3(reach − b) = reach − a by hand', () => {
    // 3 ln(1 − x/100) + ln(x/100): 3x = 100 − x.
    const settings: NashSettings = {
      weights: 'capability',
      loss: 'linear',
      noDeal: { kind: 'value', utility: 0 },
    };
    expect(nashBaseline(all([0, 3, 1], [100, 1, 1]), scale, settings).forecast).toBeCloseTo(25, 10);
  });

  test('stops at a kink exactly', () => {
    const settings: NashSettings = { ...equal, loss: 'linear', noDeal: { kind: 'value', utility: 0 } };
    expect(nashBaseline(all([10, 1, 1], [37, 1, 1], [90, 1, 1]), scale, settings).forecast).toBe(37);
  });

  test('goes towards the weighted mean as no deal becomes worse (quadratic loss)', () => {
    const settings = (utility: number): NashSettings => ({
      weights: 'capability-salience',
      loss: 'quadratic',
      noDeal: { kind: 'value', utility },
    });
    const mean = meanBaseline(three, scale, { weights: 'capability-salience' }).forecast ?? Number.NaN;
    const gap = (utility: number) =>
      Math.abs((nashBaseline(three, scale, settings(utility)).forecast ?? Number.NaN) - mean);
    expect(gap(-1)).toBeGreaterThan(gap(-10));
    expect(gap(-1e6)).toBeLessThan(1e-3);
  });

  test('finds nothing where the status quo lies between the actors, and says so', () => {
    const settings: NashSettings = {
      ...equal,
      loss: 'quadratic',
      noDeal: { kind: 'status-quo', position: 40 },
    };
    expect(nashBaseline(all([20, 1, 1], [60, 1, 1]), scale, settings)).toEqual({
      forecast: null,
      why: 'no position is better than the status quo for everybody',
    });
    const none: NashSettings = { ...equal, loss: 'linear', noDeal: { kind: 'value', utility: 1 } };
    expect(nashBaseline(three, scale, none)).toEqual({
      forecast: null,
      why: 'no position is better than no deal for everybody',
    });
  });

  const whole = fc.record({
    position: fc.integer({ min: 0, max: 100 }),
    capability: fc.integer({ min: 1, max: 50 }),
    salience: fc.constantFrom(0.25, 0.5, 1),
  });
  const settingsOf: fc.Arbitrary<NashSettings> = fc.record({
    weights: fc.constantFrom('capability-salience' as const, 'equal' as const),
    loss: fc.constantFrom('quadratic' as const, 'linear' as const),
    noDeal: fc.oneof(
      fc.record({ kind: fc.constant('value' as const), utility: fc.constantFrom(-3, 0, 0.3, 0.6) }),
      fc.record({ kind: fc.constant('status-quo' as const), position: fc.integer({ min: 0, max: 100 }) }),
    ),
  });

  test('is as good as the best point of a fine grid', () => {
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1, maxLength: 6 }), settingsOf, (actors, settings) => {
        const product = nashProduct(actors, settings);
        const { forecast } = nashBaseline(actors, scale, settings);
        const grid = Array.from({ length: 4001 }, (_, m) => product(m / 40));
        const best = Math.max(...grid);
        if (forecast === null) expect(best).toBe(Number.NEGATIVE_INFINITY);
        else expect(product(forecast)).toBeGreaterThanOrEqual(best - 1e-9 * Math.max(1, Math.abs(best)));
      }),
      { numRuns: 300 },
    );
  });
});

/** Σ w ln(u − d) from the definition; −∞ where somebody does not gain. */
function nashProduct(actors: readonly BaselineActor[], { weights, loss, noDeal }: NashSettings) {
  const utility = (of: BaselineActor, x: number) => {
    const d = Math.abs(x - of.position) / 100;
    return 1 - (loss === 'quadratic' ? d * d : d);
  };
  return (x: number) =>
    actors.reduce((sum, actor) => {
      const fallback = noDeal.kind === 'value' ? noDeal.utility : utility(actor, noDeal.position);
      const gain = utility(actor, x) - fallback;
      const weight = weights === 'equal' ? 1 : actor.capability * actor.salience;
      // Gains of rounding size are none.
      return sum + (gain > 1e-12 ? weight * Math.log(gain) : Number.NEGATIVE_INFINITY);
    }, 0);
}

describe('what cannot be asked', () => {
  test('nobody with any weight gives no forecast and says why', () => {
    for (const name of ['compromise', 'weighted-median', 'modal', 'nash'] as const)
      for (const actors of [[], all([30, 0, 1], [60, 5, 0])])
        expect(namedBaselines[name](actors, scale)).toEqual({
          forecast: null,
          why: 'no actor weighs anything',
        });
  });
  test('numbers that are none are mistakes of the caller', () => {
    expect(() => namedBaselines.compromise(all([Number.NaN, 1, 1]), scale)).toThrow('an actor at NaN');
    expect(() => namedBaselines.compromise(all([1, -1, 1]), scale)).toThrow('weighs -1');
    expect(() => namedBaselines.constant([], { low: 5, high: 5 }, {})).toThrow('the low end comes first');
  });
});
