import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { example, small } from '../../../../test/helpers.ts';
import { caseFields } from './case-fields.ts';
import { scalarText, withValue, wordsText } from './written.ts';

const text = `# head
a: one # why
block: >-
  two
  three
list:
  - x # first
  - y
scale: { 0: none, 100: "all of it" }
empty:
last: 4
`;

describe('one value written anew', () => {
  test.each([
    [['a'], '2', 'a: one # why', 'a: 2 # why'],
    [['block'], 'short', '>-\n  two\n  three\n', 'short\n'],
    [['list', 1], 'z', '- y', '- z'],
    [['scale', '0'], 'nothing', '0: none', '0: nothing'],
    [['scale', '100'], 'all', '"all of it"', 'all'],
    [['empty'], '5', 'empty:', 'empty: 5'],
    [['new'], '6', 'last: 4', 'last: 4\nnew: 6'],
  ])('at %j leaves everything else as it stands', (path, value, before, after) => {
    expect(withValue(text, path, value)).toBe(text.replace(before, after));
  });

  test('of every field of the worked example, with the value that it has, leaves what the file says', () => {
    const before = parse(example.situation);
    const fields = (caseFields(example.situation) ?? []).flatMap(({ groups }) =>
      groups.flatMap((one) => one.fields),
    );
    expect(fields.length).toBeGreaterThan(300);
    // Every fortieth: all of them take minutes.
    for (const { path, value, kind } of fields.filter((_, k) => k % 40 === 0)) {
      const written =
        kind === 'choices' ? `[${value}]` : kind === 'words' ? wordsText(value) : scalarText(value);
      const found = parse(withValue(example.situation, path, written));
      if (kind === 'choices') expect(Object.keys(found)).toEqual(Object.keys(before));
      else expect(found, path.join('.')).toEqual(before);
    }
  });

  test('waits where the text is no YAML just now', () => {
    expect(caseFields('a: [')).toBeNull();
    expect(withValue('a: [', ['a'], '1')).toBe('a: [');
    expect(caseFields(small.situation)?.map(({ key }) => key)).toEqual([
      'case',
      'actors',
      'issues',
      'stances',
      'proposals',
      'calendar',
    ]);
  });

  test.each([
    'yes',
    'a: b',
    '# no',
    '- x',
    '12',
    '2026-01-01',
    '{x}',
    "it's",
    'null',
    'é (ü) 50 %',
    '*a',
    '…',
    '',
  ])('words stay words: %j', (words) => {
    expect(parse(`{ a: ${wordsText(words)} }`)).toEqual({ a: words });
    expect(parse(`a: ${wordsText(words)}`)).toEqual({ a: words });
  });
});
