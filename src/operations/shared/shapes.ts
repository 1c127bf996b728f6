import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import { notYetKnownShape } from '../../situation/result.ts';
import { madeByShape } from './made-by.ts';

/** What made a result. */
export const aboutShape = z
  .strictObject({
    operation: z.string().describe('name of the operation'),
    ...madeByShape,
    seed: z.number().describe('seed of all random numbers; 0 where none are drawn'),
    samples: z.number().describe('draws of all uncertain inputs; 0 where none are made'),
    asOf: z.string().describe('the day that the numbers are true of, YYYY-MM-DD'),
    set: z.array(z.string()).describe('what-if overrides, path=value'),
    inputs: z.string().describe('SHA-256 of the input files’ names and texts'),
    notYetKnown: notYetKnownShape,
  })
  .describe('what made this result: enough to make it again, byte for byte');

/** The day asked about, and what of the files had not come up by then. */
export const knowledgeShape = z
  .strictObject({
    asOf: z.string().describe('the day that the numbers are true of, YYYY-MM-DD'),
    notYetKnown: notYetKnownShape,
  })
  .nullable()
  .describe('the day asked about, and what was left out; null where the situation cannot be read');

/** Files that a result holds to be written. */
export const filesShape = z
  .array(
    z.strictObject({
      path: z.string().describe('where the command line writes it'),
      text: z.string().describe('its content'),
    }),
  )
  .describe('files to be written: the command line writes them, other doors return them');

export const warningsShape = z
  .array(diagnosticShape)
  .describe('warnings and notes on the files that were read; doors say them beside the words');

export const packageShape = z.record(z.string(), z.string()).describe('option of each issue, both by id');
