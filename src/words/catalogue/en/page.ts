import { testsEnglish } from './tests.ts';

const { names } = testsEnglish;

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** What only the report’s page says. */
export const pageEnglish = {
  /** What it means to meet each test: subject, name, meaning. */
  tests: [
    [
      'A package is',
      names.accepted,
      'in a draw when no actor that must sign is worse off than without agreement.',
    ],
    [
      'It is',
      names.paidFor,
      'in a draw when nothing that it sets going falls short and, where it says what it covers, that is financed.',
    ],
    [
      'It is',
      names.ratified,
      'in a draw when every body that must decide passes it on the legal base in use.',
    ],
    [
      'It is',
      names.kept,
      'in a draw when nobody whom it binds gains by a breach, the reply and its delay counted.',
    ],
  ] as const,
  verdictTable: `Share of draws in which all tests are passed, and each of them; ${names.accepted} with its sampling error, and were no linkage to count (unlinked); what nobody could pay, at the median; –: not asked of it`,
  notTested: 'not tested',
  answer: (word: string, share: string) => `${capital(names.joint)}: ${word}, ${share}`,
  paidFor: (words: string) => `${capital(names.paidFor)}: ${words}.`,
};
