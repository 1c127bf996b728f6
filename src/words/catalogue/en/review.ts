import { counted } from '../../numbers.ts';

/** Review of claims, and comments on numbers. */
export const reviewEnglish = {
  summary: 'Accept, reject or change claims with a reason, and keep who decided what and when',
  description:
    'Without --decision it lists the claims that wait, and what was decided on the others. With it, what somebody decides on claims (--claim k1,k2) is written into the evidence and, as a line each, into reviews.jsonl beside it: by whom, when, why, and for a change what was changed. Where the evidence file says reviews: 2, a claim counts only once two people stand by it; each person’s last word counts, a change asks everybody anew but whoever made it, and one rejection rejects. A rejected claim keeps its id, so that reading the same report again brings no new draft of it.',
  claim: 'claim',
  status: 'status',
  reviews: 'decided by',
  decided: (by: string, decision: string, day: string, reason: string) =>
    `${by}: ${decision}, ${day}: ${reason}`,
  decisions: { accept: 'accepted', reject: 'rejected', change: 'changed' },
  asks: (needed: number) => `the evidence asks for ${counted(needed, 'review')} of each claim`,
  asksNone: 'the evidence asks for no reviews: what it says is accepted counts',
  waiting: (count: number) => `${counted(count, 'claim')} waiting`,
  badLines: (lines: string) => `lines of reviews.jsonl that hold no review: ${lines}`,
  noClaim: (id: string) => `'${id}' is no claim of the evidence`,
  whichClaims: 'name claims by their ids: --claim k1,k2; detente review SITUATION lists them',
  needs: (setting: string) => `a decision needs ${setting}`,
  needsHint: 'say who decides and why: --by analyst --reason "read the original"',
  changesNothing: 'a change must change something',
  changesHint: 'name a new --statement, --type or --credibility',
};

export const commentEnglish = {
  summary: 'Comments on numbers and claims: made, replied to, settled, and listed',
  description:
    'Without --text it lists comments by what they are on; those whose path is in the file no more are told as orphaned. --on PATH --text WORDS makes one (a path as trace has it: stances.ru.ceasefire.position, or claims.c17), --reply ID answers one, --resolve ID settles it; a later reply opens it again. They are kept in comments.jsonl beside the situation, a line each, and no number hangs on them.',
  on: 'on',
  who: 'who',
  text: 'says',
  state: 'state',
  open: 'open',
  resolved: (by: string, day: string) => `settled by ${by}, ${day}`,
  orphaned: 'its path is gone',
  said: (by: string, day: string) => `${by}, ${day}`,
  none: 'no comments',
  count: (open: number, all: number) => `${counted(all, 'comment')}, ${open} open`,
  badLines: (lines: string) => `lines of comments.jsonl that hold no comment: ${lines}`,
  noComment: (id: string) => `'${id}' is no comment`,
  alreadyResolved: (id: string, by: string) => `'${id}' is already settled, by ${by}`,
  reopens: 'an answer opens it again',
  whichComment: 'detente comment SITUATION lists them with their ids',
  noPath: (path: string) => `'${path}' is nothing in this situation`,
  whichPath: 'a path looks like stances.ru.sanctions.position or claims.<id>',
  needs: (setting: string) => `a comment needs ${setting}`,
  needsHint:
    'say who: --by analyst; and what: --on PATH --text WORDS, --reply ID --text WORDS, or --resolve ID',
};
