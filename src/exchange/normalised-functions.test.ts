import { describe, expect, test } from 'vitest';
import { wordsOf } from './genius.case.ts';
import { read, valuesOf } from './json.case.ts';

/** One integer issue from 0 to 4 and one party that values it by `f`. */
const withFunction = (f: unknown) =>
  read({
    'd.json': {
      id: 'd',
      issues: [{ name: 'years', index: 1, type: 'integer', min: 0, max: 4 }],
      parties: [{ reservation: 0, discount: 1, kind: 'linear', values: [{ w: 1, f }] }],
    },
  }).imported;

describe('value functions of the normalised form', () => {
  test.each([
    [{ ftype: 'triangular', low: 0, peak: 1, high: 4 }, [0, 1, 2 / 3, 1 / 3, 0]],
    [
      {
        ftype: 'piecewise',
        points: [
          [0, 0],
          [2, 0.8],
          [4, 1],
        ],
      },
      [0, 0.4, 0.8, 0.9, 1],
    ],
    [{ ftype: 'power', from: 0, to: 4, exponent: 0.5 }, [0, 0.5, Math.SQRT1_2, Math.sqrt(0.75), 1]],
    [{ ftype: 'power', from: 4, to: 0, exponent: 2 }, [1, 0.5625, 0.25, 0.0625, 0]],
    [
      {
        ftype: 'step',
        before: 0,
        thresholds: [
          [1, 0.3],
          [3, 1],
        ],
      },
      [0, 0.3, 0.3, 1, 1],
    ],
    [{ ftype: 's-curve', centre: 2, steepness: 1 }, [-2, -1, 0, 1, 2].map((x) => 1 / (1 + Math.exp(-x)))],
    [{ ftype: 'linear', slope: 0.25, offset: 0 }, [0, 0.25, 0.5, 0.75, 1]],
  ])('%j', (f, values) => {
    expect(valuesOf(withFunction(f))).toEqual(values.map((value) => expect.closeTo(value, 9)));
  });
  test.each([
    [{ ftype: 'cubic' }, "ftype is 'cubic' for 'years'"],
    [{ ftype: 'constructor' }, "ftype is 'constructor' for 'years'"],
    [{ ftype: 3 }, 'ftype is no text'],
    [{ ftype: 'triangular', low: 2, peak: 1, high: 4 }, 'has its top 1 outside 2 to 4'],
    [{ ftype: 'triangular', low: 0, high: 4 }, "'peak' is missing"],
    [
      {
        ftype: 'piecewise',
        points: [
          [2, 0],
          [1, 1],
        ],
      },
      'points for',
    ],
    [{ ftype: 'piecewise', points: [] }, 'points for'],
    [{ ftype: 'piecewise', points: [[1]] }, 'points for'],
    [{ ftype: 'step', before: 0, thresholds: [['a', 1]] }, 'a number of thresholds'],
    [{ ftype: 'power', from: 1, to: 1, exponent: 1 }, 'two different ends'],
    [{ ftype: 'power', from: 0, to: 1, exponent: 0 }, 'an exponent above 0'],
    [{ ftype: 's-curve', centre: 1 }, "'steepness' is missing"],
  ])('%j is refused with its reason', (f, words) => {
    const imported = withFunction(f);
    expect(imported.domain).toBeUndefined();
    expect(wordsOf(imported).join('\n')).toContain(words);
  });
  test('a continuous issue gets steps that keep the guarantee', () => {
    const { imported } = read({
      'd.json': {
        id: 'd',
        issues: [{ name: 'share', index: 1, type: 'real', min: 0, max: 1 }],
        parties: [
          {
            reservation: 0,
            discount: 1,
            kind: 'linear',
            values: [
              {
                w: 1,
                f: {
                  ftype: 'piecewise',
                  points: [
                    [0, 0],
                    [0.35, 1],
                    [1, 0.2],
                  ],
                },
              },
            ],
          },
        ],
      },
    });
    const { domain } = imported;
    expect(domain?.space.issues[0]?.options).toContain('0.35');
    expect(domain?.conventions.join(' ')).toContain("'share' by");
  });
});
