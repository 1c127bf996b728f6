import { z } from 'zod';
import { daySchema, type Evidence, textHash } from '../../evidence/index.ts';
import type { Situation } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { loadOrThrow, placed, wholeEvidence } from '../shared/load.ts';
import { madeBy } from '../shared/made-by.ts';
import { modelDoubts, modelIdle, modelInput, readerFor } from '../shared/model-reading.ts';
import { aliasesOf, rawText, readingDoubts } from '../shared/reading.ts';
import { type Context, InputError } from '../shared/types.ts';
import { revisedPassages } from './revised.ts';
import { readOutput } from './shapes.ts';
import { readWords } from './words.ts';

const { read: say } = catalogues.en;

const { read: setting } = catalogues.en.settings;

const input = z.strictObject({
  file: z.string().min(1).optional().describe(setting.file),
  content: z.string().optional().describe(setting.content),
  text: z.boolean().default(false).describe(setting.text),
  situation: z.string().min(1).optional().describe(setting.situation),
  published: daySchema.optional().describe(setting.published),
  revises: z.string().min(1).optional().describe(setting.revises),
  was: z.string().min(1).optional().describe(setting.was),
  ...modelInput,
});

export const operation = defineOperation({
  name: 'read',
  idle: [
    { settings: ['content'], when: ({ file }) => file !== undefined, why: 'the file is read' },
    {
      settings: ['was'],
      when: ({ revises }) => revises === undefined,
      why: 'no report is named that it revises',
    },
    ...modelIdle,
  ],
  summary: say.summary,
  description: say.description,
  input,
  output: readOutput,
  positional: ['file'],
  isStoppable: () => true,
  examples: [
    {
      input: {
        file: 'test/reading/en-strait.txt',
        text: false,
        model: 'default',
        timeout: 120,
        offline: false,
      },
      says: 'drafts from an article',
    },
    {
      input: {
        file: 'test/reading/en-strait.txt',
        published: '2031-05-15',
        text: true,
        model: 'default',
        timeout: 120,
        offline: false,
      },
      says: 'its clean text, in which the offsets of the drafts count',
    },
  ],
  async run(given, context) {
    const { name, raw } = await rawText(given, context);
    const known = await knownSituation(given, context);
    const aliases = known === undefined ? [] : aliasesOf(known.actors, known.evidence);
    const reader = readerFor(given, context);
    const { reading, asked } = await reader.read(raw, { published: given.published, aliases });
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
      revised:
        given.revises === undefined || known === undefined
          ? null
          : revisedPassages(
              known.evidence,
              given.revises,
              await rawText({ file: given.was }, context),
              document.text,
            ),
      model: asked,
      diagnostics: placed({
        diagnostics: [...readingDoubts(reading, name), ...modelDoubts(asked, name)],
        texts: new Map(),
      }),
    };
  },
  words: readWords,
});

/** Who is known: the situation's actors, and its whole evidence. */
async function knownSituation(
  {
    situation,
    revises,
    was,
  }: {
    readonly situation?: string | undefined;
    readonly revises?: string | undefined;
    readonly was?: string | undefined;
  },
  context: Context,
): Promise<{ readonly actors: Situation['actors']; readonly evidence: Evidence } | undefined> {
  if (revises !== undefined && (situation === undefined || was === undefined))
    throw new InputError(
      [
        {
          code: 'bad-setting',
          severity: 'error',
          message: say.revisesAlone,
          hint: say.nameBoth,
          file: 'read',
        },
      ],
      new Map(),
    );
  if (situation === undefined) return undefined;
  const loaded = await loadOrThrow(context, { situation });
  const { actors, evidence } = loaded.situation;
  return { actors, evidence: wholeEvidence(loaded) ?? evidence };
}
