import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.(test|case)\.tsx?$/.test(name),
);

/** Type names that still stand in two files, one idea each; a name goes when one of the two is renamed. */
const known: readonly string[] = [];

test('an exported type name stands for one idea', () => {
  const byName = new Map<string, string[]>();
  for (const file of files)
    for (const [, name = ''] of readFileSync(join(src, file), 'utf8').matchAll(
      /^export (?:interface|type) (\w+)(?=[<\s=])/gm,
    ))
      byName.set(name, [...(byName.get(name) ?? []), file]);
  const twice = [...byName].filter(([, where]) => where.length > 1);
  expect(twice.filter(([name]) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !twice.some(([one]) => one === name))).toEqual([]);
});
