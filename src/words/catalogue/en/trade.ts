/** Effects of embargoes and costs of trade. */
export const tradeEnglish = {
  noShock: 'No embargo and no cost is given: nothing changes. What each would lose if all its trade ended:',
  noTrade: 'no trade: what the end of all its trade would do to a country’s real income.',
  parts: (count: number) =>
    `The shocks cut the world in ${count}; wages of one part have no measure in another.`,
  atElasticity: (elasticity: number) =>
    `At elasticity ${elasticity}, in one sector: more sectors make it larger.`,
  embargo: (text: string) => `embargo ${text}`,
  cost: (text: string) => `trade costs ${text}`,
  largestLoss: (country: string, loss: string) =>
    `the largest loss of real income is that of ${country}, ${loss} %`,
  nobodyLoses: 'nobody loses',
  opening: (shocks: string, says: string, elasticity: number, closure: string, year: number | null) =>
    `${shocks}: ${says} (elasticity ${elasticity}, ${closure} imbalances${year === null ? '' : `, trade of ${year}`}).`,
  effects: {
    country: 'in percent',
    income: 'real income',
    elasticity: (low: number, high: number) => `elasticity ${low} … ${high}`,
    wages: 'wages',
    prices: 'prices',
    exports: 'exports',
    noTrade: 'no trade',
  },
  gains: { home: 'bought at home', without: 'real income without trade' },
  published: { percent: 'percent', others: 'other models, as published' },
  publishedAs: (of: string, says: string, source: string) => `${of}: ${says}. ${source}`,
  orWorse: (value: string) => `${value} or worse`,
  between: (low: string, high: string) => `${low} … ${high}`,
};
