import { z } from 'zod';

/** A diagnostic with its place, as results and problems show it. */
export const diagnosticShape = z.strictObject({
  code: z.string().describe('kind of the problem, in kebab case: unknown-actor'),
  severity: z
    .enum(['error', 'warning', 'note'])
    .describe('errors stop an analysis, warnings and notes do not'),
  message: z.string().describe('what is wrong, with the value and the allowed range'),
  hint: z.string().exactOptional().describe('what would be right, where that can be said'),
  file: z.string().describe('file that it stands in'),
  line: z.number().describe('line of the file, from 1'),
  column: z.number().describe('first column of the place, from 1'),
  endColumn: z.number().describe('column just after the place, from 1'),
  source: z.string().describe('the line itself'),
});
