import { packageIndices } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';
import type { Question, TestName } from '../../verdict/index.ts';

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

/**
 * Issues of which alone these numbers say anything: positions are. What a package is kept by weighs it against breaches and replies, which
 * change no issue but those it binds its parties on; so a position on any other has no part in it. Null: not so narrow.
 */
export function positionsAlone(
  { compiled }: Pick<Study, 'compiled'>,
  paths: readonly string[],
): readonly number[] | null {
  const places = new Set(paths.map((path) => compiled.inputs.findIndex((one) => one.path === path)));
  const cells = [...compiled.position.entries()].filter(([, input]) => input >= 0 && places.has(input));
  const areAll = new Set(cells.map(([, input]) => input)).size === places.size;
  return areAll ? cells.map(([cell]) => cell % compiled.issues.length) : null;
}

/** Issues on which a package binds its parties: what it changes, and what it promises to leave as it is. */
export function boundOn(
  { situation, compiled }: Pick<Study, 'situation' | 'compiled'>,
  { package: named, holds }: Pick<Question, 'package' | 'holds'>,
): ReadonlySet<number> {
  const chosen = packageIndices(situation, named);
  const bound = [...compiled.issues.entries()].filter(
    ([j, id]) => chosen[j] !== compiled.noDeal[j] || holds.includes(id),
  );
  return new Set(bound.map(([j]) => j));
}
