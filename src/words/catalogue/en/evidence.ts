/** Claims and the texts they were read in. */
export const evidenceEnglish = {
  claim: 'claim',
  grade: 'grade',
  origin: 'origin',
  said: 'said',
  statement: 'statement',
  contradicts: (ids: string) => ` [contradicts ${ids}]`,
  noComment: 'no comment',
  about: (when: string) => `about ${when}`,
  validUntil: (day: string) => `holds until ${day}`,
  hedged: (words: string) => `hedged: ${words}`,
  note: (text: string) => `note: ${text}`,
  details: (parts: string) => ` (${parts})`,
  /** `unconfirmed: c26 (no comment) leaves open c14; numbers that stay open by it: …`. */
  unconfirmed: (claim: string, kind: 'no-comment' | 'denial', claims: string, numbers: string) =>
    `unconfirmed: ${claim} (${kind === 'denial' ? 'denial' : 'no comment'}) ${claims === '' ? 'is linked to no other claim' : `leaves open ${claims}`}; ${numbers === '' ? 'no number cites them' : `numbers that stay open by it: ${numbers}`}`,
  counts: (shown: number, total: number, origins: number, pairs: number) =>
    `${shown} of ${total} claims, ${origins} origins, ${pairs} contradicting pairs`,
  texts: (matched: number, claims: number, passages: number, orphans: number, unread: number) =>
    `texts: ${matched} matched; ${claims} claims resolve to the letter (${passages} passages), ${orphans} orphans, ${unread} passages without a text`,
};
