/** Definitions of other programs, for comparing figures with theirs; the literature's are the default everywhere else. */
export const conventions = ['literature', 'negmas', 'genius', 'negolog'] as const;
export type Convention = (typeof conventions)[number];
