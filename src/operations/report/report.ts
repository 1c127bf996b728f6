import { z } from 'zod';
import { briefDocument, renderReport } from '../../report/index.ts';
import { briefShape } from '../../report/result.ts';
import { document, sentence } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { gather } from '../shared/gather.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';

const input = z.strictObject({
  ...situationInput,
  out: z.string().optional().describe('file to write; report-<situation>.html in this folder otherwise'),
  reports: z.string().optional().describe('folder with texts of reports: claims are marked in them'),
  ...samplingInput,
});

const output = z.strictObject({
  about: aboutShape,
  files: filesShape,
  brief: briefShape.describe('everything that the first page says'),
  situation: z.string().describe('id of the situation'),
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'report',
  summary: 'Write the whole answer as one HTML file',
  description:
    'One file without any link to the network: brief, verdicts, figures with their data, every assumption, the evidence with its contradictions, the text with claims marked when it is supplied, and the command that makes it again.',
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', seed: 1, samples: 100 },
      says: 'the report of the worked example',
    },
    {
      input: { situation: 'situations/joint-plan-of-action-2013', seed: 1, samples: 100 },
      says: 'the report of a shorter situation',
    },
  ],
  async run(given, context) {
    const data = await gather('report', given, context);
    const { html, brief } = await renderReport(data);
    const path = given.out ?? `report-${data.situation.id}.html`;
    return {
      about: data.about,
      files: [{ path, text: html }],
      brief,
      situation: data.situation.id,
      diagnostics: data.diagnostics,
    };
  },
  words: ({ files, brief, about, situation }, catalogue) =>
    document(
      ...briefDocument(brief, about, situation, catalogue).blocks,
      ...files.map(({ path, text }) =>
        sentence(catalogue.files.reportWritten(path, text.length / 1000), 'strong'),
      ),
    ),
  writes: ({ files }) => files,
});
