import * as words from '../../words/index.ts';

type Locale = words.Locale;

const place = 'detente-language';

/** The language of the page, chosen once as it loads: another one loads it anew, with the same view. */
export const locale: Locale = chosen();

/** The texts of the page. */
export const catalogue: words.Catalogue = words.catalogues[locale];

/** The language that an address asks for; none where it asks for none that is spoken. */
export function localeOfAddress(address: string): Locale | undefined {
  const asked = new URLSearchParams(address.split('?')[1] ?? '').get('lang');
  return words.locales.find((one) => one === asked);
}

/** Keeps a language for the next time; a browser that keeps nothing is asked again by the address. */
export function keepLocale(one: Locale): void {
  try {
    localStorage.setItem(place, one);
  } catch {
    // Private windows may refuse.
  }
}

/** The address first, then what was kept, then what the browser is set to. */
function chosen(): Locale {
  if (typeof location === 'undefined') return 'en';
  const asked = localeOfAddress(location.hash) ?? kept();
  return asked ?? words.locales.find((one) => navigator.language.startsWith(one)) ?? 'en';
}

function kept(): Locale | undefined {
  try {
    const found = localStorage.getItem(place);
    return words.locales.find((one) => one === found);
  } catch {
    return undefined;
  }
}

/** Numbers with the signs of the page’s language. */
export const amountText = (value: number) => words.localNumber(words.amountText(value), locale);
export const whole = (value: number) => words.localNumber(words.whole(value), locale);
export const localText = (text: string) => words.localNumber(text, locale);

/** A day as the page’s language writes it. */
export const dayText = (day: string) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(day));

/** Answers of the analyses are in English so far: marked, so that a screen reader says them right. */
export const langOfAnswers = locale === 'en' ? undefined : 'en';
