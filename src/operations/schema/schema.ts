import { z } from 'zod';
import { nearestName } from '../../diagnostics/index.ts';
import { operations } from '../../operations.ts';
import { catalogues, document, verbatim } from '../../words/index.ts';
import { defineOperation } from '../shared/define-operation.ts';
import { fileSchemas, jsonSchemaOf } from '../shared/json-schema.ts';
import { filesShape } from '../shared/shapes.ts';
import { InputError, type OutputFile } from '../shared/types.ts';
import { writtenFiles } from '../shared/written-files.ts';

const about = catalogues.en.operations.schema;

const { schema: setting } = catalogues.en.settings;

const input = z.strictObject({
  of: z.string().default('situation').describe(setting.of),
  out: z.string().optional().describe(setting.out),
});
const output = z.strictObject({
  schema: z.record(z.string(), z.unknown()).describe('the JSON Schema, draft 2020-12'),
  files: filesShape,
});

export const operation = defineOperation({
  name: 'schema',
  summary: about.summary,
  description: about.description,
  input,
  output,
  positional: ['of'],
  examples: [
    { input: { of: 'evidence' }, says: 'the schema of evidence files' },
    { input: { of: 'verdict-output' }, says: 'the schema of a result' },
  ],
  async run({ of, out }) {
    return { schema: await named(of), files: out === undefined ? [] : await everySchema(out) };
  },
  words: ({ schema, files }, { files: say }) =>
    files.length > 0
      ? document(writtenFiles(files, say.wrote))
      : document(verbatim(JSON.stringify(schema, null, 2), 'json')),
  writes: ({ files }) => files,
});

async function named(of: string): Promise<Record<string, unknown>> {
  const file = fileSchemas.get(of);
  if (file !== undefined) return jsonSchemaOf(file, of);
  const match = /^(.+)-(input|output)$/.exec(of);
  const entry = operations.find(({ name }) => name === match?.[1]);
  if (match === null || entry === undefined) {
    const known = [
      ...fileSchemas.keys(),
      ...operations.flatMap(({ name }) => [`${name}-input`, `${name}-output`]),
    ];
    const near = nearestName(of, known);
    const hint = near === undefined ? `known are: ${known.join(', ')}` : `did you mean '${near}'?`;
    throw new InputError(
      [{ code: 'unknown-schema', severity: 'error', message: `'${of}' has no schema`, hint, file: 'schema' }],
      new Map(),
    );
  }
  const operation = await entry.load();
  return jsonSchemaOf(match[2] === 'input' ? operation.input : operation.output, of);
}

async function everySchema(folder: string): Promise<OutputFile[]> {
  const names = [
    ...fileSchemas.keys(),
    ...operations.flatMap(({ name }) => [`${name}-input`, `${name}-output`]),
  ];
  const base = folder.replace(/\/+$/, '');
  return Promise.all(
    names.map(async (name) => {
      const path = fileSchemas.has(name) ? `${base}/${name}.json` : `${base}/operations/${name}.json`;
      return { path, text: `${JSON.stringify(await named(name), null, 2)}\n` };
    }),
  );
}
