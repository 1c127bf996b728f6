import { english } from './en/english.ts';

/** Languages that Détente speaks. */
export type Locale = 'en';

/** Every text of one language: a text or a parameter that a language lacks does not compile. */
export type Catalogue = typeof english;

export const catalogues: Readonly<Record<Locale, Catalogue>> = { en: english };
