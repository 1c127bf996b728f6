import { type Funded, fund } from '../../ledger/index.ts';
import type { Situation } from '../../situation/index.ts';
import { makeStudy, withEstimate } from '../../study/index.ts';
import {
  type Explained,
  explainPast,
  explainWithout,
  type MarkedTest,
  markedTest,
  type Question,
  type TestName,
  type Verdict,
} from '../../verdict/index.ts';
import type { NumberChange } from '../protocol.ts';
import { numbersIn } from '../switches.ts';
import { boundOn, positionsAlone, touchedBy } from './touched.ts';

/** A situation in so many draws: as its file stands, and under the changes that were asked last. */
export interface Level {
  readonly base: Changed;
  latest: Changed;
}

/** A study under changes, with what is known of its tests. */
export interface Changed extends Funded {
  readonly changes: readonly NumberChange[];
  readonly explained: Explained;
  readonly known: Map<string, Known>;
  /** Whole verdicts by proposal, where reasons were asked. */
  readonly verdicts: Map<string, Verdict>;
}

interface Known {
  readonly test: TestName;
  readonly marked: MarkedTest;
  /** Issues on which the package binds its parties. */
  readonly bound: ReadonlySet<number>;
}

/** Packages built by hand are many: what is known of them is forgotten from here on. */
const mostKnown = 400;

export function makeLevel(situation: Situation, samples: number): Level {
  const funded = fund(makeStudy(situation, { seed: 1, samples }));
  const base = {
    ...funded,
    changes: [],
    explained: explainPast(funded.study),
    known: new Map(),
    verdicts: new Map(),
  };
  return { base, latest: base };
}

/** The study under these changes, from the one before where only values moved: most questions follow with the same ones. */
export function changedTo(level: Level, changes: readonly NumberChange[]): Changed {
  const { latest, base } = level;
  const goesOn = latest.changes.every(({ path }) => changes.some((one) => one.path === path));
  const before = goesOn ? latest : base;
  const moved = changes.filter(({ path, value }) => valueIn(before.changes, path) !== value);
  level.latest = moved.length === 0 ? before : moveOn(before, changes, moved);
  return level.latest;
}

function valueIn(changes: readonly NumberChange[], path: string): string | undefined {
  return changes.find((one) => one.path === path)?.value;
}

/** Only what the moved numbers touch is worked out again. */
function moveOn(before: Changed, changes: readonly NumberChange[], moved: readonly NumberChange[]): Changed {
  const moneyCounts = (before.runs?.plan.ledger.worthOfMoney.length ?? 0) > 0;
  const touched = touchedBy(
    moved.map(({ path }) => path),
    moneyCounts,
  );
  let { study } = before;
  for (const { path, value } of numbersIn(moved)) study = withEstimate(study, path, value);
  const funded = fund(study, {}, before.runs);
  const positions = positionsAlone(
    study,
    moved.map(({ path }) => path),
  );
  const isApart = (bound: ReadonlySet<number>) => positions !== null && !positions.some((j) => bound.has(j));
  const stands = [...before.known].filter(
    ([, { test, bound }]) => !touched.tests.includes(test) || (test === 'kept' && isApart(bound)),
  );
  return { ...funded, changes, explained: explainedAnew(), known: new Map(stands), verdicts: new Map() };

  function explainedAnew(): Explained {
    const { explained } = before;
    if (touched.moves) return explainPast(funded.study);
    if (touched.facts) return explainWithout(explained, funded.study, {});
    return { ...explained, study: { ...funded.study, weights: explained.study.weights } };
  }
}

/** Whether a test passes in each draw. */
export function markedIn(
  { explained, runs, known }: Changed,
  asked: string,
  question: Question,
  test: TestName,
): MarkedTest {
  const key = `${test} ${asked}`;
  const found = known.get(key)?.marked ?? markedTest({ explained, runs }, question, test);
  if (known.size >= mostKnown) known.clear();
  known.set(key, { test, marked: found, bound: boundOn(explained.study, question) });
  return found;
}
