import { z } from 'zod';
import { daySchema, idSchema, textHash } from '../../evidence/index.ts';
import { readText } from '../../reading/index.ts';
import { catalogues, document, group, sentence } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { freeReportId, publisherOf, rawText } from '../shared/reading.ts';
import { filesShape } from '../shared/shapes.ts';
import { type Context, InputError } from '../shared/types.ts';
import { writtenFiles } from '../shared/written-files.ts';
import { type ReadReport, situationFromTexts } from './from-texts.ts';
import { skeletonEvidence, skeletonSituation } from './skeleton.ts';
import { skeletonLedger } from './skeleton-ledger.ts';

const { new: say } = catalogues.en;

const { new: setting } = catalogues.en.settings;

const input = z.strictObject({
  folder: z.string().min(1).default('my-situation').describe(setting.folder),
  title: z.string().min(1).default('A negotiation').describe(setting.title),
  from: z.array(z.string().min(1)).optional().describe(setting.from),
  published: daySchema.optional().describe(setting.published),
});
type Input = z.infer<typeof input>;
const output = z.strictObject({ files: filesShape });

export const operation = defineOperation({
  name: 'new',
  summary: say.summary,
  description: say.description,
  idle: [{ settings: ['published'], when: ({ from }) => from === undefined, why: 'no text is read' }],
  input,
  output,
  positional: ['folder'],
  severalAtOnce: ['from'],
  examples: [
    {
      input: {
        folder: 'korr-strait',
        title: 'Velmar and Tarsk',
        from: ['test/reading/en-strait.txt', 'test/reading/en-debt.txt'],
      },
      says: 'a first situation from two texts',
    },
    { input: { folder: 'my-case', title: 'Two states and a river' }, says: 'a skeleton to fill in' },
  ],
  async run({ folder, title, from, published }, context) {
    const base = folder.replace(/(?<=.)\/+$/, '');
    const name = nameIn(base);
    if (from !== undefined) {
      const reports = await readReports(from, published, context);
      const days = reports.flatMap(({ reading }) => reading.published.day ?? []).sort();
      const asOf = days.at(-1);
      if (asOf === undefined) throw refused(from[0] ?? '', say.noDay, say.giveDay);
      const own = title === input.shape.title.def.defaultValue ? titleOf(reports, title) : title;
      const written = situationFromTexts(name, own, asOf, reports);
      return {
        files: [
          { path: `${base}/situation.yaml`, text: written.situation },
          { path: `${base}/evidence.yaml`, text: written.evidence },
        ],
      };
    }
    return {
      files: [
        { path: `${base}/situation.yaml`, text: skeletonSituation(name, title) },
        { path: `${base}/evidence.yaml`, text: skeletonEvidence(name) },
        { path: `${base}/ledger.yaml`, text: skeletonLedger(name) },
      ],
    };
  },
  words: ({ files }, { files: words }) =>
    document(
      group(
        writtenFiles(files, words.wrote),
        sentence(words.nextBrief(files[0]?.path.replace(/\/[^/]*$/, '') ?? '')),
      ),
    ),
  writes: ({ files }) => files,
});

/** The texts read, each once. */
async function readReports(
  from: readonly string[],
  published: Input['published'],
  context: Context,
): Promise<readonly ReadReport[]> {
  const found = new Map<string, ReadReport>();
  for (const file of from) {
    const { name, raw } = await rawText({ file }, context);
    const stated = readText(raw);
    const reading = stated.published.day === null ? readText(raw, { published }) : stated;
    const sha256 = textHash(reading.document.text);
    if ([...found.values()].some((one) => one.sha256 === sha256)) continue;
    const id = freeReportId(name, found);
    const plain = name.replace(/^.*\//, '');
    found.set(id, { id, file: plain, sha256, publisher: publisherOf(reading, name), reading });
  }
  if (found.size === 0) throw refused('from', say.noTexts, say.nameTexts);
  return [...found.values()];
}

function titleOf(reports: readonly ReadReport[], usual: string): string {
  return reports[0]?.reading.document.title?.text ?? usual;
}

function refused(file: string, message: string, hint: string): InputError {
  return new InputError([{ code: 'bad-setting', severity: 'error', message, hint, file }], new Map());
}

/** The folder's own name where it can name a situation; YAML reads `true` and `null` as no name. */
function nameIn(folder: string): string {
  const last = folder.split('/').at(-1) ?? '';
  return idSchema.safeParse(last).success && !/^(true|false|null)$/i.test(last) ? last : 'situation';
}
