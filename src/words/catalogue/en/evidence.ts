/** Claims and the texts they were read in. */
export const evidenceEnglish = {
  claim: 'claim',
  grade: 'grade',
  origin: 'origin',
  said: 'said',
  statement: 'statement',
  contradicts: (ids: string) => ` [contradicts ${ids}]`,
  counts: (shown: number, total: number, origins: number, pairs: number) =>
    `${shown} of ${total} claims, ${origins} origins, ${pairs} contradicting pairs`,
  texts: (matched: number, claims: number, passages: number, orphans: number, unread: number) =>
    `texts: ${matched} matched; ${claims} claims resolve to the letter (${passages} passages), ${orphans} orphans, ${unread} passages without a text`,
};
