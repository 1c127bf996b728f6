import type { TextSentence } from '../segment/sentences.ts';
import { type QuantityMark, type ReadingLanguage, spanAt } from '../types.ts';
import { currencySigns, type QuantityLexicon, quantityLexicons } from './lexicon.ts';

/** Amounts with their scale, unit, bounds and what they are amounts of, in order; numbers without a unit are none. */
export function quantitiesIn(
  text: string,
  sentences: readonly TextSentence[],
  language: ReadingLanguage,
): QuantityMark[] {
  const lexicon = quantityLexicons[language];
  const pattern = patterns[language];
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return [...sentence.matchAll(pattern)].flatMap((match) => {
      const one = read(match, lexicon);
      if (one === undefined) return [];
      const at = start + match.index;
      const [before, after] = [
        text.slice(Math.max(start, at - 24), at),
        text.slice(at + match[0].length, Math.min(end, at + match[0].length + 80)),
      ];
      return [{ ...spanAt(text, at, at + match[0].length), ...one, ...around(before, after, lexicon) }];
    });
  });
}

const patterns: Readonly<Record<ReadingLanguage, RegExp>> = {
  en: patternOf(quantityLexicons.en),
  ru: patternOf(quantityLexicons.ru),
  fr: patternOf(quantityLexicons.fr),
  zh: patternOf(quantityLexicons.zh),
};

function patternOf({ number, scales, units }: QuantityLexicon): RegExp {
  const sign = currencySigns.map(([one]) => one).join('|');
  const scale = scales.map(([one]) => one).join('|');
  const unit = units.map(([one]) => one).join('|');
  const space = '[\\s\\u00a0\\u202f-]?';
  return new RegExp(
    `(?<![\\p{N}.,])(?:(?<sign>${sign})(?<bare>\\d[\\d,]*(?:\\.\\d+)?)(?:${space}(?<signScale>${scale}))?|(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?<number>${number})(?:${space}(?<scale>${scale}))?${space}(?<unit>${unit}))`,
    'gu',
  );
}

function read(
  match: RegExpMatchArray,
  lexicon: QuantityLexicon,
): Pick<QuantityMark, 'value' | 'unit'> | undefined {
  const { sign, bare, signScale, number, scale, unit } = match.groups ?? {};
  const factor = factorOf(signScale ?? scale, lexicon);
  const name = sign === undefined ? named(unit, lexicon.units) : named(sign, currencySigns);
  const base = bare === undefined ? numberOf(number ?? '', lexicon) : Number(bare.replaceAll(',', ''));
  const value = Number((base * factor).toPrecision(15));
  return name === undefined || !Number.isFinite(value) ? undefined : { value, unit: name };
}

function factorOf(word: string | undefined, { scales }: QuantityLexicon): number {
  if (word === undefined) return 1;
  return scales.find(([pattern]) => whole(pattern).test(word))?.[1] ?? 1;
}

function named(word: string | undefined, all: QuantityLexicon['units']): string | undefined {
  return word === undefined ? undefined : all.find(([pattern]) => whole(pattern).test(word))?.[1];
}

const wholes = new Map<string, RegExp>();

function whole(pattern: string): RegExp {
  const known = wholes.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'iu');
  wholes.set(pattern, known);
  return known;
}

const words: Readonly<Record<string, number>> = {
  a: 1,
  un: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  'half a': 0.5,
};

function numberOf(number: string, { decimal }: QuantityLexicon): number {
  const known = words[number];
  if (known !== undefined) return known;
  const bare = number.replace(/[\s\u00a0\u202f]/g, '');
  return Number(
    decimal === ',' ? bare.replace(/\.(?=\d{3})/g, '').replace(',', '.') : bare.replaceAll(',', ''),
  );
}

function around(
  before: string,
  after: string,
  { approximate, min, max, of }: QuantityLexicon,
): Pick<QuantityMark, 'approximate' | 'bound' | 'of'> {
  // "no more than" holds "more than": the longer one counts.
  const [least, most] = [lengthOf(min, before), lengthOf(max, before)];
  return {
    approximate: approximate.test(before),
    bound: least === most ? null : least > most ? 'min' : 'max',
    of: of.exec(after)?.[1] ?? null,
  };
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
