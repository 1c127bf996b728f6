import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';

const series = z.record(z.string(), z.array(z.number()));

const hiddenShape = z.strictObject({
  text: z.string().describe('the equation that must hold without having been used'),
  holds: z.boolean().describe('whether it does, in every period'),
  deviation: z.number().describe('largest difference of its two sides'),
  period: z.number().describe('period of the largest difference, from 0'),
});

const matrixShape = z.strictObject({
  kind: z.string().describe('balance sheet or transactions'),
  rows: z.array(z.string()).describe('names of the rows'),
  sectors: z.array(z.string()).describe('names of the columns'),
  cells: z
    .array(z.array(z.array(z.number()).nullable()))
    .describe('by row, sector and period; null where the matrix has no entry'),
  holds: z.boolean().describe('whether all sums that must be zero are'),
});

const blockShape = z.strictObject({
  variables: z.array(z.string()).describe('variables that it determines'),
  isSimultaneous: z.boolean().describe('whether they depend on each other within a period'),
});

/** A stock-flow model that is written as equations, solved. */
export const equationsAnswerShape = z.strictObject({
  title: z.string().nullable().describe('title of the model; null where it has none'),
  periods: z.number().describe('the last period; series have one value more, the start'),
  isComplete: z.boolean().describe('whether every period was solved'),
  series: series.describe('by variable: its value in each period, the start first'),
  parameters: series.describe('by parameter that changes: its value in each period'),
  hidden: z.array(hiddenShape).describe('equations that must hold by themselves'),
  matrices: z.array(matrixShape).describe('matrices of the model with their sums checked'),
  blocks: z.array(blockShape).describe('order in which the equations are solved'),
});

export type EquationsAnswer = Frozen<z.infer<typeof equationsAnswerShape>>;
