import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { entryShape } from '../../record/result.ts';
import { madeByShape } from '../shared/made-by.ts';
import { aboutShape, warningsShape } from '../shared/shapes.ts';

/** An entry, and the line that it is. */
export const appendedShape = z.strictObject({
  about: aboutShape,
  record: z.string().describe('file that the command line appends to'),
  entries: z.number().describe('lines of the record, this one counted'),
  entry: entryShape.describe('what goes on record'),
  line: z.string().describe('the same as canonical JSON: the command line appends it, other doors return it'),
  diagnostics: warningsShape,
});

/** Whether a record is still what was written. */
export const verifiedShape = z.strictObject({
  about: z
    .strictObject({
      operation: z.string().describe('name of the operation'),
      ...madeByShape,
      record: z.string().describe('file that was read'),
    })
    .describe('what was read, and by what'),
  entries: z.number().describe('lines of the record'),
  broken: z
    .array(z.number())
    .describe('numbers of the lines that are not as they were written, or do not follow the line before'),
  last: z.string().nullable().describe('hash of the last entry; null: there is none'),
  lacks: z
    .string()
    .nullable()
    .describe('the hash asked for where no entry has it; null: none was, or one has'),
});

export type Appended = Frozen<z.infer<typeof appendedShape>>;
export type Verified = Frozen<z.infer<typeof verifiedShape>>;
