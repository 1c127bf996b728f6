import { german } from './de/german.ts';
import { english } from './en/english.ts';
import type { Translated } from './translated.ts';

/** Languages that Détente speaks. */
export const locales = ['en', 'de'] as const;

export type Locale = (typeof locales)[number];

/** Every text of one language: a text or a parameter that a language lacks does not compile. */
export type Catalogue = Translated<typeof english>;

export const catalogues: Readonly<{ en: typeof english; de: Catalogue }> = { en: english, de: german };
