/** Rules of a file that no package may break. */
export const rulesEnglish = {
  forbidden: 'forbidden',
  ruledOut: (title: string, says: string): string => `${title}: ${says}`,
  /** What a package that uses up too much is told. */
  overLimit: (label: string, used: string, atMost: string): string =>
    `${label}: ${used} used, at most ${atMost}`,
  /** What is said of a package that was asked about alone. */
  breaks: (title: string, rule: string, because: string): string =>
    `“${title}” breaks the rule '${rule}': ${because}`,
  mend: 'a package that a rule forbids has no verdict; name other options, or change the rule',
};
