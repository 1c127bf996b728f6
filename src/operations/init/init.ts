import { z } from 'zod';
import { exampleFiles } from '../../store/index.ts';
import { catalogues, document, group, sentence } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { filesShape } from '../shared/shapes.ts';
import { writtenFiles } from '../shared/written-files.ts';

const about = catalogues.en.operations.init;

const { init: setting } = catalogues.en.settings;

const input = z.strictObject({
  folder: z.string().min(1).default('us-russia-2025').describe(setting.folder),
});
const output = z.strictObject({ files: filesShape });

export const operation = defineOperation({
  name: 'init',
  summary: about.summary,
  description: about.description,
  input,
  output,
  positional: ['folder'],
  examples: [{ input: { folder: 'my-situation' }, says: 'start from the worked example' }],
  async run({ folder }) {
    const files = await exampleFiles();
    const base = folder.replace(/(?<=.)\/+$/, '');
    return {
      files: [...files].map(([name, text]) => ({ path: `${base}/${name}`, text: ownSchemaPath(text) })),
    };
  },
  words: ({ files }, { files: say }) =>
    document(
      group(
        writtenFiles(files, say.wrote),
        sentence(say.nextCheck(files[0]?.path.replace(/\/[^/]*$/, '') ?? '')),
      ),
    ),
  writes: ({ files }) => files,
});

/** Copies lie one level below the folder that `detente schema --out schema` writes beside them. */
function ownSchemaPath(text: string): string {
  return text.replace('$schema=../../schema/', '$schema=../schema/');
}
