import type { ReadingLanguage } from '../types.ts';

/** What a text is written in: one of the languages with rules, or that none fits. */
export type DetectedLanguage = ReadingLanguage | 'other';

const stopWords: Readonly<Record<'en' | 'fr', ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in that is was for on with said as it by are be this from has have not at he will his their they she which who would could were been if but'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les de des du et un une que dans est pour pas sur en au aux par qui il elle ont avec ce son ses leur mais été'.split(
      ' ',
    ),
  ),
};

const enough = 20_000;

/**
 * The language of a text by its script and its commonest words; `other` where no rules are at hand.
 *
 * @example
 * detectLanguage('The minister said that the talks would go on.') // => 'en'
 * detectLanguage('Le ministre a dit que les pourparlers continuent.') // => 'fr'
 * detectLanguage('Der Minister sagte, die Gespräche dauerten an.') // => 'other'
 */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, enough);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const [han, kana, cyrillic, latin] = [
    count(/\p{Script=Han}/gu),
    count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    count(/\p{Script=Cyrillic}/gu),
    count(/\p{Script=Latin}/gu),
  ];
  // A Chinese sign says as much as a few letters.
  if (han * 3 > latin && han > cyrillic) return kana * 10 > han ? 'other' : 'zh';
  if (cyrillic > latin) return /[іїєґ]/i.test(sample) ? 'other' : 'ru';
  if (latin === 0) return 'other';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = (known: ReadonlySet<string>) =>
    words.filter((word) => known.has(word)).length / Math.max(1, words.length);
  const [en, fr] = [share(stopWords.en), share(stopWords.fr)];
  if (Math.max(en, fr) < (words.length < 30 ? 0.05 : 0.12))
    return words.length < 12 && /^[\p{ASCII}\s]*$/u.test(sample) ? 'en' : 'other';
  return en >= fr ? 'en' : 'fr';
}
