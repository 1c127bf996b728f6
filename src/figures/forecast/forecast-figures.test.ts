import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyWidth } from '../frame/any-width.case.ts';
import { expectSound } from '../frame/expect-sound.case.ts';
import { calibrationPlotFigure } from './calibration-plot-figure.ts';
import { anyCalibration, anyComparison, anyPressures, anyRounds } from './forecast-arbitraries.case.ts';
import {
  calibrationExample,
  comparisonExample,
  longPressureExample,
  pressureExample,
  roundsExample,
  smallRoundsExample,
} from './forecast-examples.case.ts';
import { modelComparisonFigure } from './model-comparison-figure.ts';
import { pressureMapFigure } from './pressure-map-figure.ts';
import { roundPathsFigure } from './round-paths-figure.ts';
import { pointText } from './scale-points.ts';

const examples = () => [
  calibrationPlotFigure(calibrationExample),
  modelComparisonFigure(comparisonExample),
  roundPathsFigure(roundsExample),
  roundPathsFigure(smallRoundsExample),
  pressureMapFigure(pressureExample),
  pressureMapFigure(longPressureExample),
];

describe('figures of forecasts', () => {
  test('are stored', async () => {
    for (const { id, svg } of examples()) await expect(svg).toMatchFileSnapshot(`../pictures/${id}.svg`);
  });

  test('carry a title, what to see, and their data, the same bytes again', () => {
    for (const figure of examples()) expectSound(figure);
    expect(examples()).toEqual(examples());
  });

  test('write names from a file as text', () => {
    for (const { svg } of examples()) expect(svg.includes('<script')).toBe(false);
    expect(modelComparisonFigure({ ...comparisonExample, id: '"><script>' }).id).toBe('models-script');
  });

  test('say so when there is nothing to see', () => {
    const empty = [
      calibrationPlotFigure({ ...calibrationExample, series: [] }),
      roundPathsFigure({ ...roundsExample, actors: [], headlines: [] }),
      pressureMapFigure({ ...pressureExample, actors: [], pressures: [] }),
    ];
    for (const { svg, description } of empty) {
      expect(description).toMatch(/^There is no/);
      expect(svg.includes(`>${description}</text>`)).toBe(true);
    }
    expect(modelComparisonFigure({ ...comparisonExample, forecasts: [], ranges: [] }).description).toContain(
      'No model gives a forecast',
    );
  });

  test('refuse numbers off the scale, lists of another length and places that are none', () => {
    const forecasts = [{ name: 'a', at: 120, kind: 'model' as const }];
    expect(() => modelComparisonFigure({ ...comparisonExample, forecasts })).toThrow('a forecast is 120');
    const actors = [
      { name: 'a', positions: [1, 2] },
      { name: 'b', positions: [1] },
    ];
    expect(() => roundPathsFigure({ ...roundsExample, actors })).toThrow('b has 1 rounds, others 2');
    const pressures = [{ from: 0, to: 9, gain: 1 }];
    expect(() => pressureMapFigure({ ...pressureExample, pressures })).toThrow('from 0 to 9 among 7 actors');
    const levels = [{ nominal: 50, observed: 0.5, low: 0.4, high: 0.6 }];
    const series = [{ name: 'a', count: 1, levels, pit: [] }];
    expect(() => calibrationPlotFigure({ ...calibrationExample, series })).toThrow('a has 50, not a share');
  });

  test('hold for any numbers and names', () => {
    fc.assert(
      fc.property(anyCalibration, anyWidth, (data, width) => expectSound(calibrationPlotFigure(data, width))),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(anyComparison, anyWidth, (data, width) => expectSound(modelComparisonFigure(data, width))),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(anyRounds, anyWidth, (data, width) => expectSound(roundPathsFigure(data, width))),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(anyPressures, anyWidth, (data, width) => expectSound(pressureMapFigure(data, width))),
      { numRuns: 60 },
    );
  });
});

describe('a calibration plot', () => {
  test('puts marks where promise and observation have them', () => {
    const [first] = calibrationExample.series;
    if (first === undefined) throw new Error('example');
    const { svg, description } = calibrationPlotFigure(
      { ...calibrationExample, series: [{ ...first, pit: [] }] },
      360,
    );
    const marks = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].slice(1);
    expect(marks.map(([, x]) => Number(x))).toEqual([194, 284, 329]);
    // The dashed line of calibrated ranges begins at the bottom, 236 px below its end.
    const [, bottom] = /<path d="M44 ([\d.]+)L344/.exec(svg) ?? [];
    for (const [i, { observed }] of first.levels.entries())
      expect(Number(marks[i]?.[2])).toBeCloseTo(Number(bottom) - 236 * observed, 0);
    expect(description).toContain('50 % inside the 50 % range, 80 % inside the 80 % range');
  });

  test('has a bar for each part, as high as its share', () => {
    const { svg } = calibrationPlotFigure(calibrationExample);
    const heights = [...svg.matchAll(/height="([\d.]+)" fill="var\(--mark\)"/g)].map(([, h]) => Number(h));
    expect(heights.length).toBe(20);
    expect((heights[0] ?? 0) / (heights[10] ?? 1)).toBeCloseTo(0.187 / 0.36, 1);
  });
});

describe('a comparison of models', () => {
  test('names every forecast with its number, baselines as such', () => {
    const { svg } = modelComparisonFigure(comparisonExample);
    for (const text of [
      'compromise 43',
      'constant 50 (baseline) 50',
      'status quo (baseline) 0',
      'outcome 55',
    ])
      expect(svg.includes(`>${text}<`), text).toBe(true);
    expect(svg.includes('>50, 80 and 95 % ranges of compromise<')).toBe(true);
  });

  test('draws the ranges where the scale has them, the widest first', () => {
    const { svg } = modelComparisonFigure(comparisonExample, 360);
    const bands = [...svg.matchAll(/<rect x="([\d.]+)" [^>]*width="([\d.]+)"[^>]*fill-opacity="0.15"/g)];
    expect(bands.map(([, x, wide]) => [Number(x), Number(wide)])).toEqual([
      [14, 332],
      [34.6, 245.7],
      [99.3, 116.2],
    ]);
  });
});

describe('paths by round', () => {
  test('name every actor at its end, with where it ends', () => {
    const { svg, table } = roundPathsFigure(roundsExample);
    for (const { name, positions } of roundsExample.actors)
      expect(svg.includes(`>${pointText(positions.at(-1) ?? 0)} ${name}<`), name).toBe(true);
    expect(table.rows.length).toBe(19 * 9);
  });

  test('say who moves most', () => {
    expect(roundPathsFigure(smallRoundsExample).description).toContain('South moves most, from 100 to 40');
    const still = smallRoundsExample.actors.map((one) => ({ ...one, positions: [50, 50] }));
    expect(roundPathsFigure({ ...smallRoundsExample, actors: still }).description).toContain('Nobody moves');
  });
});

describe('a map of pressure', () => {
  test('draws a square for each gain above 0, its area the gain', () => {
    const pressures = [
      { from: 0, to: 1, gain: 0.8 },
      { from: 1, to: 2, gain: 0.2 },
      { from: 2, to: 0, gain: -1 },
      { from: 3, to: 3, gain: 5 },
    ];
    const { svg, table } = pressureMapFigure({ ...pressureExample, pressures });
    const sides = [...svg.matchAll(/width="([\d.]+)" height="([\d.]+)" fill="var\(--c\)"/g)]
      .filter(([, wide, high]) => wide === high)
      .map(([, wide]) => Number(wide));
    expect(sides.length).toBe(2);
    expect((sides[0] ?? 0) / (sides[1] ?? 1)).toBeCloseTo(2, 1);
    expect(table.rows.length).toBe(2);
  });

  test('stands in the order of the positions', () => {
    const { svg } = pressureMapFigure(longPressureExample, 360);
    const points = [...svg.matchAll(/<text x="141" y="([\d.]+)" class="s" text-anchor="end">(\d[\d.]*)</g)];
    const values = points.map(([, , value]) => Number(value));
    expect(values.length).toBe(30);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
  });

  test('says when nobody presses', () => {
    const { svg, description } = pressureMapFigure({ ...pressureExample, pressures: [] });
    expect(description).toContain('Nobody expects to gain');
    expect(svg).toContain('nobody expects to gain');
  });
});

describe('scale points', () => {
  test('are whole, and never hide a difference from an end', () => {
    expect([0, 0.04, 0.3, 43.2, 99.7, 100].map(pointText)).toEqual(['0', '0', '0.3', '43', '99.7', '100']);
  });
});
