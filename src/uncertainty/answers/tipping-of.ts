import { shareOf, withEstimate } from '../../study/index.ts';
import type { Question } from '../../verdict/index.ts';
import { type TippingValue, tippingValues } from '../tipping/index.ts';
import {
  type AnswerName,
  type AnswersAsked,
  answerNames,
  drawnAnswers,
  fundedAgain,
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

/** Of the range: a share of draws jumps from value to value, so a finer bracket says nothing. */
const tolerance = 2 ** -9;

/**
 * For each answer the values of its inputs at which its share of the draws crosses one half, the input held there in every draw and
 * all else drawn as ever: the same draws on both sides. Inputs without range tip nothing.
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
  const found: Record<AnswerName, AnswerTipping[]> = {
    accepted: [],
    ratified: [],
    kept: [],
    paidFor: [],
    joint: [],
  };
  for (const path of new Set(answerNames.flatMap((name) => inputs[name]))) {
    await at(path);
    const { low, high, median: today } = asked.study.compiled.inputs.find((one) => one.path === path) ?? {};
    if (low === undefined || high === undefined || today === undefined || !(low < high)) continue;
    const shares = sharesBy(asked, question, path);
    for (const name of answerNames) {
      if (!inputs[name].includes(path)) continue;
      const { crossings } = tippingValues(
        (value) => shares(value)[name],
        { low, high },
        { mark: 0.5, isContinuous: false, points, tolerance },
      );
      found[name].push(...crossings.map((one) => ({ input: path, today, ...one })));
    }
  }
  return found;
}

/** The shares of all answers with one input held at a value; one working out serves all of them. */
function sharesBy(asked: AnswersAsked, question: Question, path: string) {
  const known = new Map<number, Readonly<Record<AnswerName, number>>>();
  return (value: number) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const funded = fundedAgain(withEstimate(asked.study, path, written(value)), asked.runs);
    const [drawn] = drawnAnswers({ ...funded, ignoresObserved: asked.ignoresObserved }, [question]);
    const share = (name: AnswerName) => {
      const answer = drawn?.answers[name] ?? null;
      return answer === null || drawn === undefined ? Number.NaN : shareOf(answer.marks, drawn.weights);
    };
    const shares = {
      accepted: share('accepted'),
      ratified: share('ratified'),
      kept: share('kept'),
      paidFor: share('paidFor'),
      joint: share('joint'),
    };
    known.set(value, shares);
    return shares;
  };
}

/** As a file writes it, without powers of ten: steps of a scan leave a rest of 1e-17 where they meet 0. */
function written(value: number): string {
  return value.toFixed(12).replace(/\.?0+$/, '');
}
