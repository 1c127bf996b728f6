import { z } from 'zod';
import { textHash } from '../../evidence/index.ts';
import { findOrigins, type LinkReason } from '../../reading/index.ts';
import { originsShape } from '../../reading/result.ts';
import {
  type Catalogue,
  catalogues,
  document,
  lines,
  percent,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { evidenceFile, load, readReports } from '../shared/load.ts';
import { filesShape } from '../shared/shapes.ts';
import { InputError } from '../shared/types.ts';
import { derivedReports, derivedShape, withDerived } from './derived.ts';

const { origins: say } = catalogues.en;

const mostTexts = 5000;

const { origins: setting } = catalogues.en.settings;

const input = z.strictObject({
  folder: z.string().min(1).describe(setting.folder),
  situation: z.string().min(1).optional().describe(setting.situation),
  write: z.boolean().default(false).describe(setting.write),
});

const output = originsShape.extend({
  derived: derivedShape,
  file: z.string().nullable().describe('evidence file; null where no situation is named'),
  replaces: z.string().nullable().describe('SHA-256 of the text that the new one replaces; null: none'),
  files: filesShape,
});

export const operation = defineOperation({
  name: 'origins',
  summary: say.summary,
  description: say.description,
  input,
  idle: [
    { settings: ['write'], when: ({ situation }) => situation === undefined, why: 'no situation is named' },
  ],
  output,
  positional: ['folder'],
  examples: [{ input: { folder: 'test/origins', write: false }, says: 'eleven invented texts compared' }],
  async run({ folder, situation, write }, { store }) {
    const all = await readReports(store, folder);
    const texts = all.filter(({ name }) => /\.(?:txt|text|md|markdown|html?|xhtml)$/i.test(name));
    if (texts.length === 0) throw refused(folder, say.noTexts(folder), say.putTexts);
    if (texts.length > mostTexts) throw refused(folder, say.tooMany(texts.length, mostTexts), say.parts);
    const compared = texts.filter(({ name }) => !/^readme\./i.test(name));
    const found = findOrigins(compared.map(({ name, text }) => ({ name, raw: text })));
    if (situation === undefined) return { ...found, derived: [], file: null, replaces: null, files: [] };
    const { evidence, text: old } = evidenceFile(await load(store, { situation }));
    const derived = derivedReports(compared, found, evidence);
    const fresh = derived.filter(({ stands }) => stands === null);
    return {
      ...found,
      derived,
      file: evidence.file,
      replaces: textHash(old),
      files:
        !write || fresh.length === 0
          ? []
          : [{ path: evidence.file, text: withDerived(evidence.file, old, fresh) }],
    };
  },
  writes: ({ files, replaces }) => files.map((file) => ({ ...file, ...(replaces !== null && { replaces }) })),
  words({ texts, groups, derived, files }, { origins: words }) {
    return document(
      table(
        [
          textColumn(words.text),
          textColumn(words.published, { dropsAt: 2 }),
          textColumn(words.from),
          textColumn(words.why, { dropsAt: 1 }),
          textColumn(words.origin),
        ],
        texts.map(({ name, published, takenFrom, why, origin, supersedes }) => [
          name,
          published ?? '',
          takenFrom ?? words.none,
          supersedes === null ? whyWords(why, words) : words.supersedes(supersedes),
          origin,
        ]),
      ),
      sentence(words.counts(texts.length, groups.length)),
      lines(
        derived.map(({ report, from, stands }) =>
          stands === null
            ? words.derived(report, from, files.length > 0)
            : words.stands(report, stands, stands === from),
        ),
      ),
    );
  },
});

function whyWords(why: LinkReason | null, words: Catalogue['origins']): string {
  if (why === null) return words.none;
  if (why.kind === 'text') return words.reasons.text(percent(why.containment));
  if (why.kind === 'quotation') return words.reasons.quotation(why.speaker);
  return words.reasons[why.kind](why.outlet);
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'no-texts', severity: 'error', message, hint, file }], new Map());
}
