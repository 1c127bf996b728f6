import { z } from 'zod';
import { briefDocument, briefNote, briefOf, overviewOf } from '../../report/index.ts';
import { briefShape, overviewShape } from '../../report/result.ts';
import { catalogues, document, renderMarkdown, verbatim } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { gather } from '../shared/gather.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutShape, warningsShape } from '../shared/shapes.ts';

const input = z.strictObject({
  ...situationInput,
  format: z
    .enum(['text', 'markdown'])
    .default('text')
    .describe('how the words are set; markdown has numbered sources'),
  ...samplingInput,
});

const output = z.strictObject({
  about: aboutShape,
  overview: overviewShape.describe('the first screen: the answer in ten seconds, as data'),
  brief: briefShape.describe('the same at length'),
  situation: z.string().describe('the situation as it was named'),
  markdown: z.string().nullable().describe('the brief to paste into a note; null when not asked for'),
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'brief',
  summary: 'The answer for every proposal on one page of text',
  description:
    'Whether the file explains what has happened and five sentences, then for every proposal its verdict, who loses, who blocks, what it hinges on, which claim to verify first. Tests that this version cannot run are named as not tested.',
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', format: 'text', seed: 1, samples: 300 },
      says: 'the brief of the worked example',
    },
    {
      input: { situation: 'situations/us-russia-2025', format: 'markdown', seed: 1, samples: 20 },
      says: 'the same to paste into a note, with numbered sources',
    },
  ],
  async run(given, context) {
    const data = await gather('brief', given, context);
    const brief = briefOf(data);
    const markdown =
      given.format === 'markdown'
        ? renderMarkdown(briefNote(brief, data.about, data.situation, catalogues.en))
        : null;
    return {
      about: data.about,
      overview: overviewOf(data),
      brief,
      situation: given.situation,
      markdown,
      diagnostics: data.diagnostics,
    };
  },
  words: ({ brief, about, situation, markdown }, catalogue) =>
    markdown === null
      ? briefDocument(brief, about, situation, catalogue)
      : document(verbatim(markdown, 'markdown')),
});
