import { counted } from '../../numbers.ts';

/** What a figure shows, said in its title behind the topic. */
export const figureClaimsEnglish = {
  moneyPaths: {
    short: (account: string, month: string, by: string) =>
      `${account} falls short first, in ${month} by ${by}`,
    never: 'no account falls short',
    below: (accounts: string, count: number) =>
      `no payment is missed, but ${accounts} ${count === 1 ? 'falls' : 'fall'} below 0`,
  },
  exposureFan: (month: string, median: string, low: string, high: string) =>
    `worst in ${month}: ${median} (${low} to ${high})`,
  moneyStack: {
    funded: (needed: string) => `all of ${needed} is funded`,
    unfunded: (missing: string, needed: string, first: string) =>
      `${missing} of ${needed} is unfunded, first in ${first}`,
  },
  moneySankey: {
    none: 'no money moves',
    largest: (amount: string, payer: string, receiver: string) =>
      `the largest flow is ${amount} from ${payer} to ${receiver}`,
  },
  moneyDelta: {
    nobody: 'nobody gains or loses in the median',
    loss: (amount: string, name: string) => `the largest loss is ${amount} (${name})`,
    gain: (amount: string, name: string) => `the largest gain ${amount} (${name})`,
  },
  redLine: {
    none: 'no option leaves a deal',
    most: (option: string, cost: string) => `“${option}” costs most, ${cost}`,
  },
  gains: {
    nobody: 'nobody must sign',
    lose: (names: string, count: number) =>
      `${names}, who must sign, ${count === 1 ? 'loses' : 'lose'} in the median`,
    alone: (name: string) => `${name}, who alone must sign, gains in the median`,
    all: (count: number) => `${count === 2 ? 'both' : `all ${count}`} who must sign gain in the median`,
  },
  answersOverTime: {
    none: 'nothing that was learnt changes any of them',
    most: (name: string, from: string, to: string, day: string) =>
      `${name} changes most in a day, from ${from} to ${to} % on ${day}`,
  },
  roundPaths: {
    none: 'nobody moves',
    most: (name: string, from: string, to: string) => `${name} moves most, from ${from} to ${to}`,
  },
  pressureMap: {
    none: 'nobody expects to gain by pressing another',
    hardest: (from: string, to: string) => `${from} presses ${to} hardest`,
  },
  calibrationPlot: (nominal: number, name: string, observed: number, count: number) =>
    `the ${nominal} % range of ${name} held ${observed} % of ${counted(count, 'outcome')}`,
  modelComparison: {
    none: 'no model gives a forecast',
    span: (low: string, high: string) => `models say ${low} to ${high}`,
    headline: (span: string, at: string) => `${span}, the headline ${at}`,
  },
  positionStrip: {
    none: 'nobody takes a position',
    alone: (name: string, at: string) => `${name} alone stands at ${at}`,
    span: (low: string, first: string, high: string, last: string) =>
      `positions run from ${low} (${first}) to ${high} (${last})`,
    compromise: (span: string, at: string) => `${span}, the compromise lies at ${at}`,
  },
  moveMap: {
    none: 'no state drawn is an equilibrium',
    some: (stable: number, states: number) =>
      `${stable} of ${counted(states, 'state')} ${stable === 1 ? 'is an equilibrium' : 'are equilibria'}`,
  },
  stabilityTable: {
    none: 'somebody would leave every one',
    one: (state: string) => `all would stay with ${state} alone`,
    some: (held: number, states: number) => `all would stay in ${held} of ${states}`,
  },
  timeline: {
    none: 'no claim has a date here',
    most: (claims: number, all: number, month: string) => `${claims} of ${all} claims were made in ${month}`,
  },
  chamber: (isEnough: boolean, rule: string, verdict: string) =>
    `the yes is ${isEnough ? 'enough' : 'not enough'}, ${rule}: ${verdict}`,
  power: {
    shares: 'shares of weight',
    equal: 'everybody has as much power as weight',
    furthest: (name: string, isAbove: boolean, by: string) =>
      `${name} is furthest ${isAbove ? 'above' : 'below'} its weight, by ${by} points`,
  },
  concessions: (parties: string, count: number) =>
    `${parties} cannot ${count > 1 ? 'all be satisfied' : 'be satisfied'}`,
  sidePayments: {
    none: 'none makes a deal',
    share: (surplus: string, unit: string) => `share a surplus of ${surplus} ${unit}`,
  },
  logrolls: (count: number, shown: number) =>
    `${counted(count, 'trade')} by which both gain and nobody loses${shown < count ? `, the first ${shown} of them` : ''}`,
  improvements: (some: number, all: number) => `there is something for ${some} of ${all}`,
  rankings: (depth: string, ranked: string) => `all find a package among their first ${depth} of ${ranked}`,
  frontier: {
    none: 'one of them loses by every package',
    some: (count: number) => `${counted(count, 'undominated package')} by which neither loses`,
  },
  packages: {
    none: 'nobody who must sign loses by any',
    some: (losing: number, of: number) =>
      `${losing} of ${of} ${losing === 1 ? 'is' : 'are'} blocked by somebody who must sign`,
  },
};

/** What figures of deals are about. */
export const dealTopicsEnglish = {
  concessions: 'What would open the zone',
  sidePayments: 'What payments could do',
  logrolls: 'What could be traded',
  improvements: 'What would be better for all than each proposal',
  rankings: 'If only the order of packages is credible',
  redLine: 'What insisting on an option costs',
  frontier: (first: string, second: string) => `What ${first} and ${second} could gain`,
  packages: 'Packages and what each party gains',
};
