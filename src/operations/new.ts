import { z } from 'zod';
import { idSchema } from '../evidence/index.ts';
import { skeletonEvidence, skeletonSituation } from './skeleton.ts';
import type { Operation } from './types.ts';

const input = z.strictObject({
  folder: z.string().min(1).describe('folder to write into'),
  title: z.string().min(1).default('A negotiation').describe('what the situation is called'),
});
const output = z.strictObject({ files: z.array(z.strictObject({ path: z.string(), text: z.string() })) });

export const operation: Operation<z.infer<typeof input>, z.infer<typeof output>> = {
  name: 'new',
  summary: 'Write a commented skeleton of a situation',
  description:
    'Two actors, two issues, one claim: a file that runs at once, every number a wide placeholder that says so, every key explained.',
  input,
  output,
  positional: ['folder'],
  examples: [
    { input: { folder: 'my-case', title: 'Two states and a river' }, says: 'a skeleton to fill in' },
  ],
  async run({ folder, title }) {
    const last = folder.replace(/\/+$/, '').split('/').at(-1) ?? '';
    const name = idSchema.safeParse(last).success ? last : 'situation';
    return {
      files: [
        { path: `${folder.replace(/\/+$/, '')}/situation.yaml`, text: skeletonSituation(name, title) },
        { path: `${folder.replace(/\/+$/, '')}/evidence.yaml`, text: skeletonEvidence(name) },
      ],
    };
  },
  words: ({ files }) =>
    `wrote\n${files.map(({ path }) => `  ${path}`).join('\n')}\nnext: detente brief ${files[0]?.path.replace(/\/[^/]*$/, '')}`,
  writes: ({ files }) => files,
};
