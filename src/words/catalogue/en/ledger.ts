import { testsEnglish } from './tests.ts';

const { paidFor } = testsEnglish.names;

/** What a package does to the money. */
export const ledgerEnglish = {
  nobodyShort: `${paidFor}: at the medians nobody falls short`,
  short: (lack: string) => `${paidFor}: no — first ${lack}`,
  sentence: (words: string) => `${words}.`,
  inDraws: (exact: string, share: string, low: string, high: string, most: string, noDeal: string) =>
    `${exact}; in ${share} of draws nobody does (${low} to ${high} by sampling alone)${most}; without a deal in ${noDeal}.`,
  firstToFall: (account: string, share: string, when: string) =>
    `; most often first to fall short: ${account}, in ${share} of draws, ${when}`,
  inMonth: (month: string) => `in ${month}`,
  months: (low: string, high: string) => `${low} to ${high}`,
  lacks: {
    who: 'who falls short',
    what: 'what',
    first: 'first',
    worst: 'worst month',
    inAll: 'in all',
    without: 'without a deal too',
    of: 'of',
  },
  yes: 'yes',
  pool: (label: string, available: string, promised: string, end: string) =>
    `${label} holds ${available}; promised out of it: ${promised}${end}.`,
  promise: (sum: string, label: string) => `${sum} for ${label}`,
  promisedTwice: (total: string, short: string) =>
    `; ${total} in all is promised, so ${short} is promised twice`,
  suffices: '; it suffices',
  noDeltas: 'Against no deal no actor gains or loses money.',
  deltas: {
    who: 'gains or loses',
    inAll: 'in all',
    range: '5 % to 95 %',
    cash: 'in cash',
    claims: 'in claims',
    needs: 'in needs that find money',
  },
  reserves: {
    account: 'whose money is used up',
    deal: 'in month',
    range: '5 % to 95 %',
    share: 'in draws',
    noDeal: 'without a deal',
    noDealRange: '5 % to 95 %',
  },
  monthDeltas: 'cash against no deal',
  notInRun: 'not in this run',
  monthsTo: (low: string, high: string) => `${low} to ${high}`,
  lines: { currency: 'in', what: 'what, and who pays whom' },
  line: (label: string, event: string, from: string, to: string) => `${label}: ${event}, ${from} → ${to}`,
  projects: {
    value: 'NPV',
    expected: 'NPV if it may be lost',
    rate: 'discounted at',
    internal: 'IRR',
    payback: 'paid back after',
    project: 'project',
  },
  none: 'none',
  never: 'never',
  years: (count: string) => `${count} years`,
  untouched: 'No transaction touches this cell.',
  cell: {
    transaction: 'transaction',
    amount: 'amount',
    balance: 'balance',
    what: 'what',
    claims: 'claims',
  },
  event: (instrument: string, event: string) => `${instrument}: ${event}`,
  judgementAlone: 'judgement alone',
  judgement: 'judgement',
  foot: (months: number, start: string, sampled: string, asOf: string) =>
    `${months} months from ${start}; exact at the medians of all inputs, whole minor units${sampled}; as of ${asOf}. --month 2026-07 shows a month's matrices, --cell row/account what made a cell.`,
  sampled: (samples: number, seed: number) => `; ${samples} draws, seed ${seed}`,
  month: {
    balanceSheet: (month: string) => `Balance sheet at the end of ${month}`,
    balanceSheetSigns: ' (assets +, liabilities −)',
    flows: 'Transactions-flow matrix',
    flowSigns: ' (sources +, uses −; every row and column sums to zero)',
    transactions: 'Transactions',
    row: 'row',
    account: 'account',
    amount: 'amount',
    id: 'id',
    what: 'what',
    posting: 'posting',
    claims: 'claims',
    exposure: (owed: string, cash: string, called: string, by: string, uncovered: string) =>
      `If everything were demanded: owed ${owed}, cash ${cash}, called ${called} (${by}), uncovered ${uncovered}`,
    checks: (each: string) => `checks — ${each}`,
    check: (name: string, holds: boolean) => `${name}: ${holds ? 'yes' : 'NO'}`,
  },
  equations: {
    title: 'Equation model',
    solved: (variables: number, periods: number) => `${variables} variables, ${periods} periods`,
    nothingSolved: (why: string) => `no period could be solved: ${why}`,
    stopped: (period: number, why: string) => `stopped after period ${period}: ${why}`,
    period: 'period',
    holds: (text: string, gap: string) => `holds: ${text} (largest gap ${gap})`,
    doesNotHold: (text: string, gap: string) => `does not hold: ${text} (largest gap ${gap})`,
    matrix: (kind: string, holds: boolean) =>
      `${kind} matrix: ${holds ? 'all rows and columns sum to zero' : 'does not sum to zero'}`,
  },
  /** `Ukraine’s treasury cannot pay for EUR 2 bn of “budget” in 2026-03 (EUR 60 bn over the whole run)`. */
  lack: (account: string, verb: string, first: string, label: string, month: string, more: string) =>
    `${account} ${verb} ${first} of “${label}” in ${month}${more}`,
  overTheRun: (total: string) => ` (${total} over the whole run)`,
  lackVerbs: {
    unfunded: 'cannot pay for',
    undrawn: 'cannot pay out',
    default: 'cannot serve',
    uncovered: 'cannot pay out',
    'over-limit': 'is guaranteed too little for',
    'over-pledged': 'has been pledged more than there is for',
  },
};
