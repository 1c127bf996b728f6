import { numeralsEnglish } from './numerals.ts';
import { likelihoodEnglish, testsEnglish } from './tests.ts';

/** Everything that a reader sees, in English, by subject. */
export const english = {
  numerals: numeralsEnglish,
  tests: testsEnglish,
  likelihood: likelihoodEnglish,
};
