import type { Study } from '../../study/index.ts';
import type { Question } from '../../verdict/index.ts';
import { type AnswerName, ofEachAnswer } from './answer-names.ts';
import { type CheckWorth, checkFirst } from './check-first.ts';
import { type CheckPassages, checkPassages } from './check-passages.ts';
import type { AnswersAsked, DrawnAnswers } from './drawn-answers.ts';
import { failingBox } from './failing-box.ts';
import { type FlipMap, flipMap } from './flip-map.ts';
import type { DrawsAsked, DriversTold, PackageHinges } from './hinges.ts';
import { type StanceChange, stanceChange } from './stance-change.ts';

/** Where an answer fails, or where it passes if that is rarer. */
export interface FailingScenario {
  readonly outcome: 'fails' | 'passes';
  readonly limits: readonly {
    readonly input: string;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly density: number;
  readonly coverage: number;
  readonly mass: number;
  readonly share: number;
}

/** What would turn the answers on a package, and what to check first. */
export interface PackageTurns {
  readonly check: readonly CheckWorth[];
  readonly passages: CheckPassages;
  readonly scenarios: Readonly<Record<AnswerName, FailingScenario | null>>;
  readonly turning: StanceChange | null;
  readonly map: FlipMap | null;
}

export interface TurnsSettings {
  readonly seed: number;
  /** Values of each input of a map. */
  readonly points: number;
  /** Two inputs that are held together; null: none. */
  readonly map: readonly [string, string] | null;
}

/** Things of each kind that are listed to be checked. */
const mostChecked = 5;

/** Inputs among which a box is looked for: those that account for most. */
const mostBoxed = 8;

/** Single points asked for a short change. */
const mostPoints = 400;

/** Draws whose stances are tried, and that each cell of a map asks. */
const fewDraws = 250;

/**
 * What would turn the answers on a package, and what to check first where one of several is to be backed. `benefits` is by package, the
 * one asked about first: 1 in each draw that passes all tests.
 *
 * @example
 * const [swap] = study.situation.proposals;
 * const asked = { study, runs: undefined, ignoresObserved: false, sliced: slicedInputs(study.draws.columns, null) };
 * const question = { ...swap, proposal: swap.id };
 * const [drawn] = drawnAnswers(asked, [question]);
 * const of = { question, drawn, single: ofEachAnswer(() => []), benefits: [] };
 * (await packageTurns(asked, of, { seed: 1, points: 3, map: null }, async () => undefined)).map // => null
 */
export async function packageTurns(
  asked: DrawsAsked,
  { question, drawn, single, benefits }: TurnsAsked,
  { seed, points, map }: TurnsSettings,
  told: DriversTold,
): Promise<PackageTurns> {
  const { study, sliced } = asked;
  const { situation, compiled, draws } = study;
  await told('check', 0, 1);
  const distance = drawn.answers.joint?.distance ?? new Float64Array(draws.samples);
  const check = checkFirst({
    situation,
    inputs: compiled.inputs,
    sliced,
    benefits,
    distance,
    seed,
    most: mostChecked,
  });
  const passages = checkPassages(situation, compiled.inputs, check, { sliced, distance });
  const scenarios = scenariosOf(study, drawn, single);
  await told('turning', 0, 1);
  const turning = changeOf(study, question);
  return { check, passages, scenarios, turning, map: await mapOf(asked, question, map, points, told) };
}

/** The package that is asked about, in the draws and beside the others. */
export interface TurnsAsked extends Pick<PackageHinges, 'single'> {
  readonly question: Question;
  readonly drawn: DrawnAnswers;
  readonly benefits: readonly Float64Array[];
}

function scenariosOf(
  { draws, compiled }: Study,
  { answers, weights }: DrawnAnswers,
  single: PackageHinges['single'],
): PackageTurns['scenarios'] {
  return ofEachAnswer((name) => {
    const answer = answers[name];
    if (answer === null) return null;
    const paths = single[name].slice(0, mostBoxed).map((one) => one.input);
    const places = paths.map((path) => compiled.inputs.findIndex((one) => one.path === path));
    const found = failingBox(draws, weights, answer, places);
    if (found === null) return null;
    const limits = found.limits.map(({ input, low, high }) => ({
      input: compiled.inputs[input]?.path ?? '',
      low,
      high,
    }));
    return { ...found, limits };
  });
}

function changeOf(study: Study, question: Question): StanceChange | null {
  const { draws } = study;
  const samples = Math.min(fewDraws, draws.samples);
  const columns = draws.columns.map((column) => column.subarray(0, samples));
  return stanceChange({ ...study, draws: { ...draws, samples, columns } }, question, { most: mostPoints });
}

async function mapOf(
  asked: AnswersAsked,
  question: Question,
  pair: TurnsSettings['map'],
  points: number,
  told: DriversTold,
): Promise<FlipMap | null> {
  if (pair === null) return null;
  return await flipMap(asked, question, pair, {
    points,
    draws: fewDraws,
    at: (row) => told('map', row, points),
  });
}
