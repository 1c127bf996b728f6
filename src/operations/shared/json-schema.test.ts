import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { operations } from '../../operations.ts';
import { memoryStore } from '../../store/index.ts';
import { operation as check } from '../check/check.ts';
import { operation as makeNew } from '../new/new.ts';
import { fileSchemas, jsonSchemaOf } from './json-schema.ts';
import { runOperation } from './run.ts';
import { violations } from './schema-check.case.ts';
import type { Operation } from './types.ts';

const example = new URL('../../../situations/us-russia-2025/', import.meta.url);
const files = ['situation', 'evidence'] as const;
type Schema = Parameters<typeof violations>[0] & Readonly<Record<string, unknown>>;
const schemaOf = (name: string, schema = fileSchemas.get(name)) => {
  if (schema === undefined) throw new Error(name);
  return jsonSchemaOf(schema, name) as unknown as Schema;
};
const situation = schemaOf('situation');
const text = (name: string) => readFileSync(new URL(`${name}.yaml`, example), 'utf8');
// Keys as text, as the loader reads them: 0 and 100 name the ends of a scale.
const read = (yaml: string) => JSON.parse(JSON.stringify(parse(yaml)));

async function skeleton(folder = 'my-case', title = 'A: "title"') {
  const { files: made } = await makeNew.run({ folder, title }, { store: memoryStore(new Map()) });
  return new Map(made.map(({ path, text: content }) => [path, content]));
}

/** Diagnostics and counts of a folder's files. */
async function checked(content: ReadonlyMap<string, string>, folder = 'my-case') {
  const store = memoryStore(new Map());
  for (const [path, one] of content) await store.writeText(path, one);
  return check.run({ situation: folder, samples: 200 }, { store });
}

describe('the published schemas, read by another validator', () => {
  test.each(files)('the worked example and the skeleton are good %s files', async (name) => {
    const schema = schemaOf(name);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema['title']).toBe(name);
    expect(violations(schema, read(text(name)))).toEqual([]);
    for (const [path, content] of await skeleton())
      if (path.endsWith(`${name}.yaml`)) expect(violations(schema, read(content))).toEqual([]);
  });
  test.each([
    ['an unknown key', (file) => Object.assign(file, { isues: {} })],
    ['a missing key', (file) => delete file['actors']],
    ['a bad name', (file) => Object.assign(file['actors'], { '1x': file['actors'].ru })],
    ['a bad day', (file) => Object.assign(file, { as_of: '12 December' })],
    ['a word for an estimate', (file) => Object.assign(file['actors'].ru.capability, { value: 'much' })],
    [
      'an unknown distribution',
      (file) => Object.assign(file['actors'].ru, { capability: { distribution: 'x' } }),
    ],
    ['an estimate that is true', (file) => Object.assign(file['actors'].ru, { capability: true })],
    // biome-ignore lint/suspicious/noExplicitAny: a file to be broken in any place
  ] as [string, (file: any) => void][])('%s is refused', (_, spoil) => {
    const file = read(text('situation'));
    spoil(file);
    expect(violations(situation, file)).not.toEqual([]);
  });
  test('every way to write an estimate is allowed', () => {
    const alone = { $ref: '#/$defs/estimate', $defs: situation['$defs'] } as unknown as Schema;
    const ways = [
      70,
      '60 to 80',
      { value: 1 },
      { value: '1 to 2', claims: ['c1'] },
      { low: 1, mode: 2, high: 3, assumption: 'why' },
      { distribution: 'normal', mean: 1, sd: 1 },
      { readings: { c1: 60, c2: '70 to 80' } },
      { dated: { '2025-12': 1 } },
    ];
    for (const way of ways) expect(violations(alone, way), JSON.stringify(way)).toEqual([]);
    expect(violations(alone, { value: 1, why: 'x' })).not.toEqual([]);
  });
  test('nothing but a schema’s own schema is left open', () => {
    const holes = (node: unknown, path: string): string[] =>
      typeof node !== 'object' || node === null
        ? []
        : !Array.isArray(node) && Object.keys(node).length === 0 && !/\.properties$/.test(path)
          ? [path]
          : Object.entries(node).flatMap(([key, one]) =>
              ['default', 'examples', 'enum', 'required'].includes(key) ? [] : holes(one, `${path}.${key}`),
            );
    for (const name of files) expect(holes(schemaOf(name), name)).toEqual([]);
  });
  test.each(operations.map(({ name }) => name))('the examples of %s fit its input', async (name) => {
    const operation = (await operations.find((one) => one.name === name)?.load()) as Operation;
    const input = schemaOf(`${name}-input`, operation.input);
    schemaOf(`${name}-output`, operation.output);
    expect(operation.examples.length).toBeGreaterThan(0);
    for (const { input: given } of operation.examples) expect(violations(input, given)).toEqual([]);
    expect(violations(input, { nonsense: 1 })).not.toEqual([]);
  });
  test.each(['check', 'init', 'schema'])('the result of %s fits its output', async (name) => {
    const operation = (await operations.find((one) => one.name === name)?.load()) as Operation;
    const given = name === 'check' ? { situation: 'my-case' } : {};
    const output = await runOperation(operation, given, { store: memoryStore(new Map(await skeleton())) });
    expect(violations(schemaOf(name, operation.output), output)).toEqual([]);
  });
});

describe('the skeleton', () => {
  const uncommented = (yaml: string) => yaml.replace(/^( *)# ( *[a-z_]+:(?: |$))/gm, '$1$2');
  test('checks clean as it is, and with every optional setting taken in', async () => {
    expect(await checked(await skeleton())).toMatchObject({
      errors: 0,
      warnings: 0,
      unsupported: 0,
      actors: 2,
    });
    const full = new Map([...(await skeleton())].map(([path, content]) => [path, uncommented(content)]));
    expect((await checked(full)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([...full.values()].join('')).not.toMatch(/^ *# [a-z_]+: /m);
  });
  test('names every key of a situation file', async () => {
    const content = (await skeleton()).get('my-case/situation.yaml') ?? '';
    const keys = (node: unknown): string[] =>
      typeof node !== 'object' || node === null
        ? []
        : Object.entries(node).flatMap(([key, one]) => [
            ...(key === 'properties' ? Object.keys(one) : []),
            ...(key === '$defs' ? [] : keys(one)),
          ]);
    for (const key of keys(situation)) expect(content).toMatch(new RegExp(`\\b${key}:`));
  });
  test.each(['a/b/', 'true', 'null', '.', '/tmp/x y', '1st', '../k'])(
    'works in a folder called %s',
    async (folder) => {
      const made = await skeleton(folder, '\u2028 # {x: [y]} "quoted" \\ ø\n');
      expect([...made.keys()].join()).not.toContain('//');
      expect(await checked(made, folder)).toMatchObject({ errors: 0, warnings: 0 });
    },
  );
});
