import type { DeltaData } from './delta-figure.ts';
import type { ExposureFanData } from './exposure-fan-figure.ts';
import type { MoneyPathsData } from './money-paths-figure.ts';
import type { MoneyAccount, MoneySankeyData } from './money-sankey-figure.ts';
import type { MoneyStackData } from './money-stack.ts';

/** A name that would be markup if it were not escaped. Amounts below are illustrative, of the size of those published. */
export const hostile = '<script>alert("x")</script>';

export function monthsFrom(year: number, count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, i) => `${year + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
}

const names = {
  us: 'United States',
  ru: 'Bank of Russia',
  ua: 'Ukraine',
  eu: 'European Union',
  be: 'Belgium',
  de: 'Germany',
  fr: 'France',
  it: 'Italy',
  csd: 'Euroclear Bank',
  bonds: 'Bond investors',
  g7: 'UK, Canada and Japan',
  imf: 'IMF',
  ecb: 'Eurosystem',
  arms: 'Defence suppliers',
  civil: 'Pensions, wages and services in Ukraine',
  era: 'ERA lenders',
  odd: hostile,
};

/** Six accounts belong to actors of the situation. */
const owners: Readonly<Record<string, number>> = { us: 0, ru: 1, ua: 2, eu: 3, be: 4, de: 5 };
const accountsInOrder: readonly MoneyAccount[] = Object.entries(names).map(([id, name]) => {
  const actor = owners[id];
  return actor === undefined ? { id, name } : { id, name, actor };
});

const flows: MoneySankeyData['flows'] = (
  [
    ['bonds', 'eu', 'EU bonds', 90],
    ['eu', 'ua', 'loan to Ukraine', 90],
    ['ua', 'arms', 'defence', 74.2],
    ['ua', 'civil', 'civil budget', 62.4],
    ['eu', 'ua', 'ERA loan', 18.1],
    ['us', 'ua', 'ERA loan', 9.3],
    ['ecb', 'csd', 'interest on cash', 8.8],
    ['de', 'ua', 'grants', 8.5],
    ['imf', 'ua', 'extended fund facility', 8.1],
    ['csd', 'eu', 'windfall levy', 6.6],
    ['g7', 'ua', 'ERA loan', 6.4],
    ['eu', 'era', 'ERA debt service', 6.2],
    ['imf', 'ua', 'debt service', -5.3],
    ['eu', 'bonds', 'coupons', 4.4],
    ['csd', 'be', 'corporate tax', 2.1],
    ['fr', 'ua', 'grants', 2.1],
    ['be', 'ua', 'aid from the tax', 1.7],
    ['de', 'arms', 'weapons for Ukraine', 1.5],
    ['it', 'ua', 'grants', 1.1],
    ['fr', 'eu', 'interest subsidy', 0.5],
    ['it', 'eu', 'interest subsidy', 0.4],
    ['odd', 'csd', hostile, 2.4],
    ['us', 'csd', 'fees', 0.004],
    ['ru', 'csd', 'nothing', 0],
  ] as const
).map(([from, to, label, amount]) => ({ from, to, label, amount }));

export const sankeyExample: MoneySankeyData = {
  id: 'loan',
  title: 'Who pays whom under the loan',
  unit: 'EUR bn',
  flows,
  accountsInOrder,
};

function fan(count: number, path: (index: number) => number, spread: (index: number) => number) {
  const median = Array.from({ length: count }, (_, i) => path(i));
  return {
    low: median.map((value, i) => value - spread(i)),
    median,
    high: median.map((value, i) => value + 1.2 * spread(i)),
  };
}

export function pathsExample(count: number): MoneyPathsData {
  const fans = [
    fan(count, csdCash, (i) => 1 + 0.4 * i),
    fan(count, euCash, (i) => 1 + 0.9 * i),
    fan(count, uaCash, (i) => 0.5 + 0.12 * i),
    fan(count, deCash, (i) => 1 + 0.5 * i),
  ];
  const accounts = [
    { name: names.csd, actor: 8, shortfall: null },
    { name: names.eu, actor: 3, shortfall: { month: '2027-10', amount: 3.4 } },
    { name: names.ua, actor: 2, shortfall: { month: '2027-03', amount: 1.9 } },
    { name: hostile, actor: 5, shortfall: null },
  ];
  return {
    id: 'loan',
    title: 'Cash by month under the loan',
    unit: 'EUR bn',
    months: monthsFrom(2026, count),
    paths: accounts.map((account, k) => ({ ...account, ...(fans[k] ?? fan(count, deCash, deCash)) })),
  };
}

const csdCash = (i: number) => 195 - 90 * Math.min(1, i / 4) - 0.1 * i;
const euCash = (i: number) => 60 - 2.2 * i + (i % 6 === 5 ? 1.6 : 0);
const uaCash = (i: number) => 8 - 0.5 * i + (i % 3 === 0 ? 3 : 0);
const deCash = (i: number) => 51.3 - 1.1 * i;

export function stackExample(count: number): MoneyStackData {
  const each = (at: (index: number) => number) =>
    Array.from({ length: count }, (_, i) => Math.round(100 * at(i)) / 100);
  const need = each((i) => 136 / 24 + 0.8 * Math.sin(1.1 * i) + (i % 12 === 11 ? 1.6 : 0));
  const layers = [
    { name: 'Ukraine’s own revenue', actor: 2, values: each((i) => 1.1 + 0.15 * Math.sin(2.3 * i)) },
    { name: 'EU loan', actor: 3, values: each((i) => (i < 18 ? 3.4 : 0.6)) },
    { name: 'ERA loans', actor: 0, values: each((i) => (i < 12 ? 0.9 : 0.2)) },
    { name: 'IMF programme', actor: 11, values: each((i) => (i % 3 === 2 ? 0.9 : -0.15)) },
    { name: `Grants of ${hostile}`, actor: 5, values: each((i) => 0.25 + 0.05 * Math.sin(i)) },
  ];
  const unfunded = need.map((needed, i) => {
    const paid = layers.reduce((sum, { values }) => sum + (values[i] ?? 0), 0);
    return Math.round(100 * Math.max(0, needed - paid)) / 100;
  });
  return {
    id: 'loan',
    title: 'What pays for Ukraine’s budget',
    unit: 'EUR bn',
    months: monthsFrom(2026, count),
    layers,
    need,
    unfunded,
  };
}

export function exposureExample(count: number): ExposureFanData {
  return {
    id: 'loan',
    title: 'What the guarantors would pay',
    unit: 'EUR bn',
    months: monthsFrom(2026, count),
    ...fan(
      count,
      (i) => Math.max(0, Math.min(195, 20 + 40 * i) - 6 * Math.max(0, i - 5)),
      (i) => 3 + Math.min(20, 1.3 * i),
    ),
    limit: 210,
    guarantors: (
      [
        [names.de, 51.3, 5],
        [names.fr, 34, 6],
        [names.it, 25, 7],
        ['Spain', 18.9, 8],
        ['Netherlands', 13.2, 9],
        [hostile, 10.6, 10],
        ['22 other members', 42, 11],
      ] as const
    ).map(([name, atWorst, actor]) => ({ name, atWorst, actor })),
  };
}

export const deltaExample: DeltaData = {
  id: 'loan',
  title: 'Who bears the cost of the loan',
  unit: 'EUR bn, net present value',
  deltas: (
    [
      [names.ua, 74, 117, 151, 135, -18],
      [names.be, -4.1, -1.2, 0.3, -1.2, 0],
      [names.ru, -195, -140, -60, -30, -110],
      [names.eu, -32, -12, 3, 9, -21],
      [names.us, -1, 2.2, 6, 2.2, 0],
      [hostile, 0, 0, 0, 0, 0],
      [names.de, -19.4, -13.3, -4.2, -1.4, -11.9],
    ] as const
  ).map(([name, low, median, high, cash, claims], actor) => ({
    name,
    actor,
    low,
    median,
    high,
    cash,
    claims,
  })),
};
