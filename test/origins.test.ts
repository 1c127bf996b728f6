import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOrigins } from '../src/reading/index.ts';
import { root } from './helpers.ts';

const folder = `${root}/test/origins`;
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const texts = names.map((name) => ({ name, raw: readFileSync(`${folder}/${name}`, 'utf8') }));

interface Labels {
  readonly groups: readonly (readonly string[])[];
  readonly taken: Readonly<Record<string, string>>;
  readonly supersedes: Readonly<Record<string, string>>;
}
const labels = JSON.parse(readFileSync(`${folder}/labels.json`, 'utf8')) as Labels;

function pairsOf(groups: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(
    groups.flatMap((group) =>
      [...group].sort().flatMap((a, i, all) => all.slice(i + 1).map((b) => `${a} ${b}`)),
    ),
  );
}

/** The figures of docs/reading.md: where a rule changes one, both change. */
test('error rates on the labelled texts', () => {
  const found = findOrigins(texts);
  const [wanted, got] = [pairsOf(labels.groups), pairsOf(found.groups)];
  const right = (map: Readonly<Record<string, string>>, key: 'takenFrom' | 'supersedes') => ({
    found: found.texts.filter((one) => one[key] !== null && map[one.name] === one[key]).length,
    wrong: found.texts.filter((one) => one[key] !== null && map[one.name] !== one[key]).length,
    of: Object.keys(map).length,
  });
  expect({
    pairs: {
      found: [...got].filter((pair) => wanted.has(pair)).length,
      wrong: [...got].filter((pair) => !wanted.has(pair)).length,
      of: wanted.size,
    },
    taken: right(labels.taken, 'takenFrom'),
    corrections: right(labels.supersedes, 'supersedes'),
  }).toEqual({
    pairs: { found: 5, wrong: 0, of: 8 },
    taken: { found: 3, wrong: 0, of: 4 },
    corrections: { found: 1, wrong: 0, of: 1 },
  });
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
