import { fund } from '../../ledger/index.ts';
import { type Estimate, scaleOf } from '../../situation/index.ts';
import { shareOf, withEstimate } from '../../study/index.ts';
import type { Question } from '../../verdict/index.ts';
import { type TippingValue, tippingValues } from '../tipping/index.ts';
import {
  type AnswerName,
  type AnswersAsked,
  answerNames,
  drawnAnswers,
  medianDistance,
  ofEachAnswer,
} from './drawn-answers.ts';

/** Where an answer tips on one input, and what is taken of the input today. */
export interface AnswerTipping extends TippingValue {
  readonly input: string;
  /** The input's median today. */
  readonly today: number;
}

export interface TippingSettings {
  /** Points of the scan over an input's range. */
  readonly points: number;
  /** Called before each package of evaluations; what it throws ends the search. */
  readonly at: (input: string) => Promise<void>;
}

/** Of the range: what is narrowed goes without jumps, so that few questions more give many digits. */
const tolerance = 1e-7;

/**
 * For each answer the values of its inputs at which its share of the draws crosses one half, the input held there in every draw and
 * all else drawn as ever: the same draws on both sides. The scan goes over the whole scale of the number, or over the estimate's own
 * range where it has no scale, such as money.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const asked = { study, runs: undefined, ignoresObserved: false };
 * const inputs = { accepted: ['stances.south.water.salience'], ratified: [], kept: [], paidFor: [], joint: [] };
 * const settings = { points: 5, at: async () => undefined };
 * (await tippingOf(asked, { ...swap, proposal: swap.id }, inputs, settings)).ratified // => []
 */
export async function tippingOf(
  asked: AnswersAsked,
  question: Question,
  inputs: Readonly<Record<AnswerName, readonly string[]>>,
  { points, at }: TippingSettings,
): Promise<Readonly<Record<AnswerName, readonly AnswerTipping[]>>> {
  const found = ofEachAnswer((): AnswerTipping[] => []);
  for (const path of new Set(answerNames.flatMap((name) => inputs[name]))) {
    await at(path);
    const estimate = asked.study.compiled.inputs.find((one) => one.path === path);
    const range = estimate && rangeOf(estimate);
    if (estimate === undefined || range === undefined) continue;
    const held = heldBy(asked, question, path);
    for (const name of answerNames) {
      if (!inputs[name].includes(path)) continue;
      const { crossings } = tippingValues((value) => held(value)[name].distance, range, {
        points,
        tolerance,
      });
      found[name].push(
        ...crossings.map(({ value, direction, resolution }) => ({
          input: path,
          value,
          today: estimate.median,
          direction,
          before: held(Math.max(range.low, value - resolution))[name].share,
          after: held(Math.min(range.high, value + resolution))[name].share,
          resolution,
        })),
      );
    }
  }
  return found;
}

/** The scale of the number, else the estimate's own range; undefined where that is a point. */
function rangeOf({ unit, low, high }: Estimate): { readonly low: number; readonly high: number } | undefined {
  const range = scaleOf(unit) ?? { low, high };
  return range.low < range.high ? range : undefined;
}

/** An answer with one input held at a value. */
interface Held {
  readonly share: number;
  /** See `medianDistance`. */
  readonly distance: number;
}

const inapplicable: Held = { share: Number.NaN, distance: Number.NaN };

/** All answers with one input held at a value; one working out serves all of them. */
function heldBy(asked: AnswersAsked, question: Question, path: string) {
  const known = new Map<string, Readonly<Record<AnswerName, Held>>>();
  return (value: number) => {
    const text = written(value);
    const before = known.get(text);
    if (before !== undefined) return before;
    const funded = fund(withEstimate(asked.study, path, text), {}, asked.runs);
    const [drawn] = drawnAnswers({ ...funded, ignoresObserved: asked.ignoresObserved }, [question]);
    const of = (name: AnswerName): Held => {
      const answer = drawn?.answers[name] ?? null;
      if (answer === null || drawn === undefined) return inapplicable;
      return {
        share: shareOf(answer.marks, drawn.weights),
        distance: medianDistance(answer, drawn.weights),
      };
    };
    const held = ofEachAnswer(of);
    known.set(text, held);
    return held;
  };
}

/** As a file writes it, without powers of ten; between nothing and a billionth no number can be written. */
function written(value: number): string {
  return (Math.abs(value) < 1e-9 ? 0 : value).toFixed(12).replace(/\.?0+$/, '');
}
