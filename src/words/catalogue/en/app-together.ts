import { counted } from '../../numbers.ts';

/** Words of reviews and comments. */
export const talkEnglish = {
  summary: (reviews: number, open: number) =>
    reviews + open === 0
      ? 'Review it or comment on it'
      : `${counted(reviews, 'review')}, ${counted(open, 'open comment')}`,
  waiting: (count: number) => `Only what waits for a review (${counted(count, 'claim')})`,
  review: 'Review',
  reviewOf: (statement: string) => `Review of “${statement}”`,
  reading: 'being read',
  notAsked: 'counts without a review',
  states: { draft: 'waits', accepted: 'accepted', rejected: 'rejected', retracted: 'retracted' },
  waitsFor: (have: number, needed: number) => `${have} of ${needed} stand by it`,
  decided: { accept: 'accepted', reject: 'rejected', change: 'changed' },
  decisions: { accept: 'Accept it', reject: 'Reject it' },
  reason: 'Why',
  name: 'Your name, as others will read it',
  comments: 'Comments',
  commentsOn: (words: string) => `Comments on “${words}”`,
  none: 'Nobody has said anything yet.',
  comment: 'A comment',
  send: 'Comment',
  answer: 'An answer',
  answerIt: 'Answer',
  settle: 'Settle it',
  settledBy: (by: string, day: string) => `settled by ${by}, ${day}`,
  changed: 'somebody else has written the same file: look, and send it again',
  because: {
    accept: (claim: string) => `claim ${claim} accepted`,
    reject: (claim: string) => `claim ${claim} rejected`,
  },
};

/** Words of two who work on one case at once. */
export const togetherEnglish = {
  region: 'Working together',
  saved: (file: string) => `Somebody else has saved ${file}.`,
  isIn: 'Their changes are in what you see.',
  bothIn: 'Their changes are put together with yours, which are not saved yet.',
  whole: 'the whole file',
  gone: 'taken out',
  nothing: 'nothing',
  fromTo: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
  more: (count: number) => `and ${count} more`,
  onlyNotes: 'Only comments or layout.',
  decide: (file: string) => `You and somebody else have changed the same in ${file}. Choose at each place.`,
  before: (value: string) => `Before: ${value}`,
  ours: (value: string) => `Mine: ${value}`,
  theirs: (value: string) => `Theirs: ${value}`,
  kinds: { value: '', comment: ' (comment)', order: ' (order of keys)', layout: '' },
  write: 'Save what I have chosen',
  restored: (files: string) =>
    `What you had not saved when the window closed is back: ${files}. Nothing is saved until you save it.`,
};
