import { z } from 'zod';
import { type Diagnostic, newCollector } from '../../diagnostics/index.ts';
import { daySchema, textHash } from '../../evidence/index.ts';
import { readText, type SpeakerAlias, type TextReading } from '../../reading/index.ts';
import { refuseUnreadable } from '../../text/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { loadOrThrow, placed } from '../shared/load.ts';
import { madeBy } from '../shared/made-by.ts';
import { type Context, InputError } from '../shared/types.ts';
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
    const aliases = await aliasesOf(given.situation, context);
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
      diagnostics: placed({ diagnostics: doubts(reading, name), texts: new Map() }),
    };
  },
  words: readWords,
});

async function rawText(
  { file, content }: { readonly file?: string | undefined; readonly content?: string | undefined },
  { store }: Context,
): Promise<{ readonly name: string; readonly raw: string }> {
  const name = file ?? 'content';
  const raw = file === undefined ? content : await store.readText(file);
  if (raw === undefined) throw refused(name, file === undefined ? say.noText : say.noFile(name), say.nameOne);
  const collector = newCollector();
  if (refuseUnreadable(name, raw, collector))
    throw new InputError(collector.diagnostics(), new Map([[name, raw]]));
  return { name, raw };
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'no-such-file', severity: 'error', message, hint, file }], new Map());
}

/** Names of the situation's actors and of its sources that stand for them. */
async function aliasesOf(situation: string | undefined, context: Context): Promise<readonly SpeakerAlias[]> {
  if (situation === undefined) return [];
  const loaded = await loadOrThrow(context, { situation });
  const { actors, evidence } = loaded.situation;
  return [
    ...actors.map(({ id, name }) => ({ actor: id, name })),
    ...actors.map(({ id }) => ({ actor: id, name: id.toUpperCase() })),
    ...[...evidence.sources.values()].flatMap(({ actor, name }) =>
      actor === undefined ? [] : [{ actor, name }],
    ),
  ];
}

/** What a reader must know of the reading: no rules, no day, nothing found. */
function doubts(
  { language, published, dates, attributions }: TextReading,
  file: string,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (language === 'other')
    found.push({ code: 'no-rules', severity: 'warning', message: say.noRules, hint: say.rulesFor, file });
  else if (attributions.length === 0)
    found.push({ code: 'nothing-said', severity: 'note', message: say.nothingSaid, file });
  if (published.day === null && dates.some(({ value }) => value === null))
    found.push({ code: 'no-day', severity: 'warning', message: say.noDay, hint: say.giveDay, file });
  return found;
}
