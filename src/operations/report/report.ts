import { z } from 'zod';
import { notYetKnownLine, overviewDocument, overviewOf, renderReport } from '../../report/index.ts';
import { briefShape, overviewShape } from '../../report/result.ts';
import { catalogues, document, group, sentence } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { quote } from '../shared/fields.ts';
import { furtherCommands } from '../shared/further-commands.ts';
import { gather } from '../shared/gather.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { livePart } from './live-part.ts';

const about = catalogues.en.operations.report;

const { report: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  out: z.string().optional().describe(setting.out),
  pages: z
    .int()
    .refine((pages) => pages === 2 || pages === 12, '2 or 12')
    .optional()
    .describe(setting.pages),
  full: z.boolean().optional().describe(setting.full),
  live: z.boolean().optional().describe(setting.live),
  reports: z.string().optional().describe(setting.reports),
  ...samplingInput,
});

const output = z.strictObject({
  about: aboutShape,
  files: filesShape,
  overview: overviewShape.describe('the first screen: the answer in ten seconds, as data'),
  further: z.array(z.string()).describe('commands that ask further'),
  opens: z.string().describe('command that opens the same in the browser'),
  brief: briefShape.describe('the same at length'),
  situation: z.string().describe('id of the situation'),
  diagnostics: warningsShape,
});

export const operation = defineOperation({
  name: 'report',
  summary: about.summary,
  description: about.description,
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
  idle: [
    {
      settings: ['pages'],
      when: ({ full }) => full === true,
      why: 'all tables and figures take as many sheets as they need',
    },
  ],
  async run(given, context) {
    const { full, pages, live } = given;
    const carried = live === true ? await livePart(context.store, given) : null;
    const data = await gather('report', given, context);
    const extent = full === true ? 'full' : pages === 2 ? 'two' : 'twelve';
    const { html, brief } = await renderReport(data, extent, carried);
    const path = given.out ?? `report-${data.situation.id}.html`;
    const overview = overviewOf(data);
    return {
      about: data.about,
      files: [{ path, text: html }],
      overview,
      further: furtherCommands(overview, null, given.situation, given.set ?? []),
      opens: `detente open ${quote(given.situation)}`,
      brief,
      situation: data.situation.id,
      diagnostics: data.diagnostics,
    };
  },
  words: ({ files, overview, brief, about, further, opens }, catalogue) => {
    const line = notYetKnownLine(about.asOf, about.notYetKnown, catalogue);
    const leftOut = line === undefined ? [] : [line];
    return document(
      ...overviewDocument(overview, { forbidden: brief.forbidden, leftOut, asks: further }, catalogue).blocks,
      group(
        ...files.map(({ path, text }) =>
          sentence(catalogue.files.reportWritten(path, text.length / 1000), 'strong'),
        ),
        sentence(catalogue.files.opensWith(opens)),
      ),
    );
  },
  writes: ({ files }) => files,
});
