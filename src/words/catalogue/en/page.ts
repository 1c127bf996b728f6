import { testsEnglish } from './tests.ts';

const { names } = testsEnglish;

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** What only the report’s page says. */
export const pageEnglish = {
  paidFor: (words: string) => `${capital(names.paidFor)}: ${words}.`,
};
