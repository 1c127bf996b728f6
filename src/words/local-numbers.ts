import type { Locale } from './catalogue/catalogue.ts';

/** How a language sets thousands and decimals apart; the formatter of numbers writes the English signs. */
const signs: Readonly<Record<Locale, Readonly<Record<',' | '.', string>>>> = {
  en: { ',': ',', '.': '.' },
  de: { ',': '.', '.': ',' },
};

/**
 * A number as the formatter wrote it, with the signs of a language: `1.234,5` in German.
 *
 * @example
 * localNumber('1,234.5', 'de') // => '1.234,5'
 * localNumber('1,234.5', 'en') // => '1,234.5'
 */
export function localNumber(text: string, locale: Locale): string {
  return text.replace(/(?<=\d)[,.](?=\d)/g, (sign) => signs[locale][sign as ',' | '.']);
}
