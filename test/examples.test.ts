import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleScope } from './example-scope.ts';
import { type FaceFunction, functionsOf } from './public-face.ts';

const src = resolve(import.meta.dirname, '../src');
const stages = readdirSync(src).filter((name) => existsSync(join(src, name, 'index.ts')));
const faces = stages.map((stage) => ({ stage, functions: functionsOf(join(src, stage, 'index.ts')) }));

/**
 * The examples of docstrings, run. An example is plain JavaScript with everything of its stage and of `example-scope.ts` at
 * hand; an expression that
 * ends in `// => value` must have that value, numbers to twelve digits, and one that ends in `// throws words` must throw so.
 */
describe.each(faces)('$stage', ({ stage, functions }) => {
  const examples = functions.flatMap(({ name, examples: all }) => all.map((code) => ({ name, code })));
  test.runIf(examples.length > 0).each(examples)('$name: its example holds', async ({ code }) => {
    const face: Readonly<Record<string, unknown>> = await import(join(src, stage, 'index.ts'));
    await runExample(code, face);
  });

  test('every function has an example', () => {
    expect(functions.filter((one) => one.examples.length === 0).map(({ name }) => name)).toEqual([]);
  });

  test('every function says what it answers', () => {
    expect(functions.filter(({ doc }) => doc.trim() === '').map(({ name }) => name)).toEqual([]);
  });
});

test('an example that is wrong fails', async () => {
  await expect(runExample('1 + 1 // => 3', {})).rejects.toThrow('1 + 1');
  await expect(runExample('[].at(0) // throws RangeError', {})).rejects.toThrow('[].at(0)');
  await runExample('const a = {\n  x: 0.1,\n};\n({ y: a.x + 0.2 }) // => { y: 0.3 }', {});
});

test('an example is read from the docstring of its function alone', () => {
  const [first] = faces.flatMap(({ functions }): readonly FaceFunction[] => functions);
  expect(first?.doc).not.toContain('*/');
});

async function runExample(code: string, face: Readonly<Record<string, unknown>>): Promise<void> {
  const scope: Readonly<Record<string, unknown>> = { ...exampleScope, ...face };
  const names = Object.keys(scope);
  const body = statementsOf(code).map(checked).join('\n');
  const run = new Function('hold', ...names, `return (async () => {\n${body}\n})();`);
  await run(hold, ...names.map((name) => scope[name]));
}

/** A statement ends with a semicolon or with what is expected of it. */
function statementsOf(code: string): readonly string[] {
  const all: string[] = [];
  let open = '';
  for (const line of code.split('\n')) {
    open = open === '' ? line : `${open}\n${line}`;
    if (!/;$|\/\/ (=>|throws) .*$/.test(line)) continue;
    all.push(open);
    open = '';
  }
  return open.trim() === '' ? all : [...all, open];
}

function checked(statement: string): string {
  const match = /^([\s\S]*?);?\s*\/\/ (=>|throws) (.*)$/.exec(statement);
  if (match === null) return statement;
  const [, expression = '', kind, wanted = ''] = match;
  const said = JSON.stringify(expression.trim());
  return kind === '=>'
    ? `await hold(${said}, async () => (${expression}), () => (${wanted}));`
    : `await hold(${said}, async () => (${expression}), undefined, ${JSON.stringify(wanted)});`;
}

async function hold(
  said: string,
  actual: () => unknown,
  wanted: (() => unknown) | undefined,
  words = '',
): Promise<void> {
  if (wanted !== undefined) return expect(plain(await actual()), said).toEqual(plain(wanted()));
  const thrown = await Promise.resolve()
    .then(actual)
    .then(
      () => 'nothing was thrown',
      (error: unknown) => String(error),
    );
  expect(thrown, said).toContain(words);
}

/** Typed arrays as lists, numbers to twelve digits: an example is to be read, not to be exact in the last bit. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, plain(one)]));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}
