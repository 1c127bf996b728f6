import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remapSpans } from './index.ts';

const was = 'The envoy left. "We agree," he said. The port opens in May. "We agree," she said. It rained.';
const place = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const one = (now: string, words: string, from = 0) => remapSpans(was, now, [place(was, words, from)])[0];

describe('a passage in a revised text', () => {
  test('is found to the letter, wherever it went', () => {
    const now = `Correction. ${was}`;
    expect(one(now, 'The port opens in May.')).toEqual({
      to: place(now, 'The port opens in May.'),
      how: 'exact',
      likeness: 1,
    });
  });
  test('that stands there twice is the one between the same words', () => {
    const now = was.replace('The envoy left. ', '');
    const second = now.lastIndexOf('We agree');
    expect(one(now, 'We agree', 60)?.to).toEqual({ start: second, end: second + 8 });
    expect(one(now, 'We agree')?.to).toEqual(place(now, 'We agree'));
  });
  test('that stands there several times alike is an orphan, not one of them', () => {
    expect(one('We agree. We agree. We agree.', 'It rained.')).toMatchObject({ to: null, how: 'orphan' });
    const alike = remapSpans('x We agree y', 'a We agree b. a We agree b.', [
      place('x We agree y', 'We agree'),
    ]);
    expect(alike[0]).toMatchObject({ to: null, how: 'orphan' });
  });
  test('whose words changed is proposed where one sentence is like it, and never as if it were the same', () => {
    const now = was.replace('The port opens in May.', 'The port opens in June.');
    expect(one(now, 'The port opens in May.')).toMatchObject({
      to: place(now, 'The port opens in June.'),
      how: 'likely',
    });
    const twice = `${now} The port opens in July.`;
    expect(one(twice, 'The port opens in May.')).toMatchObject({ to: null, how: 'orphan' });
    expect(one('Nothing of it is left here.', 'The port opens in May.')).toMatchObject({
      to: null,
      how: 'orphan',
    });
  });
  test('holds its words wherever it is found to the letter, and a text maps to itself', () => {
    const piece = fc.constantFrom('We agree. ', 'It rained. ', '我们同意。', '👩‍🚀 ', 'é', '\n\n', '“No,” ');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.array(piece, { maxLength: 20 }),
        fc.nat(),
        fc.nat(),
        (a, b, i, k) => {
          const [from, to] = [a.join(''), b.join('')];
          const start = from === '' ? 0 : i % from.length;
          const span = { start, end: Math.min(from.length, start + 1 + (k % 12)) };
          const [found] = remapSpans(from, to, [span]);
          if (found?.to != null && found.how !== 'likely')
            expect(to.slice(found.to.start, found.to.end)).toBe(from.slice(span.start, span.end));
          const [same] = remapSpans(from, from, [span]);
          if (same?.to != null && span.end > span.start) expect(same.to).toEqual(span);
        },
      ),
      { numRuns: 300 },
    );
  });
});
