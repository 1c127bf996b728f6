import { z } from 'zod';
import { daySchema, textHash } from '../../evidence/index.ts';
import { readText, type SpeakerAlias } from '../../reading/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { loadOrThrow, placed } from '../shared/load.ts';
import { madeBy } from '../shared/made-by.ts';
import { aliasesOf, rawText, readingDoubts } from '../shared/reading.ts';
import type { Context } from '../shared/types.ts';
import { readOutput } from './shapes.ts';
import { readWords } from './words.ts';

const { read: say } = catalogues.en;

const input = z.strictObject({
  file: z.string().min(1).optional().describe('plain text, saved HTML or Markdown; - reads what is piped in'),
  content: z.string().optional().describe('the text itself, in place of a file'),
  text: z.boolean().default(false).describe('give the clean text that all offsets count in'),
  situation: z.string().min(1).optional().describe('situation whose actors the speakers are matched with'),
  published: daySchema.optional().describe('day of publication; what the document states otherwise'),
});

export const operation = defineOperation({
  name: 'read',
  idle: [{ settings: ['content'], when: ({ file }) => file !== undefined, why: 'the file is read' }],
  summary: say.summary,
  description: say.description,
  input,
  output: readOutput,
  positional: ['file'],
  examples: [
    {
      input: { file: 'test/reading/en-strait.txt', text: false },
      says: 'drafts from an article',
    },
    {
      input: { file: 'test/reading/en-strait.txt', published: '2031-05-15', text: true },
      says: 'its clean text, in which the offsets of the drafts count',
    },
  ],
  async run(given, context) {
    const { name, raw } = await rawText(given, context);
    const aliases = await knownNames(given.situation, context);
    const reading = readText(raw, { published: given.published, aliases });
    const { document, language, published, attributions } = reading;
    return {
      about: {
        operation: 'read',
        ...madeBy,
        file: name,
        inputs: textHash(document.text),
        format: document.format,
        language,
        published: published.day,
        publishedBasis: published.basis,
        situation: given.situation ?? null,
      },
      title: document.title,
      byline: document.byline,
      sourceLine: document.sourceLine,
      text: given.text ? document.text : null,
      attributions: attributions.map(({ stance: _, ...one }) => one),
      claims: reading.claims,
      quantities: reading.quantities,
      dates: reading.dates,
      diagnostics: placed({ diagnostics: readingDoubts(reading, name), texts: new Map() }),
    };
  },
  words: readWords,
});

async function knownNames(situation: string | undefined, context: Context): Promise<readonly SpeakerAlias[]> {
  if (situation === undefined) return [];
  const { actors, evidence } = (await loadOrThrow(context, { situation })).situation;
  return aliasesOf(actors, evidence);
}
