import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import {
  attributionShape,
  dateMarkShape,
  draftClaimShape,
  modelAskedShape,
  quantityMarkShape,
  textSpanShape,
} from '../../reading/result.ts';
import { madeByShape } from '../shared/made-by.ts';
import { warningsShape } from '../shared/shapes.ts';
import { revisedShape } from './revised.ts';

export const readOutput = z.strictObject({
  about: z
    .strictObject({
      operation: z.string().describe('name of the operation'),
      ...madeByShape,
      file: z.string().describe('file that was read; content where the text was given itself'),
      inputs: z.string().describe('SHA-256 of the clean text: the report’s identity'),
      format: z.enum(['plain', 'html', 'markdown']).describe('what the document was taken for'),
      language: z
        .enum(['en', 'ru', 'fr', 'zh', 'other'])
        .describe('language that was found; other: no rules for its cues'),
      published: z.string().nullable().describe('day of publication, YYYY-MM-DD; null: not known'),
      publishedBasis: z
        .enum(['given', 'metadata', 'dateline', 'unknown'])
        .describe('where the day of publication comes from'),
      situation: z.string().nullable().describe('situation whose actors were matched; null: none'),
    })
    .describe('what made this result: enough to make it again, byte for byte'),
  title: textSpanShape.nullable().describe('title of the document; null: none found'),
  byline: textSpanShape.nullable().describe('line that names its author; null: none found'),
  sourceLine: textSpanShape.nullable().describe('line that names where it comes from; null: none found'),
  text: z.string().nullable().describe('the clean text; null unless asked for'),
  attributions: z.array(attributionShape).describe('who says what, in the order of the cues'),
  claims: z.array(draftClaimShape).describe('a draft for each attribution'),
  quantities: z.array(quantityMarkShape).describe('amounts, in order'),
  dates: z.array(dateMarkShape).describe('dates, in order'),
  revised: revisedShape.nullable().describe('claims of the report that it revises; null where none is named'),
  model: modelAskedShape.nullable().describe('what a language model was asked; null: the rules read'),
  diagnostics: warningsShape,
});

export type ReadOutput = Frozen<z.output<typeof readOutput>>;
