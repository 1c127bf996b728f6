/** The space of packages: who could agree on what. */
export const dealsEnglish = {
  rules: {
    nash: 'Nash',
    kalaiSmorodinsky: 'Kalai–Smorodinsky',
    egalitarian: 'egalitarian',
    utilitarian: 'utilitarian',
    relativeUtilitarian: 'relative utilitarian',
  },
  opening: (packages: string, admissible: string, zone: string, listed: string) =>
    `${packages} packages${admissible}; ${zone}; ${listed}.`,
  admissible: (count: string) => `, ${count} of them admissible`,
  zoneUnknown: 'the zone of possible agreement is unknown: a reservation value is missing',
  zoneSampled: (count: string, names: string) =>
    `${count} leave none of ${names} worse off (95 % interval from random packages)`,
  zoneEmpty: (names: string) =>
    `none leaves all of ${names} at least as well off as no deal: the zone of possible agreement is empty`,
  zone: (weak: string, names: string, strict: string) =>
    `${weak} leave none of ${names} worse off, ${strict} leave all better off`,
  unknownNumber: 'an unknown number',
  undominated: (count: number) => `${count} undominated`,
  nearlyUndominated: (count: number, eps: string) =>
    `${count} listed, and every undominated one is within ${eps} for each party of one of these (too many to list them all)`,
  between: (low: string, high: string) => `between ${low} and ${high}`,
  betweenShares: (low: string, high: string) => `between ${low} % and ${high} % of them`,
  solutions: { rule: 'rule', gain: 'gain', value: 'value', acceptedIn: 'accepted in', package: 'package' },
  proven: (value: string) => `${value} proven`,
  atMostBelow: (value: string, gap: string) => `${value}, at most ${gap} % below the best`,
  atMost: (value: string, most: string) => `${value}, at most ${most}`,
  sameAs: (rule: string) => `the same as ${rule}`,
  ofParties: (what: string, names: string) => `${what} of ${names}`,
  inThisOrder: (what: string) => `${what}s in this order`,
  vectorFirst: (vector: string, words: string) => `${vector}: ${words}`,
  gains: 'gains',
  utilities: 'utilities',
  gain: 'gain',
  utility: 'utility',
  blockedBy: 'blocked by',
  test: (name: string, share: string) => `${name} ${share}`,
  tested: (all: string, each: string, words: string) => `${all} (${each}): ${words}`,
  nobody: '–',
  undominatedPackages: 'undominated packages',
  packagesListed: 'packages listed',
  worstOffFirst: (kind: string, what: string, shown: number, all: number) =>
    `${kind}, the worst-off party’s ${what} first (${shown} of ${all})`,
  vetoes: {
    party: 'party',
    accepts: 'accepts',
    rejects: 'alone rejects',
    price: 'price of its veto to the others',
  },
  unknown: '?',
  noPrice: '–',
  option: (issue: string, option: string) => `${issue}=${option}`,
  moreOptions: (count: number) => `… ${count} more`,
  noDeal: 'no deal',
  peers: (convention: string, says: string) => `As ${convention} defines them (${says}):`,
  peerNone: (name: string) => `${name}: none`,
  peerPoint: (name: string, value: string, values: string, words: string) =>
    `${name} ${value} at ${values}: ${words}`,
  opposition: (value: string) => `opposition ${value}`,
  /** A party and its number, or a number and its unit. */
  pairOf: (party: string, moment: string) => `${party} ${moment}`,
  never: 'never',
  windows: (each: string) =>
    `The Nash package suits each party until this moment of the time there is (0 now, 1 the deadline): ${each}.`,
  foot: (asOf: string, samples: number) =>
    `Issues not named stay as without a deal. At the medians of all inputs, as of ${asOf}; accepted in: share of ${samples} plain draws of all inputs in which no party asked here does worse than without a deal (a verdict asks all who must sign, over what each gets without agreement).`,
  written: (path: string) => `undominated packages written to ${path}`,
  redLines: {
    insisting: 'insisting on',
    costs: 'costs',
    of: (shown: number, all: number) =>
      `of the Nash product (${shown} of ${all} options that cost something)`,
  },
  noDealLeft: 'no deal left',
  share: (percent: string) => `${percent} %`,
  bestProduct: (value: string, proven: boolean) =>
    `best product ${value}${proven ? '' : ' found, not proven'}`,
  conflict: (names: string, together: boolean) =>
    `No package satisfies ${names}${together ? ' together' : ''}.`,
  and: ' and ',
  uniform: (size: string, words: string) => `Opens when everybody goes ${size} below no deal: ${words}.`,
  least: (size: string, gaps: string, words: string) => `Least in all, ${size} (${gaps}): ${words}.`,
  fewest: (names: string, gaps: string, words: string) =>
    `${names} alone would have to give way (${gaps}): ${words}.`,
  newOption: (issues: string) => `A new option could open it on: ${issues || 'no single issue'}.`,
  payments: (surplus: string, shares: string, limit: string, words: string) =>
    `With side payments there are ${surplus} to share${shares}.${limit} ${words}`,
  paymentsNoDeal: ': no deal',
  equalShares: (who: string) => `; equal shares need ${who || 'no payment'}`,
  cannotPay: (names: string) => ` ${names} would have to pay more than it can.`,
  logrolls: {
    parties: 'logroll',
    gains: 'gains',
    how: 'the first gives way on the first issue, the second on the second',
  },
  pair: (a: string, b: string) => `${a} / ${b}`,
  becomes: (issue: string, option: string) => `${issue}→${option}`,
  improvements: {
    proposal: 'proposal',
    count: 'improvements',
    fairest: 'the one whose smallest improvement is largest',
  },
  nothingBetter: 'nothing is better for all',
  ranks: (ranked: string, depth: string, words: string) =>
    `By ranks alone, of ${ranked}: fallback bargaining ends at depth ${depth} with ${words}.`,
  borda: (words: string) => `Borda: ${words}.`,
  noCondorcet: 'No package beats every other by majority.',
  condorcet: (words: string) => `Preferred by majorities to every other: ${words}.`,
};
