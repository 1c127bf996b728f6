import { z } from 'zod';
import { deadlinesFigure, type Figure, fourTestsFigure } from '../../figures/index.ts';
import type { Frozen } from '../../frozen.ts';
import {
  briefDocument,
  briefNote,
  briefOf,
  notYetKnownLine,
  type Overview,
  overviewDocument,
  overviewNote,
  overviewOf,
  proposalDocument,
  proposalView,
  swingFigures,
} from '../../report/index.ts';
import { briefShape, overviewShape, proposalViewShape } from '../../report/result.ts';
import type { Situation } from '../../situation/index.ts';
import {
  type Catalogue,
  catalogues,
  type Document,
  document,
  note,
  renderMarkdown,
  verbatim,
} from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { figureFiles, figuresInput } from '../shared/figure-files.ts';
import { furtherCommands } from '../shared/further-commands.ts';
import { gather } from '../shared/gather.ts';
import { samplingInput, situationInput } from '../shared/inputs.ts';
import { proposalNamed } from '../shared/proposal-named.ts';
import { questionOf } from '../shared/question.ts';
import { settledFor, settledShape, settledWords, untilInput } from '../shared/settled.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';
import { proposalQuestions } from '../shared/verdicts-of.ts';

const about = catalogues.en.operations.brief;

const { brief: setting } = catalogues.en.settings;

const input = z.strictObject({
  ...situationInput,
  proposal: z.string().optional().describe(setting.proposal),
  full: z.boolean().default(false).describe(setting.full),
  format: z.enum(['text', 'markdown']).default('text').describe(setting.format),
  ...figuresInput,
  ...untilInput,
  ...samplingInput,
});

const output = z.strictObject({
  about: aboutShape,
  overview: overviewShape.describe('the first screen: the answer in ten seconds, as data'),
  opened: proposalViewShape
    .nullable()
    .describe('the one proposal that was asked about; null: none was named'),
  brief: briefShape.describe('the same at length'),
  isFull: z.boolean().describe('whether the words are those at length'),
  further: z.array(z.string()).describe('commands that ask further'),
  situation: z.string().describe('the situation as it was named'),
  until: settledShape
    .nullable()
    .describe('how the joint answers settled; null where it was not to stop by itself'),
  files: filesShape,
  diagnostics: warningsShape,
  markdown: z.string().nullable().describe('the brief to paste into a note; null when not asked for'),
});

type Output = Frozen<z.output<typeof output>>;

export const operation = defineOperation({
  name: 'brief',
  summary: about.summary,
  description: about.description,
  input,
  output,
  positional: ['situation'],
  isStoppable: ({ until }) => until !== undefined,
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', full: false, format: 'text', seed: 1, samples: 300 },
      says: 'the brief of the worked example',
    },
    {
      input: {
        situation: 'situations/black-sea-grain-2022',
        proposal: '1',
        full: false,
        format: 'text',
        seed: 1,
        samples: 300,
      },
      says: 'the first proposal of another situation',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        full: false,
        format: 'markdown',
        seed: 1,
        samples: 20,
      },
      says: 'the same to paste into a note, with numbered sources',
    },
  ],
  async run(given, context) {
    // At length or not, the words are of the same verdicts.
    const { full, until: _, ...asked } = given;
    const until = await settledFor(given, context, (loaded) => {
      // A proposal that is not there is said before anything is drawn.
      if (given.proposal !== undefined) questionOf(loaded, { proposal: given.proposal });
      return proposalQuestions(loaded.study);
    });
    const samples = until?.looks.at(-1)?.draws ?? given.samples;
    const data = await gather('brief', { ...asked, samples }, context);
    const { situation } = data;
    const named = given.proposal === undefined ? undefined : proposalNamed(situation, given.proposal);
    const overview = overviewOf(data);
    const opened = named === undefined ? null : proposalView(data, named.id);
    const found = {
      about: data.about,
      overview,
      opened,
      brief: briefOf(data),
      isFull: full,
      further: furtherCommands(overview, opened, given.situation, given.set ?? []),
      situation: given.situation,
      until,
      files: await figureFiles(given.figures, () => [
        ...overviewFigures(overview, situation.id),
        ...data.verdicts
          .filter(({ proposal }) => opened !== null && proposal === opened.proposal)
          .flatMap((one) => swingFigures(one, situation)),
      ]),
      diagnostics: data.diagnostics,
    };
    const isNote = given.format === 'markdown';
    return { ...found, markdown: isNote ? renderMarkdown(noteOf(found, situation, catalogues.en)) : null };
  },
  words: (found, catalogue) =>
    found.markdown === null ? screenOf(found, catalogue) : document(verbatim(found.markdown, 'markdown')),
  writes: ({ files }) => files,
});

/** The table of tests and the days ahead. */
function overviewFigures({ rows, deadlines, asOf }: Overview, id: string): readonly Figure[] {
  return [fourTestsFigure({ id, rows }), deadlinesFigure({ id, asOf, deadlines })];
}

type Found = Omit<Output, 'markdown'>;

/** The words, and after how many draws they were narrow enough. */
function screenOf(found: Found, catalogue: Catalogue): Document {
  const words = wordsOf(found, catalogue);
  if (found.until === null) return words;
  return document(...words.blocks, note(settledWords(found.until, catalogue)));
}

/** At length, of one proposal, or of all on one screen. */
function wordsOf(
  { isFull, opened, overview, brief, about, situation, further }: Found,
  catalogue: Catalogue,
): Document {
  if (isFull) return briefDocument(only(brief, opened), about, situation, catalogue);
  const line = notYetKnownLine(about.asOf, about.notYetKnown, catalogue);
  const more = { forbidden: brief.forbidden, leftOut: line === undefined ? [] : [line], asks: further };
  if (opened !== null) return proposalDocument(opened, more, catalogue);
  return overviewDocument(overview, more, catalogue);
}

/** The same to paste into a note, with numbered sources. */
function noteOf(found: Found, situation: Situation, catalogue: Catalogue): Document {
  const { isFull, opened, overview, brief, about } = found;
  if (isFull) return briefNote(only(brief, opened), about, situation, catalogue);
  return overviewNote(screenOf(found, catalogue), overview, opened, about, situation, catalogue);
}

function only(brief: Output['brief'], opened: Output['opened']): Output['brief'] {
  if (opened === null) return brief;
  return { ...brief, proposals: brief.proposals.filter(({ proposal }) => proposal === opened.proposal) };
}
