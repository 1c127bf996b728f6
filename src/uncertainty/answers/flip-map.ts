import { fund } from '../../ledger/index.ts';
import { scaleOf } from '../../situation/index.ts';
import { firstDraws, type Study, shareOf, withEstimate } from '../../study/index.ts';
import type { Question } from '../../verdict/index.ts';
import { type AnswerName, ofEachAnswer } from './answer-names.ts';
import { type AnswersAsked, drawnAnswers } from './drawn-answers.ts';

/** One of the two inputs of a map. */
export interface MapAxis {
  readonly input: string;
  /** Where it is held, equally far apart. */
  readonly values: readonly number[];
  readonly today: number;
}

/** Shares of the draws that pass as two inputs are held. */
export interface FlipMap {
  readonly across: MapAxis;
  readonly up: MapAxis;
  /** How many of the first draws each cell asks. */
  readonly draws: number;
  /** By answer: rows upward, columns to the right; null where it does not apply. */
  readonly shares: Readonly<Record<AnswerName, readonly (readonly number[])[] | null>>;
}

export interface FlipMapSettings {
  /** Values of each input. */
  readonly points: number;
  /** How many of the first draws each cell asks at most. */
  readonly draws: number;
  /** Called before each row; what it throws ends the work. */
  readonly at: (row: number) => Promise<void>;
}

/**
 * Every answer with two inputs held at each pair of values, over the scale of the number or, where it has none, the estimate's own
 * range: the same draws in each cell. Inputs without a range give one value.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const asked = { study, runs: undefined, ignoresObserved: false };
 * const inputs = ['stances.south.water.salience', 'stances.north.water.salience'];
 * const settings = { points: 3, draws: 20, at: async () => undefined };
 * (await flipMap(asked, { ...swap, proposal: swap.id }, inputs, settings)).shares.joint.length // => 3
 */
export async function flipMap(
  { study: all, ignoresObserved }: AnswersAsked,
  question: Question,
  [a, b]: readonly [string, string],
  { points, draws, at }: FlipMapSettings,
): Promise<FlipMap> {
  const few = firstDraws(all.draws, draws);
  const columns = few.columns.map((column) => column.subarray(0, few.samples));
  const { study, runs } = fund({ ...all, draws: { ...few, columns }, money: null });
  const [across, up] = [axisOf(study, a, points), axisOf(study, b, points)];
  const rows = ofEachAnswer((): (readonly number[])[] => []);
  let isAsked = ofEachAnswer(() => true);
  for (const [row, value] of up.values.entries()) {
    await at(row);
    const held = withEstimate(study, b, written(value));
    const cells = across.values.map((one) => {
      const funded = fund(withEstimate(held, a, written(one)), {}, runs);
      const [drawn] = drawnAnswers({ ...funded, ignoresObserved }, [question]);
      return ofEachAnswer((name) => {
        const answer = drawn?.answers[name] ?? null;
        return answer === null ? null : shareOf(answer.marks, drawn?.weights ?? null);
      });
    });
    isAsked = ofEachAnswer((name) => isAsked[name] && cells.every((cell) => cell[name] !== null));
    ofEachAnswer((name) => rows[name].push(cells.map((cell) => cell[name] ?? 0)));
  }
  const shares = ofEachAnswer((name) => (isAsked[name] ? rows[name] : null));
  return { across, up, draws: few.samples, shares };
}

function axisOf({ compiled: { inputs } }: Study, path: string, points: number): MapAxis {
  const estimate = inputs.find((one) => one.path === path);
  if (estimate === undefined) throw new RangeError(`'${path}' is no estimate of this situation`);
  const { low, high } = scaleOf(estimate.unit) ?? estimate;
  const count = low < high ? points : 1;
  const values = Array.from({ length: count }, (_, k) => valueAt(low, high, k, count));
  return { input: path, values, today: estimate.median };
}

function valueAt(low: number, high: number, k: number, count: number): number {
  return count === 1 ? low : k === count - 1 ? high : low + (k * (high - low)) / (count - 1);
}

/** As a file writes it, without powers of ten. */
function written(value: number): string {
  return value.toFixed(9).replace(/\.?0+$/, '');
}
