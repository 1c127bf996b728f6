import { z } from 'zod';
import { briefMarkdown, briefOf, briefWords } from '../../report/index.ts';
import { briefShape } from '../../report/result.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { gather } from '../shared/gather.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutShape } from '../shared/shapes.ts';

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
  brief: briefShape.describe('everything that the first page says'),
  situation: z.string().describe('the situation as it was named'),
  markdown: z.string().nullable().describe('the brief to paste into a note; null when not asked for'),
});

export const operation = defineOperation({
  name: 'brief',
  summary: 'The answer for every proposal on one page of text',
  description:
    'Five sentences, then for every proposal its verdict, who loses, who blocks, what it hinges on, which claim to verify first. Tests that this version cannot run are named as not tested.',
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', format: 'text', seed: 1, samples: 10_000 },
      says: 'the brief of the worked example',
    },
    {
      input: { situation: 'situations/us-russia-2025', format: 'markdown', seed: 1, samples: 2_000 },
      says: 'the same to paste into a note, with numbered sources',
    },
  ],
  async run(given, context) {
    const data = await gather('brief', given, context);
    const brief = briefOf(data);
    const markdown = given.format === 'markdown' ? briefMarkdown(brief, data.about, data.situation) : null;
    return { about: data.about, brief, situation: given.situation, markdown };
  },
  words: ({ brief, about, situation, markdown }, style) =>
    markdown?.trimEnd() ?? briefWords(brief, about, situation, style),
});
