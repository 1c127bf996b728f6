import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placedInOrder } from '../src/diagnostics/index.ts';
import { streamKey, uniform } from '../src/numeric/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { plainYaml, readWithPlaces, readYaml, yamlLimits } from '../src/text/index.ts';
import { printPlaced } from '../src/words/index.ts';
import { example, root, small, smallStore } from './helpers.ts';

/** Loading must end with a situation or with errors, never with an exception; its diagnostics must print. */
async function survives(files: Partial<typeof small>): Promise<boolean> {
  const loaded = await load(smallStore(files), { situation: 'small' });
  const isBroken = loaded.diagnostics.some(({ severity }) => severity === 'error');
  expect(loaded.situation === undefined).toBe(isBroken);
  expect(printPlaced(placedInOrder(loaded.diagnostics, loaded.texts))).not.toContain('undefined');
  return loaded.situation !== undefined;
}

/** Random edits of a text: characters and lines dropped, doubled, swapped, or replaced by what breaks parsers. */
const poison = [
  '"',
  "'",
  ':',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '!!x ',
  '\t',
  '\u0000',
  '|',
  '>',
  '#',
  '---\n',
  'null',
  '.inf',
  '1e999',
  '__proto__: 1',
  '? ',
  '%',
  '@',
  '`',
  '\ud800',
];

function mutate(text: string, number: number, name: string): string {
  const key = streamKey(number, name);
  const pick = (sample: number, count: number) => Math.floor(uniform(key, sample) * count);
  let result = text;
  for (let edit = 0; edit <= pick(0, 3); edit++) {
    const at = pick(10 * edit + 1, result.length);
    const length = pick(10 * edit + 2, 12);
    const kind = pick(10 * edit + 3, 5);
    const lines = result.split('\n');
    const line = pick(10 * edit + 4, lines.length);
    if (kind === 0) result = result.slice(0, at) + result.slice(at + length);
    else if (kind === 1)
      result = result.slice(0, at) + poison[pick(10 * edit + 5, poison.length)] + result.slice(at);
    else if (kind === 2) result = lines.filter((_, i) => i !== line).join('\n');
    else if (kind === 3) result = [...lines.slice(0, line), lines[line], ...lines.slice(line)].join('\n');
    else result = lines.map((one, i) => (i === line ? `  ${one}` : one)).join('\n');
  }
  return result;
}

/** Lists and maps in brackets that run over lines, laid out in every way that is accepted. */
const inBrackets = `title: a b---c  # not a mark
moves:
  never:
    [
      a -> b, c -> d,
      'it''s [one]', "two\\"]",  # words
    ]
  kinds: [
    { kind: one, of: [x, y],
      by: 1 to 2, about: don't }, { kind: two }
  ]
  issue: { question: Who?, scale: { '0': none, '100': all }, options: {
      none: { at: 0 }, all: { at: [
        1, 2] } } }
list:
  - { a: 1,
      b: 2 }
  - [1,
     2]
after: { x: 1 }
`;

describe('hostile files', () => {
  test('4,000 mutations of the small case neither throw nor hang', async () => {
    let whole = 0;
    for (let i = 0; i < 4_000; i++) {
      const file = i % 2 === 0 ? 'situation' : 'evidence';
      if (await survives({ [file]: mutate(small[file], i, 'small') })) whole++;
    }
    // Both outcomes must occur, or the mutations test nothing.
    expect(whole).toBeGreaterThan(100);
    expect(whole).toBeLessThan(3_900);
  });

  test('what is read without places is read alike with places', () => {
    let plain = 0;
    const compare = (text: string) => {
      const value = plainYaml(text);
      if (value === undefined) return;
      plain++;
      const source = readWithPlaces('f.yaml', text);
      expect(source.diagnostics, text).toEqual([]);
      expect(source.value, text).toEqual(value);
    };
    for (let i = 0; i < 10_000; i++)
      compare(mutate(i % 2 === 0 ? small.situation : small.evidence, i, 'readers'));
    for (const text of Object.values(example)) compare(text);
    for (let i = 0; i < 4_000; i++) compare(mutate(inBrackets, i, 'brackets'));
    expect(plain).toBeGreaterThan(2_000);
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 60 }), fc.json({ maxDepth: 4 })), compare), {
      numRuns: 3000,
    });
    const scalars = [
      '1',
      '01',
      '1_000',
      '0x1F',
      '0o17',
      '1e3',
      '.5',
      '5.',
      '-.5',
      '+1',
      '~',
      'null',
      'no',
      'yes',
      'on',
      'True',
      '2025-12-11',
      '12:30:00',
      '1.2.3',
      "'a'",
      '"a\\n"',
      'a b',
      '|-\n  x',
      '>-\n  x\n  y',
      '[]',
      '{}',
      '[1, 2]',
      '{a: 1}',
      '0b11',
      '1e999',
      '.inf',
      '-.INF',
      '.nan',
      '=',
      '<<',
      'a: b',
      'a #b',
      'a#b',
    ];
    for (const text of scalars) {
      compare(`k: ${text}\n`);
      compare(`- ${text}\n- x\n`);
      compare(`{ k: ${text}, l: 1 }\n`);
      compare(`${text}: 1\n`);
    }
  });

  test('what is right in the files that go along is read without places, which takes a fifth of the time', () => {
    const files = ['situations', 'catalog'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /(?:situation|evidence|ledger|outcomes|model)\.yaml$/.test(name))
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(15);
    const slow = files.filter((path) => plainYaml(readFileSync(join(root, path), 'utf8')) === undefined);
    expect(slow).toEqual([]);
    expect(plainYaml(inBrackets)).toEqual(readWithPlaces('f.yaml', inBrackets).value);
    expect(plainYaml(inBrackets)).toBeDefined();
  });

  test('mutations of the worked example neither throw nor hang', async () => {
    for (let i = 0; i < 40; i++) {
      const file = i % 2 === 0 ? 'situation' : 'evidence';
      await survives({ ...example, [file]: mutate(example[file], i, 'example') });
    }
  });

  test('any text, and any data as YAML, is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ maxLength: 300 }), fc.json({ maxDepth: 6 })), async (text) => {
        await survives({ situation: text });
        await survives({ evidence: text });
      }),
      { numRuns: 500 },
    );
  });

  test('a whole situation with any value at any place is read or refused', async () => {
    const lines = small.situation.split('\n');
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length - 1), fc.anything({ maxDepth: 2 }), async (line, value) => {
        const shown = JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? String(v) : v)) ?? 'null';
        const text = lines.map((one, i) => (i === line ? one.replace(/:.*$/, `: ${shown}`) : one)).join('\n');
        await survives({ situation: text });
      }),
      { numRuns: 1500 },
    );
  });

  test('deep nesting is refused at once', () => {
    for (const text of [
      '['.repeat(100_000),
      `${'{a: '.repeat(50_000)}`,
      '- '.repeat(50_000),
      Array.from({ length: 5000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ]) {
      const { diagnostics } = readYaml('deep.yaml', text);
      expect(diagnostics.length).toBeGreaterThan(0);
    }
  });

  test('a file of ten million characters is refused with its size', () => {
    const { diagnostics } = readYaml('large.yaml', 'a: b\n'.repeat(2_000_000));
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'file-too-large the file has 10 million characters; the limit is 4 million',
    ]);
    expect(yamlLimits.bytes).toBe(4_000_000);
  });

  test('nothing leaks into the prototypes of the language', async () => {
    await survives({
      situation: `__proto__:\n  polluted: true\nconstructor: { prototype: { polluted: true } }\n${small.situation}`,
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('terminal escapes in a file do not reach the terminal', async () => {
    const loaded = await load(
      smallStore({ situation: small.situation.replace('[north, south]', '["\\e[31mred\\a", south]') }),
      { situation: 'small' },
    );
    const printed = printPlaced(placedInOrder(loaded.diagnostics, loaded.texts));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});
