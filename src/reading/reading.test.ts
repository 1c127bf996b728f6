import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText, type TextReading, type TextSpan } from './index.ts';

/** Everything that a reading emits, as spans. */
function spansOf({ attributions, claims, quantities, dates, document }: TextReading): TextSpan[] {
  return [
    ...attributions.flatMap(({ source, cue, content, hedges }) => [source, cue, ...content, ...hedges]),
    ...claims.flatMap(({ passages, hedges }) => [...passages, ...hedges]),
    ...quantities,
    ...dates,
    ...[document.title, document.byline, document.sourceLine].flatMap((one) => (one === null ? [] : [one])),
  ];
}

const pieces = fc.constantFrom(
  ...'said|the minister|“|”|"|«|»|‘|’|that|according to|, |. |\n\n|: |; |$3.5 billion|on Monday|March 3|2031年5月|约50亿美元|他说：|“我们”。|表示|，|заявил|, что|«Да»|— |a déclaré|« Oui »|👩‍🚀|é̈|\u0301|<p>|</p>|# |[a](https://b.c)|…|told reporters|he|in May|may|the end of June|accused X of|"No," she said|\u0000|\ud83d'.split(
    '|',
  ),
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join(' ')),
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('a span', () => {
  test('re-reads to the letter, whatever the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, '2031-05-14'), (raw, published) => {
        const reading = readText(raw, { published });
        const { text } = reading.document;
        for (const span of spansOf(reading)) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).toBe(span.text);
        }
        for (const { nested } of reading.attributions)
          expect(nested ?? 0).toBeLessThan(reading.attributions.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a hostile text of many characters', () => {
  const million = 1_000_000;
  const hostile: readonly (readonly [string, string])[] = [
    ['opening quotation marks', '“'],
    ['straight quotation marks', ' "'],
    ['nested quotation marks', '“‘«„'],
    ['cues without full stops', 'said that he said '],
    ['commas', 'a, '],
    ['according to', 'according to '],
    ['capitals and commas', 'Said, Ab, '],
    ['digits', '1,'],
    ['months', 'May 1 '],
    ['brackets of links', '# [a](b '],
    ['tags left open', '<div><p>'],
    ['Chinese cues', '他说，'],
    ['one word without end', 'a'],
    ['stops', '.'],
    ['space', ' \n'],
    ['Russian cues', 'он заявил, что '],
  ];
  /** Work grows with length: ten times the text takes no more than some twenty times as long as a tenth of it. */
  test.each(hostile)('of %s is read', (_, piece) => {
    const raw = piece.repeat(million / piece.length / 4);
    expect(() => readText(raw, { published: '2031-05-14' })).not.toThrow();
  });
});
