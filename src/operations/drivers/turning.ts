import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, probability } from '../../numeric/result.ts';

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
