import { z } from 'zod';
import { idSchema } from '../../evidence/index.ts';
import { document, group, sentence } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { filesShape } from '../shared/shapes.ts';
import { writtenFiles } from '../shared/written-files.ts';
import { skeletonEvidence, skeletonSituation } from './skeleton.ts';
import { skeletonLedger } from './skeleton-ledger.ts';

const input = z.strictObject({
  folder: z.string().min(1).describe('folder to write into'),
  title: z.string().min(1).default('A negotiation').describe('what the situation is called'),
});
const output = z.strictObject({ files: filesShape });

export const operation = defineOperation({
  name: 'new',
  summary: 'Write a commented skeleton of a situation',
  description:
    'Two actors, two issues, one claim and a small ledger: files that run at once, every number a wide placeholder that says so, every key explained.',
  input,
  output,
  positional: ['folder'],
  examples: [
    { input: { folder: 'my-case', title: 'Two states and a river' }, says: 'a skeleton to fill in' },
  ],
  async run({ folder, title }) {
    const base = folder.replace(/(?<=.)\/+$/, '');
    const name = nameIn(base);
    return {
      files: [
        { path: `${base}/situation.yaml`, text: skeletonSituation(name, title) },
        { path: `${base}/evidence.yaml`, text: skeletonEvidence(name) },
        { path: `${base}/ledger.yaml`, text: skeletonLedger(name) },
      ],
    };
  },
  words: ({ files }, { files: say }) =>
    document(
      group(
        writtenFiles(files, say.wrote),
        sentence(say.nextBrief(files[0]?.path.replace(/\/[^/]*$/, '') ?? '')),
      ),
    ),
  writes: ({ files }) => files,
});

/** The folder's own name where it can name a situation; YAML reads `true` and `null` as no name. */
function nameIn(folder: string): string {
  const last = folder.split('/').at(-1) ?? '';
  return idSchema.safeParse(last).success && !/^(true|false|null)$/i.test(last) ? last : 'situation';
}
