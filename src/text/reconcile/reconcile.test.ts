import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { changedKeys } from './changed-keys.ts';
import { reconcile } from './reconcile.ts';

const base = `# What it is about
title: "A river" # in quotes
as_of: 2026-01-01

actors: # who
  # the older one
  north: { name: North, capability: { value: 100, assumption: anchor } }
  south:
    name: South
    capability: { value: 30 to 90, claims: [c1, c2] } # wide
  # nobody knows
  east: { name: East }

events:
  # the first
  - { id: start, on: 2026-02-01 }
  - id: end
    on: 2026-06-30 # at noon
required: [north, south]
range: [1, 2]
note: |
  Two lines
  of text.
`;
const edit = (from: string, to: string) => {
  if (!base.includes(from)) throw new Error(from);
  return base.replace(from, to);
};

/** Changes that touch different places, each with what it adds to the text. */
const edits: readonly (readonly [from: string, to: string])[] = [
  ['"A river"', '"A wide river"'],
  ['2026-01-01', '2026-01-15'],
  ['# the older one', '# the oldest one'],
  ['value: 100', 'value: 90'],
  ['name: South\n', 'name: The South\n'],
  ['[c1, c2] }', '[c1, c2, c3] }'],
  ['# wide', '# very wide'],
  ['  # nobody knows\n  east: { name: East }\n', ''],
  ['  # nobody knows', '  west: { name: West }\n  # nobody knows'],
  ['on: 2026-02-01', 'on: 2026-02-02'],
  ['# at noon', '# at ten'],
  ['  - id: end', '  - { id: middle, on: 2026-04-01 }\n  - id: end'],
  ['[north, south]', '[north, south, east]'],
  ['[1, 2]', '[1, 3]'],
  ['of text.', 'of a text.'],
  ['note: |', '# said twice\nnote: |'],
];
const apart = ([from]: readonly [string, string], [other]: readonly [string, string]) =>
  from !== other && !from.includes(other) && !other.includes(from);

describe('two changed states of one text', () => {
  test('whatever either has changed elsewhere is in the text of both, in either order, with every comment', () => {
    fc.assert(
      fc.property(
        fc.subarray([...edits], { minLength: 1 }),
        fc.integer({ min: 0, max: 0xffff }),
        (chosen, mask) => {
          const wanted = chosen.filter((one, i) => chosen.slice(0, i).every((other) => apart(one, other)));
          const apply = (all: readonly (readonly [string, string])[]) =>
            all.reduce((text, [from, to]) => (text.includes(from) ? text.replace(from, to) : text), base);
          const [ours, theirs] = [0, 1].map((side) =>
            apply(wanted.filter((_, i) => ((mask >> i) & 1) === side)),
          );
          const merged = reconcile(base, ours ?? '', theirs ?? '');
          expect(merged).toEqual(reconcile(base, theirs ?? '', ours ?? ''));
          expect(merged.conflicts).toEqual([]);
          expect(merged.text).toBe(apply(wanted));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('with itself, or with what nobody changed, is the other, to the byte', () => {
    for (const [from, to] of edits) {
      const changed = edit(from, to);
      expect(reconcile(base, changed, base)).toEqual({ text: changed, conflicts: [] });
      expect(reconcile(base, base, changed)).toEqual({ text: changed, conflicts: [] });
      expect(reconcile(base, changed, changed)).toEqual({ text: changed, conflicts: [] });
    }
  });

  test.each([
    ['a number', '2026-01-01', '2026-01-02', '2026-01-03', 'as_of', 'value'],
    [
      'a number within a map in braces',
      'value: 100',
      'value: 1',
      'value: 2',
      'actors.north.capability.value',
      'value',
    ],
    ['a range', '[1, 2]', '[1, 3]', '[1, 4]', 'range', 'value'],
    ['a comment', '# wide', '# narrow', '# vast', 'actors.south.capability', 'comment'],
    [
      'one takes out what the other changes',
      '  # nobody knows\n  east: { name: East }\n',
      '',
      '  # nobody knows\n  east: { name: Easter }\n',
      'actors.east',
      'value',
    ],
    ['both add one key', 'required:', 'extra: 1\nrequired:', 'extra: 2\nrequired:', 'extra', 'value'],
    [
      'a list of words, one word for another',
      '[north, south]',
      '[north, east]',
      '[north, west]',
      'required',
      'value',
    ],
    ['an item of a list', 'on: 2026-02-01', 'on: 2026-02-02', 'on: 2026-02-03', 'events.start.on', 'value'],
    ['a text of several lines', 'of text.', 'of words.', 'of letters.', 'note', 'value'],
  ])('%s: a conflict that nobody decides unasked', (_, from, ours, theirs, path, kind) => {
    const [left, right] = [edit(from, ours), edit(from, theirs)];
    const { text, conflicts } = reconcile(base, left, right);
    expect(text).toBeNull();
    expect(conflicts.map((one) => [one.path, one.kind])).toEqual([[path, kind]]);
    const [turned] = reconcile(base, right, left).conflicts;
    expect(turned).toEqual({ ...conflicts[0], ours: conflicts[0]?.theirs, theirs: conflicts[0]?.ours });
    expect(reconcile(base, left, right, 'ours').text).toBe(left);
    expect(reconcile(base, left, right, 'theirs').text).toBe(right);
  });

  test('a conflict takes nothing else with it', () => {
    const ours = edit('value: 100', 'value: 1').replace('# wide', '# narrow');
    const theirs = edit('value: 100', 'value: 2').replace('name: East', 'name: Far East');
    const { conflicts } = reconcile(base, ours, theirs);
    expect(conflicts).toHaveLength(1);
    const { text } = reconcile(base, ours, theirs, 'theirs');
    expect(text).toContain('value: 2');
    expect(text).toContain('# narrow');
    expect(text).toContain('Far East');
  });

  test('keys that both add at one place stand in one order', () => {
    const ours = edit('events:', 'beta: 1\nevents:');
    const theirs = edit('events:', 'alpha: 2\nevents:');
    const { text } = reconcile(base, ours, theirs);
    expect(text).toBe(reconcile(base, theirs, ours).text);
    expect(parse(text ?? '')).toMatchObject({ alpha: 2, beta: 1 });
  });

  test('one that sorts its keys and one that changes a value', () => {
    const first = 'a: 1 # one\nb: 2\nc: 3\n';
    expect(reconcile(first, 'c: 3\na: 1 # one\nb: 2\n', 'a: 1 # one\nb: 5\nc: 3\n').text).toBe(
      'c: 3\na: 1 # one\nb: 5\n',
    );
    const sorted = reconcile(first, 'c: 3\na: 1 # one\nb: 2\n', 'b: 2\na: 1 # one\nc: 3\n');
    expect(sorted.conflicts.map(({ kind }) => kind)).toEqual(['order']);
  });

  test.each([
    ['no YAML', 'a: [1\n', 'a: [2\n', 'a: [3\n'],
    ['anchors', 'a: &x 1\nb: *x\n', 'a: &x 2\nb: *x\n', 'a: &x 1\nb: *x\nc: 3\n'],
    ['several documents', 'a: 1\n---\nb: 1\n', 'a: 2\n---\nb: 1\n', 'a: 1\n---\nb: 2\n'],
    ['a key twice', 'a: 1\na: 2\n', 'a: 3\na: 2\n', 'a: 1\na: 4\n'],
    [
      'other depths',
      'a:\n  b: 1\n  c: 2\n',
      'a:\n    b: 1\n    c: 3\n    d: 4\n',
      'a:\n  b: 5\n  c: 2\n  e: 1\n',
    ],
  ])('%s: the whole text is the conflict, or both are in it', (_, first, ours, theirs) => {
    const { text, conflicts } = reconcile(first, ours, theirs);
    if (text === null) expect(conflicts.length).toBeGreaterThan(0);
    else expect(parseDocument(text).errors).toEqual([]);
  });

  test('line ends of the first stay, and a last line without its end gets one', () => {
    expect(reconcile('a: 1\r\nb: 2\r\n', 'a: 3\r\nb: 2\r\n', 'a: 1\nb: 4').text).toBe('a: 3\r\nb: 4\r\n');
  });

  test('whatever texts come, two that are put together say what either has changed, or it is a conflict', () => {
    const value = fc.constantFrom(
      '1',
      '2',
      'x',
      '{ p: 1, q: 2 }',
      '{ p: 2, q: 2 }',
      '[a, b]',
      '[a, b, c]',
      '\n  p: 1\n  q: 2',
      '\n  p: 1 # one\n  q: 3',
      '\n  - id: i\n    v: 1\n  - id: j',
    );
    const text = fc
      .uniqueArray(
        fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), value, fc.constantFrom('', '# note\n', '\n')),
        { selector: ([key]) => key, minLength: 1 },
      )
      .map((all) => all.map(([key, one, lead]) => `${lead}${key}: ${one}\n`).join(''));
    fc.assert(
      fc.property(text, text, text, (first, ours, theirs) => {
        const { text: merged, conflicts } = reconcile(first, ours, theirs);
        expect(merged === null).toBe(conflicts.length > 0);
        const turned = reconcile(first, theirs, ours);
        expect(turned.text).toBe(merged);
        expect(turned.conflicts.length).toBe(conflicts.length);
        if (merged === null) return;
        const [b, o, t, m] = [first, ours, theirs, merged].map(
          (one) => parse(one) as Record<string, unknown>,
        );
        for (const key of ['a', 'b', 'c', 'd']) {
          const [was, left, right, is] = [b, o, t, m].map((one) => JSON.stringify(one?.[key]));
          if (left === was) expect(is).toBe(right);
          else if (right === was) expect(is).toBe(left);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a side taken at each place is in the text there, and the rest of both as well', () => {
    const ours = edit('value: 100', 'value: 90').replace('"A river"', '"Ours"').replace('[1, 2]', '[1, 3]');
    const theirs = edit('value: 100', 'value: 80')
      .replace('"A river"', '"Theirs"')
      .replace('2026-01-01', '2026-01-15');
    const [title, capability] = ['title', 'actors.north.capability.value'];
    expect(reconcile(base, ours, theirs).conflicts.map(({ path }) => path)).toEqual([title, capability]);
    const one = reconcile(base, ours, theirs, new Map([[title, 'theirs']]));
    expect(one.text).toBeNull();
    const both = reconcile(
      base,
      ours,
      theirs,
      new Map([
        [title, 'theirs'],
        [capability, 'ours'],
      ] as const),
    );
    expect(both.text).toContain('title: "Theirs" # in quotes\nas_of: 2026-01-15');
    expect(both.text).toContain('value: 90');
    expect(both.text).toContain('[1, 3]');
  });

  test.each([
    ['taken out by one', 'a: 1\nb: 2\n', 'a: 1\n', 'a: 1\nb: 3\n', 'b', 'a: 1\n', 'a: 1\nb: 3\n'],
    ['no YAML', 'a: [1\n', 'a: [2\n', 'a: [3\n', '', 'a: [2\n', 'a: [3\n'],
    ['a list of numbers', 'a: [1, 2]\n', 'a: [1]\n', 'a: [2]\n', 'a', 'a: [1]\n', 'a: [2]\n'],
  ])('%s: either side can be taken by its place', (_, first, ours, theirs, path, left, right) => {
    expect(reconcile(first, ours, theirs, new Map([[path, 'ours']])).text).toBe(left);
    expect(reconcile(first, ours, theirs, new Map([[path, 'theirs']])).text).toBe(right);
  });

  test('lines that either has added to a log are all in it, once, whichever side is called ours', () => {
    const [first, one, other] = ['{"a":1}\n', '{"a":2}\n', '{"a":3}\n'];
    const { text, conflicts } = reconcile(first, first + other, first + one + other);
    expect([text, conflicts]).toEqual([first + one + other, []]);
    expect(reconcile(first, first + one, first + other).text).toBe(first + one + other);
    expect(reconcile(first, first + other, first + one).text).toBe(first + one + other);
    expect(reconcile('', one, other).text).toBe(one + other);
    expect(reconcile(first, one, first + other).text).toBeNull();
  });

  test('what has become of a text is told by the deepest keys, comments left out', () => {
    const after = edit('value: 100', 'value: 90')
      .replace('# who', '# all')
      .replace('  # nobody knows\n  east: { name: East }\n', '');
    expect(changedKeys(base, after)).toEqual([
      { path: 'actors.north.capability.value', from: '100', to: '90' },
      { path: 'actors.east', from: 'east: { name: East }', to: null },
    ]);
    expect(changedKeys(base, base)).toEqual([]);
    expect(changedKeys('a: [', 'a: 1\n')).toEqual([{ path: '', from: 'a: [', to: 'a: 1\n' }]);
  });

  test('a large text in little time, and the shipped situation with itself', () => {
    const whole = readFileSync(
      new URL('../../../situations/us-russia-2025/situation.yaml', import.meta.url),
      'utf8',
    );
    const ours = whole.replace('as_of: 2025-12-19', 'as_of: 2025-12-20');
    const theirs = whole.replace(
      'What becomes of the American sanctions',
      'What will become of the American sanctions',
    );
    expect(reconcile(whole, ours, theirs)).toEqual({
      text: ours.replace(
        'What becomes of the American sanctions',
        'What will become of the American sanctions',
      ),
      conflicts: [],
    });
  });
});
