import { z } from 'zod';
import { findOrigins, type LinkReason } from '../../reading/index.ts';
import { originsShape } from '../../reading/result.ts';
import {
  type Catalogue,
  catalogues,
  document,
  percent,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { readReports } from '../shared/load.ts';
import { InputError } from '../shared/types.ts';

const { origins: say } = catalogues.en;

const mostTexts = 5000;

const input = z.strictObject({
  folder: z.string().min(1).describe('folder with the texts: plain, saved pages or Markdown'),
});

export const operation = defineOperation({
  name: 'origins',
  summary: say.summary,
  description: say.description,
  input,
  output: originsShape,
  positional: ['folder'],
  examples: [{ input: { folder: 'test/origins' }, says: 'eleven invented texts compared' }],
  async run({ folder }, { store }) {
    const all = await readReports(store, folder);
    const texts = all.filter(({ name }) => /\.(?:txt|text|md|markdown|html?|xhtml)$/i.test(name));
    if (texts.length === 0) throw refused(folder, say.noTexts(folder), say.putTexts);
    if (texts.length > mostTexts) throw refused(folder, say.tooMany(texts.length, mostTexts), say.parts);
    return findOrigins(
      texts.filter(({ name }) => !/^readme\./i.test(name)).map(({ name, text }) => ({ name, raw: text })),
    );
  },
  words({ texts, groups }, { origins: words }) {
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
