import { z } from 'zod';
import { nearestName } from '../../diagnostics/index.ts';
import type { Frozen } from '../../frozen.ts';
import { count, probability } from '../../numeric/result.ts';
import type { Study } from '../../study/index.ts';
import {
  type AnswerIndex,
  type AnswerName,
  type AnswersAsked,
  type DrawnAnswers,
  type FlipMap,
  failingBox,
  flipMap,
  ofEachAnswer,
  stanceChange,
} from '../../uncertainty/index.ts';
import type { Question } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { InputError } from '../shared/types.ts';

const { drivers: say } = catalogues.en;

const scenarioShape = z
  .strictObject({
    outcome: z.enum(['fails', 'passes']).describe('the rarer outcome: what the box is of'),
    limits: z
      .array(
        z.strictObject({
          input: z.string().describe('path of the input'),
          low: z.number().nullable().describe('at least so much; null: no end here; in the input’s unit'),
          high: z.number().nullable().describe('at most so much; null: no end here; in the input’s unit'),
        }),
      )
      .describe('what the box asks of inputs'),
    density: probability('share of the draws in the box with the outcome'),
    coverage: probability('share of the draws with the outcome that are in the box'),
    mass: probability('share of all draws that are in the box'),
    share: probability('share of all draws with the outcome'),
  })
  .nullable()
  .describe('null: the test does not apply, the outcome is too rare, or no few inputs say where it lies');

export const scenariosShape = z
  .strictObject({
    accepted: scenarioShape,
    ratified: scenarioShape,
    kept: scenarioShape,
    paidFor: scenarioShape,
    joint: scenarioShape,
  })
  .describe('where in the ranges of a few inputs each answer fails, by PRIM (Friedman & Fisher 1999)');

export const changeShape = z
  .strictObject({
    passesToday: z.boolean().describe('are all tests passed with every input at its median'),
    change: z
      .strictObject({
        distanceAtMost: z
          .number()
          .describe('length in halves of each stance’s range, at least 0: an upper bound of the shortest'),
        moved: z
          .array(
            z.strictObject({
              input: z.string().describe('path of the stance'),
              from: z.number().describe('its median; in its unit'),
              to: z.number().describe('where it would have to be; in its unit'),
            }),
          )
          .describe('stances that move, the farthest first'),
      })
      .nullable()
      .describe('null: no change of stances that was tried turns the answer'),
  })
  .nullable()
  .describe('a short change of stances that turns the joint answer; null: a test could not be run');

const axisShape = z.strictObject({
  input: z.string().describe('path of the input'),
  values: z.array(z.number()).describe('where it is held; in its unit'),
  today: z.number().describe('its median; in its unit'),
});
const cellsShape = z
  .array(z.array(z.number()))
  .nullable()
  .describe('share of the draws that pass, 0 to 1: rows of up, columns of across; null: does not apply');

export const mapShape = z
  .strictObject({
    across: axisShape.describe('the first input'),
    up: axisShape.describe('the second input'),
    draws: count('draws asked in each cell'),
    shares: z
      .strictObject({
        accepted: cellsShape,
        ratified: cellsShape,
        kept: cellsShape,
        paidFor: cellsShape,
        joint: cellsShape,
      })
      .describe('the answers'),
  })
  .nullable()
  .describe('answers as two inputs are held; null where none was asked for');

export type DriverScenarios = Frozen<z.infer<typeof scenariosShape>>;
export type DriverChange = Frozen<z.infer<typeof changeShape>>;
export type DriverMap = Frozen<z.infer<typeof mapShape>>;

/** Inputs among which a box is looked for: those that account for most. */
const mostBoxed = 8;

/** Where each answer fails. */
export function scenariosOf(
  { draws, compiled }: Study,
  { answers, weights }: DrawnAnswers,
  single: Readonly<Record<AnswerName, readonly AnswerIndex[]>>,
): z.infer<typeof scenariosShape> {
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

/** Single points asked for a short change. */
const mostPoints = 400;

/** Draws whose stances are tried, and that each cell of a map asks. */
const fewDraws = 250;

export function changeOf(study: Study, question: Question): DriverChange {
  const { draws } = study;
  const samples = Math.min(fewDraws, draws.samples);
  const columns = draws.columns.map((column) => column.subarray(0, samples));
  return stanceChange({ ...study, draws: { ...draws, samples, columns } }, question, { most: mostPoints });
}

/** The map of two inputs, where one is asked for. */
export async function mapOf(
  asked: AnswersAsked,
  question: Question,
  { map, points }: { readonly map?: string | undefined; readonly points: number },
  at: (row: number) => Promise<void>,
): Promise<FlipMap | null> {
  if (map === undefined) return null;
  const pair = pairOf(asked.study, map);
  return await flipMap(asked, question, pair, { points, draws: fewDraws, at });
}

function pairOf({ compiled }: Study, map: string): readonly [string, string] {
  const [a, b, ...more] = map.split(',').map((one) => one.trim());
  if (a === undefined || b === undefined || more.length > 0 || a === b)
    throw refusal('bad-setting', say.problems.pair(map), say.problems.pairHint);
  const known = compiled.inputs.map(({ path }) => path);
  for (const one of [a, b]) {
    if (known.includes(one)) continue;
    const near = nearestName(one, known);
    throw refusal(
      'unknown-input',
      say.problems.unknown(one),
      near === undefined ? say.problems.list : say.problems.near(near),
    );
  }
  return [a, b];
}

function refusal(code: string, message: string, hint: string): InputError {
  return new InputError([{ code, severity: 'error', message, hint, file: '--map' }], new Map());
}

/** Is asked before anything long is. */
export function refuseMap(study: Study, map: string | undefined): void {
  if (map !== undefined) pairOf(study, map);
}
