import { z } from 'zod';
import { textHash } from '../../evidence/index.ts';
import { reconcile } from '../../text/index.ts';
import { catalogues, document, group, lines, sentence, table, textColumn } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { rawText } from '../shared/reading.ts';
import { filesShape } from '../shared/shapes.ts';
import { writtenFiles } from '../shared/written-files.ts';

const { reconcile: say } = catalogues.en;

const { reconcile: setting } = catalogues.en.settings;

const input = z.strictObject({
  base: z.string().min(1).describe(setting.base),
  ours: z.string().min(1).describe(setting.ours),
  theirs: z.string().min(1).describe(setting.theirs),
  oursBy: z.string().min(1).optional().describe(setting.oursBy),
  theirsBy: z.string().min(1).optional().describe(setting.theirsBy),
  take: z.enum(['ours', 'theirs']).optional().describe(setting.take),
  choose: z
    .array(z.string().regex(/^[^=]*=(?:ours|theirs)$/, 'write place=ours or place=theirs'))
    .optional()
    .describe(setting.choose),
  out: z.string().min(1).optional().describe(setting.out),
});

const state = (words: string) => z.string().nullable().describe(words);
const output = z.strictObject({
  conflicts: z
    .array(
      z.strictObject({
        path: z.string().describe('keys from the top, parted by full stops; empty: the whole text'),
        kind: z
          .enum(['value', 'comment', 'order', 'layout'])
          .describe(
            'what both have changed: what it says, what is noted beside it, how its keys stand, or too much',
          ),
        base: state('what stood there; null: nothing'),
        ours: state('what the one has made of it; null: taken out'),
        theirs: state('what the other has made of it; null: taken out'),
      }),
    )
    .describe('places that both have changed, each otherwise'),
  by: z
    .strictObject({
      ours: z.string().describe('who has changed the one'),
      theirs: z.string().describe('who the other'),
    })
    .describe('whose changes these are'),
  taken: z
    .enum(['ours', 'theirs'])
    .nullable()
    .describe('whose value was taken at all conflicts; null: nobody’s, or one of each'),
  hash: z
    .string()
    .nullable()
    .describe('SHA-256 of the text with both changes; null: something is left to decide'),
  replaces: z.string().nullable().describe('SHA-256 of the text that it replaces; null: none of the three'),
  files: filesShape,
});

export const operation = defineOperation({
  name: 'reconcile',
  idle: [
    { settings: ['choose'], when: ({ take }) => take !== undefined, why: 'one side is taken at all places' },
  ],
  summary: say.summary,
  description: say.description,
  input,
  output,
  positional: ['base', 'ours', 'theirs'],
  examples: [
    {
      input: {
        base: 'situations/black-sea-grain-2022/situation.yaml',
        ours: 'situations/black-sea-grain-2022/situation.yaml',
        theirs: 'situations/black-sea-grain-2022/situation.yaml',
      },
      says: 'three states of one file, of which nobody has changed anything',
    },
  ],
  async run({ base, ours, theirs, oursBy, theirsBy, take, choose, out }, context) {
    const [first, one, other] = await Promise.all(
      [base, ours, theirs].map((file) => rawText({ file }, context)),
    );
    if (first === undefined || one === undefined || other === undefined) throw new Error('three files');
    const found = reconcile(first.raw, one.raw, other.raw, take ?? chosenSides(choose ?? []));
    const { text, conflicts } = found;
    const replaced = [first, one, other].find(({ name }) => name === out);
    return {
      conflicts,
      by: { ours: oursBy ?? ours, theirs: theirsBy ?? theirs },
      taken: conflicts.length > 0 && take !== undefined ? take : null,
      hash: text === null ? null : textHash(text),
      replaces: replaced === undefined ? null : textHash(replaced.raw),
      files: text === null || out === undefined ? [] : [{ path: out, text }],
    };
  },
  exitCode: ({ hash }) => (hash === null ? 3 : 0),
  writes: ({ files, replaces }) => files.map((file) => ({ ...file, ...(replaces !== null && { replaces }) })),
  words({ conflicts, by, taken, hash, files }, { reconcile: words, files: wrote }) {
    return document(
      table(
        [textColumn(words.path), textColumn(words.kind), textColumn(by.ours), textColumn(by.theirs)],
        conflicts.map(({ path, kind, ours, theirs }) => [
          path === '' ? words.whole : path,
          words.kinds[kind],
          kind === 'layout' ? '' : (ours?.trim() ?? words.gone),
          kind === 'layout' ? '' : (theirs?.trim() ?? words.gone),
        ]),
      ),
      lines([
        conflicts.length === 0 ? words.none : words.counts(conflicts.length),
        ...(hash === null ? [words.decide] : []),
        ...(taken === null ? [] : [words.taken(by[taken])]),
        ...(hash !== null && files.length === 0 ? [words.out] : []),
      ]),
      ...(files.length === 0 ? [] : [group(writtenFiles(files, wrote.wrote), sentence(words.check))]),
    );
  },
});

function chosenSides(choose: readonly string[]): ReadonlyMap<string, 'ours' | 'theirs'> {
  return new Map(
    choose.map((one) => {
      const at = one.lastIndexOf('=');
      return [one.slice(0, at), one.slice(at + 1) === 'theirs' ? 'theirs' : 'ours'];
    }),
  );
}
