import { fund } from '../../ledger/index.ts';
import { type Estimate, scaleOf } from '../../situation/index.ts';
import type { Study } from '../../study/index.ts';
import { drawnTest, explainPast, markedTest, type Question } from '../../verdict/index.ts';
import { distanceToFlip } from '../tipping/index.ts';
import { withoutFacts } from './drawn-answers.ts';
import { middle, studyAt } from './points.ts';

/** One stance that moves. */
export interface MovedStance {
  readonly input: string;
  readonly from: number;
  readonly to: number;
}

/** A short change of stances that turns the answer on a package round, all inputs at their medians. */
export interface StanceChange {
  /** Do all tests pass with every input at its median? */
  readonly passesToday: boolean;
  /** Null where no change of stances that was tried turns it. */
  readonly change: {
    /** Length of the change, each stance in halves of its range: the shortest is at most so long. */
    readonly distanceAtMost: number;
    /** The farthest first. */
    readonly moved: readonly MovedStance[];
  } | null;
}

export interface StanceChangeSettings {
  /** Questions asked of single points at most. */
  readonly most: number;
}

/** How far beyond what the file holds possible stances are moved where that turns nothing. */
const stretches = [1, 2, 4];

/**
 * The shortest change of stances that was found to turn the joint answer, from its value with all inputs at their medians: stances alone at
 * the ends of their scales and the stances of draws, as far towards today's as they turn it, and the nearest of them stance by stance. An upper bound of the shortest. Null where a test
 * could not be run.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * stanceChange(study, { ...swap, proposal: swap.id }, { most: 100 }).passesToday // => false
 */
export function stanceChange(
  study: Study,
  question: Question,
  { most }: StanceChangeSettings,
): StanceChange | null {
  const { inputs } = study.compiled;
  const today = middle(study);
  const paid = paidAt(study, question, today);
  const passes = (points: readonly Float64Array[]) => passesAt(study, question, points);
  const first = passes([today])?.[0];
  if (first === undefined || paid === null) return null;
  const passesToday = first === 1 && paid;
  // What lacks money lacks it whatever the stances.
  if (!paid) return { passesToday, change: null };
  const stances = inputs.flatMap(({ path, distribution }, k) =>
    path.startsWith('stances.') && distribution.kind !== 'constant' ? [k] : [],
  );
  const widths = Float64Array.from(inputs, ({ low, high }) => (high - low) / 2);
  const areFlipped = (points: readonly Float64Array[]) => {
    const marks = passes(points);
    return points.map((_, s) => (marks?.[s] === 1) !== passesToday);
  };
  const tried = (points: readonly Float64Array[]) => {
    const is = areFlipped(points);
    return points.filter((_, s) => is[s]);
  };
  const alone = tried(singles(study, stances, today));
  for (const stretch of stretches) {
    const flipped = [...alone, ...tried(candidates(study, stances, today, stretch))];
    if (flipped.length === 0) continue;
    const found = distanceToFlip({
      isFlipped: (point) => areFlipped([point])[0] === true,
      today,
      widths,
      flipped: drawnNear(flipped, today, areFlipped),
      maxEvaluations: most,
    });
    if (found.kind !== 'flip') continue;
    const moved = found.moved.map(
      (k): MovedStance => ({
        input: (inputs[k] as Estimate).path,
        from: today[k] as number,
        to: found.point[k] as number,
      }),
    );
    return { passesToday, change: { distanceAtMost: found.distanceAtMost, moved } };
  }
  return { passesToday, change: null };
}

/** Each stance alone at each end of its scale. */
function singles(
  { compiled }: Study,
  stances: readonly number[],
  today: Float64Array,
): readonly Float64Array[] {
  return stances.flatMap((k) => {
    const scale = scaleOf((compiled.inputs[k] as Estimate).unit);
    return scale === undefined ? [] : [today.with(k, scale.low), today.with(k, scale.high)];
  });
}

/** All points at once towards today's, as far as each still turns the answer: by bisection, to a thousandth of the way. */
function drawnNear(
  points: readonly Float64Array[],
  today: Float64Array,
  areFlipped: (points: readonly Float64Array[]) => readonly boolean[],
): readonly Float64Array[] {
  const between = (point: Float64Array, share: number) =>
    point.map((value, k) => value + share * ((today[k] as number) - value));
  const [low, high] = [new Float64Array(points.length), new Float64Array(points.length).fill(1)];
  for (let step = 0; step < 10; step++) {
    const middles = low.map((from, p) => (from + (high[p] as number)) / 2);
    const is = areFlipped(points.map((point, p) => between(point, middles[p] as number)));
    for (const [p, share] of middles.entries()) (is[p] ? low : high)[p] = share;
  }
  return points.map((point, p) => between(point, low[p] as number));
}

/** Stances of the draws, moved so many times as far from today's, within their scales. */
function candidates(
  { draws, compiled }: Study,
  stances: readonly number[],
  today: Float64Array,
  stretch: number,
): readonly Float64Array[] {
  return Array.from({ length: draws.samples }, (_, s) => {
    const point = today.slice();
    for (const k of stances) {
      const from = today[k] as number;
      const { low, high } = scaleOf((compiled.inputs[k] as Estimate).unit) ?? { low: from, high: from };
      const drawn = draws.columns[k]?.[s] as number;
      point[k] = Math.min(high, Math.max(low, from + stretch * (drawn - from)));
    }
    return point;
  });
}

/** 1 at each point at which the three tests pass that stances move, each asked where those before it pass; undefined where one could not be run. */
function passesAt(study: Study, question: Question, points: readonly Float64Array[]): Uint8Array | undefined {
  const own = studyAt(study, points);
  const countsMoney = (study.situation.ledger?.worthOfMoney.length ?? 0) > 0;
  const explained = explainPast(withoutFacts(countsMoney ? fund(own).study : own));
  const all = new Uint8Array(points.length).fill(1);
  for (const name of ['accepted', 'ratified', 'kept'] as const) {
    const test = markedTest({ explained, runs: undefined }, question, name, all);
    if (test.kind === 'not-tested') return undefined;
    if (test.kind === 'tested') for (let s = 0; s < all.length; s++) if (test.marks[s] === 0) all[s] = 0;
  }
  return all;
}

/** Stances move no money. */
function paidAt(study: Study, question: Question, point: Float64Array): boolean | null {
  const { study: own, runs } = fund(studyAt(study, [point]));
  const explained = explainPast(withoutFacts(own));
  const test = drawnTest({ explained, runs }, question, 'paidFor');
  return test.kind === 'not-tested' ? null : test.kind === 'not-applicable' || test.marks[0] === 1;
}
