import type { BoxData } from './box-figure.ts';
import type { ConvergenceData } from './convergence-figure.ts';
import type { DistributionData } from './distribution-figure.ts';
import type { FlipMapData } from './flip-map-figure.ts';
import type { LeverageData } from './leverage-figure.ts';
import type { TornadoData } from './tornado-figure.ts';
import type { WorldsData } from './worlds-figure.ts';

const longName =
  'How much the council’s larger members care about the keeper of the money being covered in full';

/** Six inputs: a long name, an estimate below zero, tipping values at both ends, and inputs on which nothing tips. */
export const tornadoExample: TornadoData = {
  id: 'six',
  title: 'What is accepted',
  output: 'the worst-off signatory’s gain',
  drivers: [
    {
      name: 'Levy',
      unit: 'bn EUR',
      share: 0.34,
      low: 0.29,
      high: 0.39,
      range: { low: 0, high: 45 },
      today: 12,
      tips: 21.5,
    },
    {
      name: longName,
      unit: '',
      share: 0.61,
      low: 0.55,
      high: 0.66,
      range: { low: 0, high: 1 },
      today: 0.5,
      tips: 0.97,
    },
    {
      name: 'Relief',
      unit: '',
      share: 0.08,
      low: 0.02,
      high: 0.13,
      range: { low: 0, high: 1 },
      today: 0.2,
      tips: 0.01,
    },
    {
      name: 'Reply lag',
      unit: 'months',
      share: 0.03,
      low: -0.01,
      high: 0.06,
      range: { low: 1, high: 24 },
      today: 6,
      tips: null,
    },
    {
      name: 'Patience',
      unit: '',
      share: -0.01,
      low: -0.04,
      high: 0.02,
      range: { low: 0.15, high: 0.6 },
      today: 0.3,
      tips: null,
    },
    { name: 'Fixed', unit: '', share: 0, low: 0, high: 0, range: { low: 2, high: 2 }, today: 2, tips: null },
  ],
};

/** Draws on both sides of the flip, most of them failing. */
export const distributionExample: DistributionData = {
  id: 'both',
  title: 'What is accepted',
  output: 'gain of the worst-off signatory',
  edges: [-0.3, -0.2, -0.1, 0, 0.1, 0.2],
  shares: [0.05, 0.3, 0.35, 0.25, 0.05],
};

/** All draws fail by far. */
export const failingExample: DistributionData = {
  id: 'failing',
  title: 'What is paid for',
  output: 'what is left of the gap, in bn EUR',
  edges: [-140, -120, -100],
  shares: [0.995, 0.005],
};

export const convergenceExample: ConvergenceData = {
  id: 'doubling',
  title: 'All four tests',
  looks: [256, 512, 1024, 2048, 4096, 8192, 16_384].map((draws, k) => ({
    draws,
    estimate: 0.42 + 0.05 / (k + 1),
    low: 0.42 + 0.05 / (k + 1) - 1.5 / Math.sqrt(draws),
    high: 0.42 + 0.05 / (k + 1) + 1.5 / Math.sqrt(draws),
  })),
};

export const flipMapExample: FlipMapData = {
  id: 'nine',
  title: 'Levy and salience',
  what: 'all four tests',
  across: { name: 'Levy', unit: 'bn EUR', values: [0, 5, 10, 15, 20, 25, 30, 35, 40], today: 12 },
  up: { name: longName, unit: '', values: [0, 0.25, 0.5, 0.75, 1], today: 0.5 },
  shares: [0, 1, 2, 3, 4].map((j) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => Math.max(0, 1 - (i * j) / 16 - i / 20)),
  ),
};

export const boxExample: BoxData = {
  id: 'two',
  title: 'The loan fails',
  limits: [
    { name: longName, unit: '', range: { low: 0, high: 1 }, box: { low: 0.7, high: 1 } },
    { name: 'Levy', unit: 'bn EUR', range: { low: 0, high: 45 }, box: { low: 0, high: 3 } },
  ],
  density: 0.87,
  coverage: 0.62,
  mass: 0.19,
};

export const leverageExample: LeverageData = {
  id: 'without-one',
  title: 'Without the first report',
  rows: [
    {
      name: 'A loan on the frozen assets, paid back out of reparations once peace has come',
      before: 0.6,
      after: 0.12,
    },
    { name: 'Borrowing', before: 0.97, after: 0.97 },
    { name: 'A guaranteed ceasefire', before: 0, after: 0.004 },
    { name: 'Late', before: null, after: 0.4 },
  ],
};

export const worldsExample: WorldsData = {
  id: 'two',
  title: 'Early or late',
  worlds: ['relief comes early', 'relief waits until the war has ended and its end has been signed'],
  reports: [
    {
      name: 'North accepts a loan on the frozen assets, paid back out of reparations once peace has come',
      first: 0.2,
      second: 0.7,
      bits: 0.1,
    },
    { name: 'The swap is ratified', first: 0.99, second: 1, bits: 0.0004 },
  ],
};
