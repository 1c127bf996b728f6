import { hostile } from '../money/money-examples.case.ts';
import type { ChamberMember } from './chamber.ts';
import type { ChamberData } from './chamber-figure.ts';
import type { PowerData } from './power-figure.ts';

/** Shares of the Union's population in percent, rounded; sides and probabilities below are illustrative. */
const council: readonly (readonly [string, number])[] = [
  ['Germany', 18.49],
  ['France', 15.17],
  ['Italy', 13.23],
  ['Spain', 10.78],
  ['Poland', 8.33],
  ['Romania', 4.23],
  ['Netherlands', 4.01],
  ['Belgium', 2.62],
  ['Czechia', 2.42],
  ['Portugal', 2.36],
  ['Sweden', 2.35],
  ['Greece', 2.31],
  ['Hungary', 2.13],
  ['Austria', 2.04],
  ['Bulgaria', 1.43],
  ['Denmark', 1.33],
  ['Finland', 1.25],
  ['Slovakia', 1.21],
  ['Ireland', 1.18],
  ['Croatia', 0.86],
  ['Lithuania', 0.64],
  ['Slovenia', 0.47],
  ['Latvia', 0.42],
  ['Estonia', 0.31],
  ['Cyprus', 0.21],
  ['Luxembourg', 0.15],
  ['Malta', 0.12],
];
const refusing: Readonly<Record<string, number>> = {
  Hungary: 0.02,
  Slovakia: 0.08,
  Italy: 0.2,
  Czechia: 0.15,
};
const wavering: Readonly<Record<string, number>> = { Belgium: 0.5, Bulgaria: 0.45, Malta: 0.55, France: 0.6 };

const councilMembers: readonly ChamberMember[] = council.map(([name, population], i) => {
  const no = refusing[name];
  const open = wavering[name];
  const found = {
    name,
    side: no !== undefined ? 'no' : open !== undefined ? 'open' : 'yes',
    probabilityYes: no ?? open ?? 0.99 - 0.01 * (i % 7),
    weights: [1, population],
    pivotal: population >= 2.5 ? Math.round(population * population * 1.2) / 1000 : 0,
  } as const;
  return name === 'Belgium' ? { ...found, actor: 4 } : name === 'Germany' ? { ...found, actor: 5 } : found;
});

/** Twenty-seven members that are counted by heads and by population. */
export const councilExample: ChamberData = {
  id: 'council',
  title: 'The Council on the loan',
  subtitle: 'qualified majority: 55 % of members with 65 % of the population',
  rows: [
    { label: 'members', unit: '', quota: 15, total: 27 },
    { label: 'population', unit: '%', quota: 65, total: 100 },
  ],
  members: councilMembers,
};

/** A hundred and one votes with a quota that is not reached, one of them with a name that would be markup. */
export const senateExample: ChamberData = {
  id: 'senate',
  title: 'The Senate on the treaty',
  rows: [{ label: 'votes', unit: '', quota: 67, total: 101 }],
  members: Array.from({ length: 101 }, (_, i) => ({
    name: i === 40 ? hostile : `Senator ${i + 1}`,
    side: i < 52 ? 'yes' : i < 63 ? 'open' : 'no',
    probabilityYes: 1 - i / 100,
    weights: [1],
    pivotal: i === 40 ? 0.0004 : i > 60 && i < 70 ? 0.02 : 0,
  })),
};

/** Two members that must both agree. */
export const pairExample: ChamberData = {
  id: 'pair',
  title: 'Both parliaments on the treaty',
  subtitle: 'each must ratify',
  rows: [{ label: 'parliaments', unit: '', quota: null, total: 2 }],
  members: [
    { name: hostile, actor: 0, side: 'yes', probabilityYes: 0.8, weights: [1], pivotal: 0.3 },
    { name: 'State Duma', actor: 1, side: 'no', probabilityYes: 0.4, weights: [1], pivotal: 0.997 },
  ],
};

const shares = council.map(([, population]) => population / 100.05);

/** Power flattened towards one part in twenty-seven, as an entry by heads does. */
export const powerExample: PowerData = {
  id: 'council',
  title: 'Power in the Council',
  indices: [
    { name: 'Shapley–Shubik', values: shares.map((share) => 0.8 * share + 0.2 / 27) },
    { name: 'Banzhaf', values: shares.map((share) => 0.5 * share + 0.5 / 27) },
  ],
  members: council.map(([name], i) => ({ name, weightShare: shares[i] ?? 0 })),
};

/** More members than rows, one of them with a name that would be markup. */
export const longPowerExample: PowerData = {
  id: 'senate',
  title: 'Power in the Senate',
  indices: [
    { name: 'Shapley–Shubik', values: Array.from({ length: 101 }, (_, i) => (100 - i) / 5050) },
    { name: 'Banzhaf', values: Array.from({ length: 101 }, (_, i) => (100 - i) / 5050) },
    { name: 'Deegan–Packel', values: Array.from({ length: 101 }, () => 1 / 101) },
    { name: 'Holler', values: Array.from({ length: 101 }, () => 1 / 101) },
  ],
  members: Array.from({ length: 101 }, (_, i) => ({
    name: i === 3 ? hostile : `Senator ${i + 1}`,
    weightShare: (100 - i) / 5050,
  })),
};
