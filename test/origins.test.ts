import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOrigins } from '../src/reading/index.ts';
import { root } from './helpers.ts';

interface Labels {
  readonly groups: readonly (readonly string[])[];
  readonly taken: Readonly<Record<string, string>>;
  readonly supersedes: Readonly<Record<string, string>>;
}

function labelled(name: string) {
  const folder = `${root}/test/${name}`;
  const names = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return {
    texts: names.map((file) => ({ name: file, raw: readFileSync(`${folder}/${file}`, 'utf8') })),
    labels: JSON.parse(readFileSync(`${folder}/labels.json`, 'utf8')) as Labels,
  };
}
const { texts } = labelled('origins');

function pairsOf(groups: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(
    groups.flatMap((group) =>
      [...group].sort().flatMap((a, i, all) => all.slice(i + 1).map((b) => `${a} ${b}`)),
    ),
  );
}

/** The figures of docs/reading.md: where a rule changes one, both change. */
test.each([
  ['origins', [8, 0, 8], [4, 0, 4], [1, 0, 1]],
  ['origins-held-out', [8, 0, 8], [5, 0, 5], [0, 0, 0]],
] as const)('error rates on the labelled texts of test/%s', (name, pairs, taken, corrections) => {
  const { labels, ...asked } = labelled(name);
  const found = findOrigins(asked.texts);
  const [wanted, got] = [pairsOf(labels.groups), pairsOf(found.groups)];
  const right = (map: Readonly<Record<string, string>>, key: 'takenFrom' | 'supersedes') => [
    found.texts.filter((one) => one[key] !== null && map[one.name] === one[key]).length,
    found.texts.filter((one) => one[key] !== null && map[one.name] !== one[key]).length,
    Object.keys(map).length,
  ];
  // Found rightly, found wrongly, and how many there are.
  expect({
    pairs: [
      [...got].filter((pair) => wanted.has(pair)).length,
      [...got].filter((pair) => !wanted.has(pair)).length,
      wanted.size,
    ],
    taken: right(labels.taken, 'takenFrom'),
    corrections: right(labels.supersedes, 'supersedes'),
  }).toEqual({ pairs, taken, corrections });
});

describe('origins', () => {
  test('are the same in whatever order the texts come', () => {
    const whole = findOrigins(texts);
    const wanted = [...whole.texts].sort((a, b) => (a.name < b.name ? -1 : 1));
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (turned) => {
        const found = findOrigins(turned).texts;
        expect([...found].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(wanted);
      }),
      { numRuns: 10 },
    );
  });
  test('hold a text that stands there twice as one', () => {
    const [first] = texts;
    const twice = [first, first === undefined ? undefined : { ...first, name: 'z' }].flatMap(
      (one) => one ?? [],
    );
    expect(findOrigins(twice).groups).toHaveLength(1);
  });
  test.each([
    ['nothing', ''],
    ['one word over and over', 'canal '.repeat(20_000)],
    ['quotation marks', '“'.repeat(20_000)],
    ['binary', '\u0000\ud83d\uffff'.repeat(5_000)],
  ])('end on hostile texts: %s', (_, raw) => {
    const many = Array.from({ length: 5 }, (_, i) => ({ name: `t${i}`, raw }));
    expect(findOrigins(many).texts).toHaveLength(5);
  });
});
