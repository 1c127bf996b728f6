import { z } from 'zod';
import { dateProblem, dayProblem, monthProblem } from '../../text/index.ts';

const month = '(0[1-9]|1[0-2])';
const day = `\\d{4}-${month}-(0[1-9]|[12]\\d|3[01])`;
const date = `\\d{4}(-${month}(-(0[1-9]|[12]\\d|3[01]))?)?`;

function refuse(input: string, message: string | undefined, context: z.RefinementCtx): void {
  if (message !== undefined) context.addIssue({ code: 'invalid_format', format: 'date', input, message });
}

/** Names that link things inside files: letters, digits, `_` and `-`, a letter first. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,79}$/i, 'a name has letters, digits, _ and -, a letter first');

/** `2025`, `2025-12`, `2025-12-11`, or two of these as `2025-12-11/2025-12-12`; the calendar must have them. */
export const dateSchema = z
  .string()
  .superRefine((text, context) => refuse(text, dateProblem(text), context))
  .meta({ pattern: `^${date}(\\/${date})?$` });

/** `2025-12-11`: a day that the calendar has. */
export const daySchema = z
  .string()
  .superRefine((text, context) => refuse(text, dayProblem(text), context))
  .meta({ pattern: `^${day}$` });

/** `2026-03`, or a day in that month: what the ledger counts in. */
export const monthSchema = z
  .string()
  .superRefine((text, context) => refuse(text, monthProblem(text), context))
  .meta({ pattern: `^\\d{4}-${month}(-(0[1-9]|[12]\\d|3[01]))?$` });

/** The day on which a part of a file became known; before it, the part does not exist. */
export const knownSchema = daySchema
  .optional()
  .describe('the day on which it became known; that of its earliest claim when left out');

/** UTF-16 offsets of a passage in its report's text: `1218-1286`, end exclusive. */
export const rangeSchema = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/, 'offsets are written 1218-1286, end exclusive');
