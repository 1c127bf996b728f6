import { expect, test } from 'vitest';
import type { ReadingLanguage } from '../types.ts';
import { hedgesIn } from './hedges.ts';

const found = (text: string, language: ReadingLanguage) =>
  hedgesIn(text, 0, text.length, language).map((one) => `${one.text} ${one.kind}`);

test.each<readonly [ReadingLanguage, string, readonly string[]]>([
  ['en', 'about 90 billion, around a third, some two hundred', ['about', 'around', 'some']],
  ['en', 'nearly all of some €4 bn', ['nearly', 'some']],
  ['en', 'asked about it, around the table, some analysts, about a ceasefire', []],
  ['ru', 'около 40 процентов, порядка двух миллиардов', ['около', 'порядка']],
  ['ru', 'около здания, нарушение порядка', []],
  ['fr', 'près de 40 millions, quelque deux cents soldats', ['près de', 'quelque']],
  ['fr', 'près de la frontière, quelque chose', []],
  ['zh', '约50亿美元，近三成，大约一年', ['约', '近', '大约']],
  ['zh', '条约三十条，最近三年，附近的港口', []],
])('an amount is weakened by a word that means something else elsewhere: %s, %s', (language, text, words) => {
  expect(found(text, language)).toEqual(words.map((word) => `${word} approximation`));
});

test('a likelihood word keeps its band, and the longer one wins', () => {
  const [one] = hedgesIn('that is very unlikely', 0, 21, 'en');
  expect(one).toMatchObject({ text: 'very unlikely', kind: 'likelihood', band: [0.05, 0.2] });
});
