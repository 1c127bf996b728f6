/** Words that stand in or beside numbers. */
export const numeralsEnglish = {
  under: 'under',
  over: 'over',
  to: 'to',
  and: 'and',
  never: 'never',
  /** `claim`, `claims`; `body`, `bodies`. */
  plural: (count: number, noun: string): string => {
    if (count === 1) return noun;
    return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  },
};
