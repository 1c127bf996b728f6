import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './helpers.ts';

const written = ['src', 'test', 'bench', 'catalog', 'site'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

/** What stands in a file, without the comments that name things. */
const texts = new Map(
  written.map((path) => [path, readFileSync(join(root, path), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '')]),
);
const words = new Map([...texts].map(([path, text]) => [path, text.match(/[A-Za-z_$][\w$]*/g) ?? []]));
const users = new Map<string, Set<string>>();
for (const [path, names] of words)
  for (const name of names) users.set(name, (users.get(name) ?? new Set()).add(path));

const isOfTests = (path: string) => /\.(?:test|case)\.tsx?$|^(?:test|bench|catalog)\//.test(path);

interface Exported {
  readonly path: string;
  readonly name: string;
}

const values: readonly Exported[] = [...texts].flatMap(([path, text]) =>
  isOfTests(path) || !path.startsWith('src/')
    ? []
    : [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) ([A-Za-z_$][\w$]*)/gm)].map(
        ([, name = '']) => ({ path, name }),
      ),
);

const elsewhere = ({ path, name }: Exported) => [...(users.get(name) ?? [])].filter((one) => one !== path);
const shown = ({ path, name }: Exported) => `${path}: ${name}`;

test('what a file gives out is taken by another', () => {
  expect(values.length).toBeGreaterThan(1_000);
  expect(values.filter((one) => elsewhere(one).length === 0).map(shown)).toEqual([]);
});

/** The published games ask about one breach; the analysis asks about all of them at once. */
const oneAtATime = ['src/verdict/kept/kept-in-draw.ts: judgeBreach'];

test('nothing is there for tests alone: what they ask for is used by the project or on a public face', () => {
  const isUsedAtHome = ({ path, name }: Exported) =>
    (words.get(path) ?? []).filter((word) => word === name).length > 1;
  const kept = values.filter((one) => !isUsedAtHome(one) && elsewhere(one).every(isOfTests));
  expect(kept.map(shown)).toEqual(oneAtATime);
});
