import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';
import { seal, type Unsealed } from './seal.ts';
import { verifyRecord } from './verify-record.ts';

/** A record of several entries, one a line. */
function recordOf(entries: readonly Unsealed[]): string {
  let previous: string | null = null;
  let text = '';
  for (const entry of entries) {
    const sealed: Unsealed = seal(entry, previous);
    previous = String(sealed['hash']);
    text += `${canonicalJson(sealed)}\n`;
  }
  return text;
}

const four = ['a', 'b', 'c', 'd'].map((day) => ({ day, proposals: [{ proposal: 'swap', accepted: 0.25 }] }));
const text = recordOf(four);
const lines = text.trimEnd().split('\n');
const joined = (...parts: readonly (string | undefined)[]) => `${parts.join('\n')}\n`;

describe('canonical JSON', () => {
  test('is one text whatever the order of keys, and reads back as what it was', () => {
    expect(canonicalJson({ b: 1, a: { d: null, c: [true, 'x"\n€'] } })).toBe(
      '{"a":{"c":[true,"x\\"\\n€"],"d":null},"b":1}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (map) => {
        const turned = Object.fromEntries(Object.entries(map).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(map));
        expect(JSON.parse(canonicalJson(map))).toEqual({ ...map });
      }),
    );
  });
});

describe('a record', () => {
  test('that nobody touched is whole', () => {
    expect(verifyRecord(text)).toMatchObject({ entries: 4, broken: [] });
    expect(verifyRecord(text).last).toBe(JSON.parse(lines[3] ?? '').hash);
    expect(verifyRecord('')).toEqual({ entries: 0, broken: [], last: null, readable: [] });
  });

  test('shows any character changed, taken out or put in, in its line', () => {
    const place = fc.integer({ min: 0, max: text.length - 1 });
    const other = fc.oneof(
      fc.constantFrom(' ', '\n', '0', '9', '"', '\r'),
      fc.string({ minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(place, other, fc.constantFrom('change', 'insert', 'delete'), (at, one, how) => {
        const put = how === 'delete' ? '' : one;
        const changed = text.slice(0, at) + put + text.slice(how === 'insert' ? at : at + 1);
        fc.pre(changed !== text);
        const line = text.slice(0, at).split('\n').length;
        const { broken } = verifyRecord(changed);
        expect(broken.length).toBeGreaterThan(0);
        // What is done to a line break may show in the line before it, or in the next.
        expect(Math.abs((broken[0] ?? 0) - line)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test('shows an entry altered by hand, in its line alone', () => {
    const forged = lines.map((line, i) => (i === 1 ? line.replace('0.25', '0.95') : line));
    expect(verifyRecord(joined(...forged)).broken).toEqual([2]);
  });

  test('shows an entry altered with its own hash made anew, in the line after it', () => {
    const { hash: _, previous, ...rest } = JSON.parse(lines[1] ?? '');
    const forged = canonicalJson(seal({ ...rest, day: 'z' }, previous));
    expect(verifyRecord(joined(lines[0], forged, lines[2], lines[3])).broken).toEqual([3]);
  });

  test('shows where a line is missing, doubled, out of order or no entry', () => {
    const [a, b, c, d] = lines;
    expect(verifyRecord(joined(a, c, d)).broken).toEqual([2]);
    expect(verifyRecord(joined(b, c, d)).broken).toEqual([1]);
    expect(verifyRecord(joined(a, b, b, c, d)).broken).toEqual([3]);
    expect(verifyRecord(joined(a, c, b, d)).broken).toEqual([2, 3, 4]);
    expect(verifyRecord(joined(a, 'no json', c, d)).broken).toEqual([2]);
    expect(verifyRecord(joined(a, '[]', c, d)).broken).toEqual([2]);
    expect(verifyRecord(joined(a, '', b, c, d)).broken).toEqual([2]);
    expect(verifyRecord(text.trimEnd()).broken).toEqual([4]);
  });

  test('cut at its end is whole, and lacks the hash that was noted', () => {
    const { broken, readable, entries } = verifyRecord(joined(lines[0], lines[1]));
    expect([broken, entries]).toEqual([[], 2]);
    expect(readable.map(({ entry }) => entry['hash'])).not.toContain(verifyRecord(text).last);
  });
});
