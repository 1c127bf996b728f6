import { hostile } from '../money/money-examples.case.ts';
import type { CalibrationData } from './calibration-plot-figure.ts';
import type { ModelComparisonData } from './model-comparison-figure.ts';
import type { PressureMapData } from './pressure-map-figure.ts';
import type { RoundPathsData } from './round-paths-figure.ts';

/** Illustrative numbers near those of the published record. */
export const calibrationExample: CalibrationData = {
  id: 'two',
  title: 'Do the ranges hold?',
  series: [
    {
      name: 'compromise with its calibrated range',
      count: 351,
      levels: [
        { nominal: 0.5, observed: 0.496, low: 0.444, high: 0.548 },
        { nominal: 0.8, observed: 0.798, low: 0.753, high: 0.836 },
        { nominal: 0.95, observed: 0.946, low: 0.917, high: 0.965 },
      ],
      pit: [0.187, 0.067, 0.082, 0.088, 0.114, 0.094, 0.066, 0.065, 0.101, 0.136],
    },
    {
      name: `inputs alone ${hostile}`,
      count: 60,
      levels: [
        { nominal: 0.5, observed: 0.15, low: 0.08, high: 0.26 },
        { nominal: 0.8, observed: 0.3, low: 0.2, high: 0.43 },
        { nominal: 0.95, observed: 0.45, low: 0.33, high: 0.58 },
      ],
      pit: [0.36, 0.06, 0.02, 0.04, 0.03, 0.05, 0.02, 0.04, 0.05, 0.33],
    },
  ],
};

export const comparisonExample: ModelComparisonData = {
  id: 'water',
  title: 'Who may draw water in summer?',
  scale: { low: 'all water to the lower valley', high: `all water to the upper valley ${hostile}` },
  forecasts: [
    { name: 'compromise', at: 43.2, kind: 'headline' },
    { name: 'weighted median', at: 40, kind: 'model' },
    { name: 'expected utility, last round', at: 71.4, kind: 'model' },
    { name: 'Condorcet election of positions', at: 44.6, kind: 'model' },
    { name: 'Nash bargaining', at: 52.5, kind: 'model' },
    { name: 'constant 50', at: 50, kind: 'baseline' },
    { name: 'status quo', at: 0, kind: 'baseline' },
  ],
  ranges: [
    { share: 0.5, low: 25.7, high: 60.7 },
    { share: 0.8, low: 6.2, high: 80.2 },
    { share: 0.95, low: 0, high: 100 },
  ],
  outcome: 55,
};

const names = [
  'Netherlands',
  'Belgium',
  'Luxembourg',
  'Germany',
  'France',
  'Italy',
  'United Kingdom',
  'Ireland',
  'Denmark',
  'Greece',
  'Spain',
  'Portugal',
  'Austria',
  'Finland',
  'Sweden',
  'Commission',
  'European Parliament',
];
const starts = [0, 50, 2, 5, 100, 96, 98, 50, 0, 55, 90, 85, 10, 12, 4, 30, 20];

/** Seventeen actors that gather in two blocs over eight rounds; invented. */
export const roundsExample: RoundPathsData = {
  id: 'seventeen',
  title: 'How positions move under pressure',
  scale: { low: 'no delay', high: 'ten years of delay' },
  actors: names.map((name, i) => {
    const start = starts[i] ?? 0;
    const goal = start > 52 ? 88 : start > 25 ? 62 : 48 + (i % 3);
    const positions = Array.from(
      { length: 9 },
      (_, t) => Math.round(10 * (goal + (start - goal) * 0.55 ** Math.max(0, t - (i % 3)))) / 10,
    );
    if (name !== 'Germany') return { name, positions };
    const low = positions.map((at, t) => Math.max(0, at - 2 * t));
    const high = positions.map((at, t) => Math.min(100, at + 2.5 * t));
    return { name, positions, range: { low, high } };
  }),
  headlines: [
    { name: 'weighted median', values: [50, 50, 62, 62, 62, 62, 62, 62, 62] },
    { name: 'weighted mean', values: [42, 47, 53, 58, 61, 62, 63, 64, 64] },
  ],
};

export const smallRoundsExample: RoundPathsData = {
  id: 'three',
  title: 'Three actors, two rounds',
  scale: { low: 'none', high: 'all' },
  actors: [
    { name: hostile, positions: [0, 20, 40] },
    { name: 'South', positions: [100, 80, 40] },
    { name: 'East', positions: [40, 40, 40] },
  ],
  headlines: [],
};

const pressures = (count: number) =>
  Array.from({ length: count * count }, (_, k) => ({ from: Math.floor(k / count), to: k % count }))
    .filter(({ from, to }) => from !== to && (from * 7 + to * 3) % 4 === 0)
    .map(({ from, to }) => ({ from, to, gain: (((from * 13 + to * 29) % 17) + 1) / 20 }));

export const pressureExample: PressureMapData = {
  id: 'seven',
  title: 'Who presses whom',
  actors: names.slice(0, 7).map((name, i) => ({ name, position: starts[i] ?? 0 })),
  pressures: pressures(7),
};

export const longPressureExample: PressureMapData = {
  id: 'thirty',
  title: 'Who presses whom among thirty',
  actors: Array.from({ length: 30 }, (_, i) => ({
    name: i === 3 ? hostile : (names[i] ?? `Member ${i + 1} of a large body`),
    position: (i * 37) % 101,
  })),
  pressures: pressures(30),
};
