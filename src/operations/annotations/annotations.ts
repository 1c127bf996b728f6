import { z } from 'zod';
import { nearestName } from '../../diagnostics/index.ts';
import { claimTypes, type Evidence, idSchema, type Report, textHash } from '../../evidence/index.ts';
import { type ReadAnnotation, readAnnotations } from '../../exchange/index.ts';
import { cleanText } from '../../reading/index.ts';
import { catalogues, document, lines, sentence, verbatim } from '../../words/index.ts';
import { claimLine, withClaims } from '../shared/claim-lines.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { situationInput } from '../shared/inputs.ts';
import { evidenceFile, load } from '../shared/load.ts';
import { filesShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';

const { annotations: say, claim: sayClaim } = catalogues.en;

const { annotations: setting, shared } = catalogues.en.settings;

const input = z.strictObject({
  situation: situationInput.situation,
  file: z.string().min(1).describe(setting.file),
  text: z.string().min(1).describe(setting.text),
  report: z.string().min(1).describe(setting.report),
  speaker: z.string().min(1).optional().describe(setting.speaker),
  status: z.enum(['accepted', 'draft', 'rejected']).default('draft').describe(setting.status),
  dryRun: z.boolean().default(false).describe(shared.dryRun),
});

const output = z.strictObject({
  file: z.string().describe('evidence file'),
  replaces: z.string().describe('SHA-256 of the text that the new one replaces'),
  claims: z
    .array(
      z.strictObject({
        id: z.string().describe('id of the claim'),
        passages: z.array(z.string()).describe('offsets of its words in UTF-16 units'),
        line: z.string().describe('the line that is added'),
      }),
    )
    .describe('annotations as claims, those of one id as one'),
  known: z.array(z.string()).describe('ids of claims that the evidence has already: they stay as they are'),
  orphans: z
    .array(
      z.strictObject({
        number: z.number().describe('its number in the file, from 1'),
        why: z
          .enum(['no-annotation', 'no-quote', 'not-there', 'many-times'])
          .describe('why it has no place in the text'),
        words: z.string().describe('the words that it quotes'),
      }),
    )
    .describe('annotations without a place in the text: nothing is moved to words that look alike'),
  files: filesShape,
});

type Input = z.infer<typeof input>;

export const operation = defineOperation({
  name: 'annotations',
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['situation', 'file'],
  examples: [
    {
      input: {
        situation: 'situations/joint-plan-of-action-2013',
        file: 'test/annotations/strait.json',
        text: 'test/reading/en-strait.txt',
        report: 'asil-2013-11',
        status: 'draft',
        dryRun: true,
      },
      says: 'what another tool marked in a text, as drafts: what would be written',
    },
  ],
  async run(given, { store }) {
    const { evidence, text: old } = evidenceFile(await load(store, { situation: given.situation }));
    const report = checked(given, evidence);
    const raw = await store.readText(given.text);
    if (raw === undefined) throw refused(given.text, sayClaim.noText(given.text), sayClaim.asReceived);
    const text = own(raw, report, given.text);
    const json = await store.readText(given.file);
    if (json === undefined) throw refused(given.file, say.noFile(given.file), say.nameOne);
    const { found, orphans } = readAnnotations(parsed(given.file, json), text);
    const grouped = groupedById(found, report, evidence);
    const known = grouped.filter(({ id }) => evidence.claims.has(id));
    const fresh = grouped
      .filter(({ id }) => !evidence.claims.has(id))
      .map((one) => claimOf(one, given, { report, evidence, text }));
    const isIdle = given.dryRun || fresh.length === 0;
    const after =
      fresh.length === 0
        ? old
        : withClaims(
            evidence.file,
            old,
            fresh.map(({ line }) => line),
          );
    return {
      file: evidence.file,
      replaces: textHash(old),
      claims: fresh,
      known: known.map(({ id }) => id),
      orphans: [...orphans],
      files: isIdle ? [] : [{ path: evidence.file, text: after }],
    };
  },
  words({ claims, known, orphans, files, file }, { annotations: words }) {
    return document(
      claims.length === 0 ? undefined : verbatim(claims.map(({ line }) => `+ ${line}`).join('\n'), 'diff'),
      lines(orphans.map(({ number, why, words: quoted }) => words.orphan(number, words.whys[why], quoted))),
      sentence(words.counts(claims.length, known.length, orphans.length)),
      claims.length === 0 || files.length > 0 ? undefined : sentence(words.wouldWrite(file)),
    );
  },
  writes: ({ files, replaces }) => files.map((file) => ({ ...file, replaces })),
});

function checked({ report: id, speaker }: Input, { reports, sources, file }: Evidence): Report {
  const report = reports.get(id);
  if (report === undefined)
    throw refused(file, sayClaim.noReport(id), sayClaim.areReports(nearestName(id, [...reports.keys()])));
  if (speaker !== undefined && !sources.has(speaker))
    throw refused(
      file,
      sayClaim.noSource(speaker),
      sayClaim.areSources(nearestName(speaker, [...sources.keys()])),
    );
  return report;
}

/** The text whose hash the report has: as received, or clean; a report without a hash takes what is given. */
function own(raw: string, { id, text: { sha256 } }: Report, file: string): string {
  if (sha256 === undefined || sha256 === textHash(raw)) return raw;
  const { text } = cleanText(raw);
  if (sha256 === textHash(text)) return text;
  throw refused(file, sayClaim.otherText(file, id), sayClaim.asReceived);
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refused(file, say.noJson(file), say.nameOne);
  }
}

interface Grouped {
  readonly id: string;
  readonly all: readonly ReadAnnotation[];
}

/** A claim of several passages is written as an annotation each, and comes back as one. */
function groupedById(
  found: readonly ReadAnnotation[],
  report: Report,
  { claims }: Evidence,
): readonly Grouped[] {
  const groups = new Map<string, ReadAnnotation[]>();
  let number = 0;
  for (const one of found) {
    const [, given] = /^urn:detente:claim:([^:]+):/.exec(one.id ?? '') ?? [];
    let id = given !== undefined && idSchema.safeParse(given).success ? given : undefined;
    while (id === undefined || (id !== given && (groups.has(id) || claims.has(id))))
      id = `${report.id}_a${++number}`;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [...groups].map(([id, all]) => ({ id, all }));
}

function claimOf(
  { id, all }: Grouped,
  { speaker, status }: Input,
  { report, evidence, text }: { readonly report: Report; readonly evidence: Evidence; readonly text: string },
) {
  const tags = new Set(all.flatMap((one) => one.tags));
  const named = all.flatMap((one) =>
    one.source !== null && evidence.sources.has(one.source) ? [one.source] : [],
  );
  const digit = [...tags].flatMap((tag) => /^[A-F]([1-6])$/.exec(tag)?.[1] ?? [])[0];
  const passages = all.map(({ span: { start, end } }) => ({
    words: text.slice(start, end),
    at: `${start}-${end}`,
  }));
  const statement = all.flatMap((one) => one.statement ?? [])[0]?.trim();
  const line = claimLine({
    id,
    statement:
      statement === undefined || statement === ''
        ? passages.map(({ words }) => words).join(' … ')
        : statement,
    type: claimTypes.find((type) => tags.has(type)) ?? 'fact',
    polarity: tags.has('negated') ? 'negated' : 'affirmed',
    report,
    source: named[0] ?? speaker ?? report.publisher,
    passages,
    // A grade that somebody else gave to a draft is not ours; to what we take as accepted it is kept.
    credibility: Number(digit ?? 6),
    status,
  });
  return { id, passages: passages.map(({ at }) => at), line };
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'bad-annotations', severity: 'error', message, hint, file }], new Map());
}
