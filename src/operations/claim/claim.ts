import { z } from 'zod';
import { nearestName } from '../../diagnostics/index.ts';
import {
  claimTypes,
  type Evidence,
  fingerprint,
  idSchema,
  type Report,
  textHash,
} from '../../evidence/index.ts';
import { catalogues, document, sentence, verbatim } from '../../words/index.ts';
import { claimLine, withClaims } from '../shared/claim-lines.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { situationInput } from '../shared/inputs.ts';
import { evidenceFile, load } from '../shared/load.ts';
import { filesShape } from '../shared/shapes.ts';
import { type Context, InputError } from '../shared/types.ts';

const { claim: say } = catalogues.en;

const { claim: setting, shared } = catalogues.en.settings;

const input = z.strictObject({
  action: z.enum(['add']).describe(setting.action),
  situation: situationInput.situation,
  report: z.string().min(1).describe(setting.report),
  quote: z.string().min(1).max(10_000).describe(setting.quote),
  speaker: z.string().min(1).describe(setting.speaker),
  statement: z.string().min(1).describe(setting.statement),
  text: z.string().min(1).optional().describe(setting.text),
  id: idSchema.optional().describe(setting.id),
  type: z.enum(claimTypes).default('fact').describe(setting.type),
  credibility: z.int().min(1).max(6).default(6).describe(setting.credibility),
  status: z.enum(['accepted', 'draft', 'rejected']).default('accepted').describe(setting.status),
  dryRun: z.boolean().default(false).describe(shared.dryRun),
});

const output = z.strictObject({
  file: z.string().describe('evidence file'),
  replaces: z.string().describe('SHA-256 of the text that the new one replaces'),
  id: z.string().describe('id of the claim'),
  at: z.string().nullable().describe('offsets of the words in UTF-16 units; null where no text was given'),
  fingerprint: z.string().describe('first 16 hex digits of the SHA-256 of the words'),
  line: z.string().describe('the line that is added'),
  files: filesShape,
});

type Input = z.infer<typeof input>;

export const operation = defineOperation({
  name: 'claim',
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['action', 'situation'],
  examples: [
    {
      input: {
        action: 'add',
        situation: 'situations/us-russia-2025',
        report: 'article',
        quote: 'Secret Economic Reconciliation',
        speaker: 'wsj',
        statement: 'The talks are not public.',
        type: 'evaluation',
        credibility: 3,
        status: 'accepted',
        dryRun: true,
      },
      says: 'what would be written for a claim added by hand',
    },
  ],
  async run(given, context) {
    const { evidence, text: old } = evidenceFile(await load(context.store, { situation: given.situation }));
    const report = checked(given, evidence);
    const place = await placeOf(given, report, context);
    const id = given.id ?? freeId(evidence);
    const { quote, speaker, statement, type, credibility, status } = given;
    const words = { words: quote, at: place };
    const line = claimLine({
      id,
      statement,
      type,
      report,
      source: speaker,
      passages: [words],
      credibility,
      status,
    });
    const text = withClaims(evidence.file, old, [line]);
    return {
      file: evidence.file,
      replaces: textHash(old),
      id,
      at: place ?? null,
      fingerprint: fingerprint(given.quote),
      line,
      files: given.dryRun ? [] : [{ path: evidence.file, text }],
    };
  },
  words({ id, file, line, files }, { claim: words }) {
    return document(
      verbatim(`+ ${line}`, 'diff'),
      sentence(files.length === 0 ? words.wouldWrite(id, file) : words.written(id, file)),
    );
  },
  writes: ({ files, replaces }) => files.map((file) => ({ ...file, replaces })),
});

/** The report, where report, speaker and id can be what they are given as. */
function checked(
  { report: id, speaker, id: own }: Input,
  { reports, sources, claims, file }: Evidence,
): Report {
  const report = reports.get(id);
  if (report === undefined)
    throw refused(file, say.noReport(id), say.areReports(nearestName(id, [...reports.keys()])));
  if (!sources.has(speaker))
    throw refused(file, say.noSource(speaker), say.areSources(nearestName(speaker, [...sources.keys()])));
  if (own !== undefined && claims.has(own)) throw refused(file, say.taken(own), say.takeOther);
  return report;
}

/** Offsets of the words; undefined where no text is given. They must stand there once. */
async function placeOf(
  { quote, text: file }: Input,
  report: Report,
  { store }: Context,
): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const text = await store.readText(file);
  if (text === undefined) throw refused(file, say.noText(file), say.asReceived);
  const { sha256 } = report.text;
  if (sha256 !== undefined && sha256 !== textHash(text))
    throw refused(file, say.otherText(file, report.id), say.asReceived);
  const start = text.indexOf(quote);
  if (start < 0) throw refused(file, say.notThere(file), say.toTheLetter);
  const count = text.split(quote).length - 1;
  if (text.indexOf(quote, start + 1) >= 0)
    throw refused(file, say.manyTimes(Math.max(2, count)), say.quoteMore);
  return `${start}-${start + quote.length}`;
}

function freeId({ claims }: Evidence): string {
  let n = 1;
  while (claims.has(`added${n}`)) n++;
  return `added${n}`;
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'bad-claim', severity: 'error', message, hint, file }], new Map());
}
