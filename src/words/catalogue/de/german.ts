import { english } from '../en/english.ts';
import type { Translated } from '../translated.ts';

/** German so far as it is there: what is taken from the English as a whole is said in English, and is marked so on the page. */
export const german: Translated<typeof english> = {
  ...english,
};
