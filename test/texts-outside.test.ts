import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from '../src/operations/shared/fields.ts';
import { operations } from '../src/operations.ts';
import { catalogues } from '../src/words/index.ts';
import { root } from './helpers.ts';

/** A text of several words where a reader finds a title, a heading or what an operation is for. */
const shown =
  /\b(?:(?:title|subtitle|summary|claim|topic)\s*:|heading\(|(?:^|\s)entry\(\s*'[a-z-]+',)\s*(?:'[^'\n]* [^'\n]*'|`[^`]* [^`]*`)/gm;

/** What a figure's title says of it is put together in a function of this name. */
const claiming = /^(?:export )?function claimOf\b[\s\S]*?^}/gm;
const literal = /'[^'\n]* [^'\n]*'|`[^`]* [^`]*`/g;

/** What an example of an operation calls a case that somebody might write. */
const inExamples: ReadonlySet<string> = new Set([
  "title: 'Velmar and Tarsk'",
  "title: 'Two states and a river'",
]);

/** The catalogue itself; what programs read of the routes; the names of bodies, which are theirs in every language. */
const isElsewhere = /^(?:words\/catalogue|http|situation\/institutions\/rosters)/;

/** Nothing but what is put in is no text of ours. */
const hasWords = (text: string) =>
  /[a-z]{2}/i.test(text.slice(text.search(/['`]/)).replace(/\$\{[^}]*\}/g, ''));

/** Literals with words in the functions that say what a figure shows. */
const wordsIn = (code: string) =>
  [...code.matchAll(claiming)]
    .flatMap(([body]) => body.replaceAll("''", '').match(literal) ?? [])
    .filter(hasWords);

test('titles, what figures claim, headings and what operations are for stand in the catalogue, where another language has its own', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.(?:test|case)\.tsx?$/.test(name) && !isElsewhere.test(name),
  );
  expect(files.length).toBeGreaterThan(700);
  const found = files.flatMap((name) => {
    const code = readFileSync(join(root, 'src', name), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '');
    const labelled = [...code.matchAll(shown)]
      .map(([text]) => text.trim())
      .filter((text) => !inExamples.has(text) && hasWords(text));
    return [...labelled, ...wordsIn(code)];
  });
  expect(found).toEqual([]);
});

/** Every text in what is asked of an operation: of its settings, and of whatever stands within them. */
function describedIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'description' && typeof value === 'string' ? [value] : describedIn(value),
  );
}

test('what help says of a setting stands in the catalogue; what a field of a result is, with its schema, as the API has one language', async () => {
  const inCatalogue = new Set(Object.values(catalogues.en.settings).flatMap((texts) => Object.values(texts)));
  const said = new Set<string>();
  for (const { name, load } of operations) {
    const operation = await load();
    for (const { key, description } of fieldsOf(operation))
      expect(description, `${name} ${key}`).not.toBe('');
    const asked = describedIn(z.toJSONSchema(operation.input, { io: 'input' }));
    expect(
      asked.filter((text) => !inCatalogue.has(text)),
      name,
    ).toEqual([]);
    for (const text of asked) said.add(text);
  }
  expect([...inCatalogue].filter((text) => !said.has(text))).toEqual([]);
});

/** Shapes of settings, by the name that they have in operations. */
const settingsShape = /^(?:export )?const (?:input|\w+Input) = [\s\S]*?(?=\n\n|\n(?:const|export) )/gm;

test('no shape of settings has a text of its own', () => {
  const folder = join(root, 'src/operations');
  const shapes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.(?:test|case)\.ts$/.test(name))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(settingsShape) ?? []);
  expect(shapes.length).toBeGreaterThan(45);
  expect(shapes.filter((shape) => /\.describe\(\s*['"`]/.test(shape))).toEqual([]);
});
