/** Claims and the texts they were read in. */
export const evidenceEnglish = {
  pooled: (linear: string, logOdds: string, naive: string, origins: string, mapping: string) =>
    `pooled as of one thing: ${linear} by weight, ${logOdds} by log-odds; ${naive} if every copy counted. As much as ${origins} independent origins (${mapping})`,
  notJudged: 'pooled as of one thing: no claim can be judged, so that they give no probability',
  conflict: (yes: string, no: string) => `they conflict: ${yes} of the weight affirms, ${no} denies`,
  amount: (low: string, middle: string, high: string, unit: string) =>
    `amount: ${middle} ${unit}, 90 % range ${low} to ${high}`,
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
