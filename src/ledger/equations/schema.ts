import { z } from 'zod';
import { limits } from './limits.ts';

/** A union can only say that no branch matched, so forms are told apart by words of our own. */
function oneOf<T>(schema: z.ZodType<T>, words: string, meaning: string, hint?: string) {
  return z
    .unknown()
    .transform((raw, context): T => {
      const read = schema.safeParse(raw);
      if (read.success) return read.data;
      const shown = raw === null ? 'empty' : typeof raw === 'object' ? 'of another form' : shownValue(raw);
      const params = { code: 'invalid-value', ...(hint === undefined ? {} : { hint }) };
      context.addIssue({ code: 'custom', message: `is ${shown}; it must be ${words}`, params });
      return z.NEVER;
    })
    .meta({ description: meaning });
}

function shownValue(raw: unknown): string {
  return typeof raw === 'string' ? `'${raw.slice(0, 30)}'` : String(raw);
}

const written = z.union([z.number(), z.string()]);

const expression = oneOf(
  written,
  'a number or an expression',
  'a number, or an expression: 0.2, "G/theta"',
  'put an expression in quotes if it holds brackets, : or #',
);
const startValue = oneOf(
  z.union([written, z.literal(true)]),
  'a number or an expression',
  'value in period 0: a number or an expression of parameters and other start values',
);
const cell = oneOf(
  z.union([written, z.null()]),
  'a number, an expression or empty',
  'what the sector has or gets; minus for what it owes or pays',
);

const definitions = z.record(z.string(), expression);

const equationItem = z.union([z.string(), z.record(z.string(), written)]);
const equations = oneOf(
  z.union([z.string(), z.array(equationItem), z.record(z.string(), written)]),
  'a text with one equation a line, a list of equations, or a map of variables and expressions',
  'C = alpha1*YD + alpha2*H[-1], one for each variable, in any order',
);

const period = z.int().min(1).max(limits.periods);
const shock = z.strictObject({
  period: period.describe('the first period in which the values hold'),
  until: period.optional().describe('the last period in which they hold; the end when absent'),
  set: definitions.describe(
    'parameters and their values from then on; names mean the values without this shock',
  ),
});
const shockList = z.array(shock);
const shockMap = z.record(z.string(), definitions);
const shocks = z
  .union([shockList, shockMap])
  .describe('changes of parameters: a list, or a map of first periods and what is set');

const matrix = z.strictObject({
  sectors: z
    .array(z.string().min(1))
    .optional()
    .describe('the columns in order; as they first occur when absent'),
  rows: z.record(z.string(), z.record(z.string(), cell)).describe('by row, then sector'),
  row_sums: definitions.optional().describe('what rows sum to that do not sum to zero'),
  column_sums: definitions.optional().describe('what columns sum to that do not sum to zero'),
});

/** The file format of an equation model. */
export const equationsSchema = z
  .strictObject({
    kind: z.literal('equations'),
    title: z.string().optional(),
    source: z.string().optional().describe('where the model is published'),
    note: z.string().optional(),
    parameters: definitions.optional().describe('numbers, or expressions of other parameters'),
    equations,
    start: z
      .record(z.string(), startValue)
      .optional()
      .describe('period 0; what is missing is 0; `steady: true` runs the model to rest first'),
    shocks: shocks.optional(),
    periods: period.optional().describe('how many periods to solve; 60 when absent'),
    hidden: oneOf(
      z.union([z.string(), z.array(z.string())]),
      'a list of identities such as "Hs = Hh"',
      'equations that must hold but are not solved',
    ).optional(),
    matrices: z
      .strictObject({ balance_sheet: matrix.optional(), transactions_flow: matrix.optional() })
      .optional()
      .describe('sectors as columns; every row, and every column of flows, must sum to zero'),
    method: z.enum(['newton', 'gauss-seidel']).optional().describe('newton when absent'),
  })
  .describe('a model as equations with lags, solved period by period');

/** The same with the one form of `shocks` that is meant, so that messages reach inside it. */
export function schemaFor(value: unknown): z.ZodType<EquationsFile> {
  const written = (value as { readonly shocks?: unknown } | null | undefined)?.shocks;
  const isMap = typeof written === 'object' && written !== null && !Array.isArray(written);
  const form: z.ZodType<z.infer<typeof shocks>> = isMap ? shockMap : shockList;
  return equationsSchema.extend({ shocks: form.optional() });
}

export type EquationsFile = z.infer<typeof equationsSchema>;
export type MatrixFile = z.infer<typeof matrix>;
