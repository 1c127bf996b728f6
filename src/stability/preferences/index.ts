/** Preferences into ranks: from utilities, and from ordered statements. */
export { ranksFromTruths } from './ranks-from-truths.ts';
export { ranksFromUtilities } from './ranks-from-utilities.ts';
