import { numeralsEnglish } from './numerals.ts';
import { rulesEnglish } from './rules.ts';
import { likelihoodEnglish, testsEnglish } from './tests.ts';

/** Everything that a reader sees, in English, by subject. */
export const english = {
  numerals: numeralsEnglish,
  rules: rulesEnglish,
  tests: testsEnglish,
  likelihood: likelihoodEnglish,
};
