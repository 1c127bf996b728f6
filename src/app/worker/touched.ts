import type { TestName } from '../../verdict/index.ts';

/** What a changed number has a part in; what it has none in stands as it was. */
export interface Touched {
  /** Moves without agreement, and with them all that is measured against them. */
  readonly moves: boolean;
  /** Facts of the past about deals: votes, signatures, promises. */
  readonly facts: boolean;
  readonly tests: readonly TestName[];
}

const all: Touched = { moves: true, facts: true, tests: ['accepted', 'ratified', 'kept', 'paidFor'] };
const values: Touched = { ...all, tests: ['accepted', 'ratified', 'kept'] };

const narrow: readonly (readonly [RegExp, Touched])[] = [
  [/^switch\.(device|snapback)\./, { moves: false, facts: false, tests: ['kept'] }],
  [/^switch\.member\./, { moves: false, facts: false, tests: ['ratified'] }],
  // Forecasts weigh by it; no test does.
  [/^actors\.[^.]+\.capability$/, { moves: false, facts: false, tests: [] }],
  [
    /^actors\.[^.]+\.(impatience|reply_lag|breach_cost)$|^proposals\.[^.]+\.devices\.\d+\.(amount|shortens_reply_to|adds_cost)$/,
    { moves: false, facts: true, tests: ['kept'] },
  ],
  [/^actors\.[^.]+\.acceptance_margin$/, { moves: false, facts: true, tests: ['accepted'] }],
  [
    /^institutions\.[^.]+\.(legal_bases\.[^.]+\.validity|decides\.\d+\.exempt\.burden)$/,
    { moves: false, facts: true, tests: ['ratified'] },
  ],
];

/**
 * What these numbers have a part in together. Numbers of the ledger move the fourth test alone, unless money counts in what packages are
 * worth; what is not known to be narrow touches everything but the money.
 */
export function touchedBy(paths: readonly string[], moneyCounts: boolean): Touched {
  const each = paths.map((path) => ofNumber(path, moneyCounts));
  return {
    moves: each.some(({ moves }) => moves),
    facts: each.some(({ facts }) => facts),
    tests: all.tests.filter((test) => each.some(({ tests }) => tests.includes(test))),
  };
}

function ofNumber(path: string, moneyCounts: boolean): Touched {
  if (path.startsWith('ledger.'))
    return moneyCounts ? all : { moves: false, facts: false, tests: ['paidFor'] };
  return narrow.find(([pattern]) => pattern.test(path))?.[1] ?? values;
}
