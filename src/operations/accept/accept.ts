import { z } from 'zod';
import { hasErrors } from '../../diagnostics/index.ts';
import { daySchema, type Evidence, idSchema, loadEvidence, textHash } from '../../evidence/index.ts';
import {
  claimIdOf,
  type DraftClaim,
  type FiledReport,
  fileDrafts,
  type TextReading,
} from '../../reading/index.ts';
import { insertKeys, readYaml, setKeys } from '../../text/index.ts';
import { catalogues } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { situationInput } from '../shared/inputs.ts';
import { evidenceFile, load, placed } from '../shared/load.ts';
import { modelDoubts, modelIdle, modelInput, readerFor } from '../shared/model-reading.ts';
import { aliasesOf, freeReportId, publisherOf, rawText, readingDoubts } from '../shared/reading.ts';
import { filesShape, warningsShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';
import { askedDrafts, chosenDrafts } from './choose.ts';
import { acceptWords } from './words.ts';

const { accept: say } = catalogues.en;

const { accept: setting, shared } = catalogues.en.settings;

const input = z.strictObject({
  situation: situationInput.situation,
  file: z.string().min(1).describe(setting.file),
  claims: z.string().min(1).optional().describe(setting.claims),
  all: z.boolean().default(false).describe(setting.all),
  tier: z.int().min(1).max(2).optional().describe(setting.tier),
  status: z.enum(['accepted', 'draft', 'rejected']).default('accepted').describe(setting.status),
  report: idSchema.optional().describe(setting.report),
  publisher: z.string().min(1).optional().describe(setting.publisher),
  published: daySchema.optional().describe(setting.published),
  credibility: z.int().min(1).max(6).default(6).describe(setting.credibility),
  dryRun: z.boolean().default(false).describe(shared.dryRun),
  ...modelInput,
});

const output = z.strictObject({
  file: z.string().describe('evidence file'),
  replaces: z.string().describe('SHA-256 of the text that the new one replaces'),
  report: z.string().describe('id of the report'),
  drafts: z
    .array(
      z.strictObject({
        number: z.number().describe('number to take it by'),
        id: z.string().describe('id that it has as a claim'),
        tier: z.number().describe('1: said or published; 2: wishes, beliefs and silence'),
        speaker: z.string().describe('who says it'),
        chain: z.array(z.string()).describe('who carries it, outermost first, the speaker last'),
        statement: z.string().describe('what is said'),
        status: z
          .enum(['accepted', 'draft', 'rejected', 'retracted'])
          .nullable()
          .describe('what it is in the evidence after this; null: it does not stand there'),
      }),
    )
    .describe('every draft of the text'),
  sources: z.array(z.string()).describe('ids of sources that are new, graded F until somebody grades them'),
  lines: z.array(z.string()).describe('the lines that are added'),
  files: filesShape,
  diagnostics: warningsShape,
});

type Input = z.infer<typeof input>;

export const operation = defineOperation({
  name: 'accept',
  idle: [
    { settings: ['claims', 'tier'], when: ({ all }) => all, why: 'all drafts are taken' },
    { settings: ['tier'], when: ({ claims }) => claims !== undefined, why: 'drafts are named by number' },
    ...modelIdle,
  ],
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation', 'file'],
  isStoppable: () => true,
  examples: [
    {
      input: {
        situation: 'situations/us-russia-2025',
        file: 'test/reading/en-strait.txt',
        all: false,
        tier: 1,
        status: 'draft',
        credibility: 6,
        dryRun: true,
        model: 'default',
        timeout: 120,
        offline: false,
      },
      says: 'everything said or published, kept as drafts: what would be written',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        file: 'test/reading/en-strait.txt',
        claims: '1,3',
        all: false,
        status: 'accepted',
        publisher: 'afp',
        credibility: 3,
        dryRun: true,
        model: 'default',
        timeout: 120,
        offline: false,
      },
      says: 'the first and the third draft as accepted claims: what would be written',
    },
  ],
  async run(given, context) {
    const loaded = await load(context.store, { situation: given.situation });
    const { evidence, text: old } = evidenceFile(loaded);
    const { name, raw } = await rawText(given, context);
    const aliases = aliasesOf(loaded.situation?.actors ?? [], evidence);
    const { reading, asked: model } = await readerFor(given, context).read(raw, {
      published: given.published,
      aliases,
    });
    const report = reportOf(given, name, reading, evidence);
    const drafts = reading.claims;
    // What somebody has rejected does not come back with the others of its text.
    const wasRejected = (draft: DraftClaim) =>
      evidence.claims.get(claimIdOf(report.id, draft))?.status === 'rejected';
    const asks = given.claims === undefined && !given.all && given.tier === undefined;
    const chosen =
      asks && context.ask !== undefined
        ? await askedDrafts(drafts, context.ask, wasRejected)
        : chosenDrafts(drafts, given, wasRejected);
    if ('wrong' in chosen) throw refused(name, say.noDraft(chosen.wrong), say.areDrafts(drafts.length));
    const fresh = chosen.filter((draft) => !evidence.claims.has(claimIdOf(report.id, draft)));
    const filed = fileDrafts({
      evidence,
      reading,
      report,
      drafts: fresh,
      status: given.status,
      credibility: given.credibility as 1 | 2 | 3 | 4 | 5 | 6,
    });
    const again = chosen.map((draft) => claimIdOf(report.id, draft)).filter((id) => evidence.claims.has(id));
    // All of a text in which nothing was found is its report: what it says is then marked by hand.
    const isBare = given.all && drafts.length === 0;
    const insertions = fresh.length === 0 && !isBare ? [] : filed.insertions;
    const text = setKeys(
      withLines(evidence.file, old, insertions),
      again.map((id) => ({ path: ['claims', id], key: 'status', value: given.status })),
    );
    const after = checked(evidence.file, text);
    return {
      file: evidence.file,
      replaces: textHash(old),
      report: report.id,
      drafts: drafts.map((draft, i) => ({
        number: i + 1,
        id: claimIdOf(report.id, draft),
        tier: draft.tier,
        speaker: draft.speaker,
        chain: draft.chain,
        statement: draft.statement,
        status: after.claims.get(claimIdOf(report.id, draft))?.status ?? null,
      })),
      sources: insertions.length === 0 ? [] : filed.sources,
      lines: insertions.map(({ line }) => line),
      files: given.dryRun || text === old ? [] : [{ path: evidence.file, text }],
      diagnostics: placed({
        diagnostics: [...readingDoubts(reading, name), ...modelDoubts(model, name)],
        texts: new Map(),
      }),
    };
  },
  words: acceptWords,
  writes: ({ files, replaces }) => files.map((file) => ({ ...file, replaces })),
});

/** The report of the text: one that the evidence has by its hash, or a new one under a name that is free. */
function reportOf(given: Input, name: string, reading: TextReading, evidence: Evidence): FiledReport {
  const sha256 = textHash(reading.document.text);
  const file = name.replace(/^.*\//, '');
  const same = [...evidence.reports.values()].find(({ text }) => text.sha256 === sha256);
  const publisher = given.publisher ?? publisherOf(reading, name);
  if (same !== undefined && (given.report === undefined || given.report === same.id))
    return { id: same.id, file, sha256, publisher };
  if (given.report !== undefined && evidence.reports.has(given.report))
    throw refused(name, say.otherText(name, given.report), say.otherReport);
  return { id: given.report ?? freeReportId(file, evidence.reports), file, sha256, publisher };
}

function withLines(file: string, old: string, insertions: Parameters<typeof insertKeys>[1]): string {
  const value = (readYaml(file, old).value ?? {}) as Readonly<Record<string, unknown>>;
  for (const key of new Set(insertions.map(({ path }) => String(path[0]))))
    if (typeof value[key] !== 'object' || value[key] === null)
      throw refused(file, say.noMap(key), say.addMap(key));
  return insertKeys(old, insertions);
}

/** The evidence as it is to be written: what cannot be loaded is not. */
function checked(file: string, text: string): Evidence {
  const { evidence, diagnostics } = loadEvidence(readYaml(file, text));
  if (evidence === undefined || hasErrors(diagnostics))
    throw new InputError(diagnostics, new Map([[file, text]]));
  return evidence;
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'bad-claim', severity: 'error', message, hint, file }], new Map());
}
