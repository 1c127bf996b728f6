import { type Estimate, scaleOf } from '../../situation/index.ts';
import type { DrawnTests, Question } from '../../verdict/index.ts';
import { type QuickLooks, type TippingValue, tippingValues } from '../tipping/index.ts';
import { type AnswerName, answerNames } from './answer-names.ts';
import { cheapFirst } from './changing-draws.ts';
import type { AnswersAsked } from './drawn-answers.ts';
import { type HeldAnswers, type HeldInput, heldAnswers, heldStudy } from './held-input.ts';
import type { HeldMarks } from './held-outcomes.ts';

/** Where an answer tips on one input, and what is taken of the input today. */
export interface AnswerTipping extends TippingValue {
  readonly answer: AnswerName;
  readonly input: string;
  /** The input's median today. */
  readonly today: number;
}

export interface TippingSettings {
  /** Points of the scan over an input's range. */
  readonly points: number;
  /** What the tests say with nothing held, where that is known: it is not asked again. */
  readonly asDrawn?: DrawnTests;
}

/** One input, and the answers that are asked where they tip on it. */
export interface TippingTask {
  readonly path: string;
  readonly names: readonly AnswerName[];
}

/** Of the range: what is narrowed goes without jumps, so that few questions more give many digits. */
const tolerance = 1e-7;

/**
 * Each input once, with all answers that are asked about it: what one of them asks of a value stands for the others.
 *
 * @example
 * tippingTasks({ accepted: ['a', 'b'], ratified: [], kept: [], paidFor: [], joint: ['a'] }).length // => 2
 */
export function tippingTasks(
  inputs: Readonly<Record<AnswerName, readonly string[]>>,
): readonly TippingTask[] {
  const paths = new Set(answerNames.flatMap((name) => inputs[name]));
  return [...paths].map((path) => ({
    path,
    names: answerNames.filter((name) => inputs[name].includes(path)),
  }));
}

/**
 * For each answer the values of an input at which its share of the draws crosses one half, the input held there in every draw and
 * all else drawn as ever: the same draws on both sides. The scan goes over the whole scale of the number, or over the estimate's own
 * range where it has no scale, such as money. What inputs have in common is worked out once, when the first is asked about.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const asked = { study, runs: undefined, ignoresObserved: false };
 * const tips = tippingOf(asked, { ...swap, proposal: swap.id }, { points: 5 });
 * tips({ path: 'stances.south.water.salience', names: ['ratified'] }) // => []
 */
export function tippingOf(
  asked: AnswersAsked,
  question: Question,
  { points, asDrawn }: TippingSettings,
): (task: TippingTask) => readonly AnswerTipping[] {
  const find = tippingOfAll(asked, { points });
  const one = { question, ...(asDrawn && { asDrawn }) };
  return ({ path, names }) => find({ path, packages: [{ ...one, names }] }).flat();
}

/** One input, and the packages whose answers are asked where they tip on it. */
export interface TippingOnInput {
  readonly path: string;
  readonly packages: readonly {
    readonly question: Question;
    readonly asDrawn?: DrawnTests;
    readonly names: readonly AnswerName[];
  }[];
}

/**
 * The same of several packages that tip on one input: what the past becomes as the input is held is worked out once for all of them.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const tips = tippingOfAll({ study, runs: undefined, ignoresObserved: false }, { points: 5 });
 * const packages = [{ question: { ...swap, proposal: swap.id }, names: ['ratified'] }];
 * tips({ path: 'stances.south.water.salience', packages }) // => [[]]
 */
export function tippingOfAll(
  asked: AnswersAsked,
  { points }: Pick<TippingSettings, 'points'>,
): (task: TippingOnInput) => readonly (readonly AnswerTipping[])[] {
  const { samples } = asked.study.draws;
  const studies = [samples, ...fewDraws.filter((draws) => samples > 2 * draws)].map((draws) =>
    heldStudy(asked, draws),
  );
  const known = new Map<string | null, readonly HeldAnswers[]>();
  const answersOf = (question: Question, asDrawn: DrawnTests | undefined) => {
    const key = question.proposal;
    const found = known.get(key) ?? studies.map((one) => heldAnswers(one, question, asDrawn));
    known.set(key, found);
    return found;
  };
  return ({ path, packages }) => {
    const estimate = asked.study.compiled.inputs.find((one) => one.path === path);
    const range = estimate && rangeOf(estimate);
    if (estimate === undefined || range === undefined) return packages.map(() => []);
    const moments = studies.map((one) => one.of(path));
    return packages.map(({ question, asDrawn, names }) => {
      const [held, ...quick] = answersOf(question, asDrawn).map((one, k) => one.of(path, moments[k]));
      if (held === undefined) throw new Error('no draws');
      return names.flatMap((name) => {
        const { crossings } = tippingValues((value) => held.at(name, value).distance, range, {
          points,
          tolerance,
          ...(quick.length > 0 && { quick: quickLooks(name, held, quick) }),
        });
        return crossings.map(({ value, direction, resolution }) => ({
          answer: name,
          input: path,
          value,
          today: estimate.median,
          direction,
          before: held.marks(name, Math.max(range.low, value - resolution)).share,
          after: held.marks(name, Math.min(range.high, value + resolution)).share,
          resolution,
        }));
      });
    });
  };
}

/** So many of the first draws tell on which side of one half the share lies, where it lies well off it: the fewest first. */
const fewDraws = [64, 250, 1000];

/** Standard errors off one half beyond which the first draws are believed: one point of 16,000 is then taken for the wrong side. */
const farOff = 4;

function isFarOff({ share, effective }: HeldMarks): boolean {
  return Math.abs(share - 0.5) * 2 * Math.sqrt(effective) > farOff;
}

/** The first draws decide the scan where they can, all draws where not; draws that answer otherwise at the ends of a cell say where in there it tips. */
function quickLooks(name: AnswerName, held: HeldInput, quick: readonly HeldInput[]): QuickLooks {
  return {
    side: (value) => {
      for (const one of [...quick, held]) {
        // Where one test fails all four do; kept takes the longest.
        for (const test of name === 'joint' ? ([...cheapFirst, name] as const) : [name]) {
          const first = one.marks(test, value);
          const isSure = one === held || isFarOff(first);
          if (isSure && (test === name || first.side < 0)) return first.side;
        }
      }
      return Number.NaN;
    },
    sure: (value) => held.marks(name, value).side,
    between: (low, high) => {
      const at = held.between(name, low, high);
      return (value) => at(value).distance;
    },
  };
}

/** The scale of the number, else the estimate's own range; undefined where that is a point. */
function rangeOf({ unit, low, high }: Estimate): { readonly low: number; readonly high: number } | undefined {
  const range = scaleOf(unit) ?? { low, high };
  return range.low < range.high ? range : undefined;
}
