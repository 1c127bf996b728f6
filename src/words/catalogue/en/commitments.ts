import { counted } from '../../numbers.ts';

/** Promises and what came of them. */
export const commitmentsEnglish = {
  summary: 'Who promised what to whom by when, and what came of it as known on a day',
  description:
    'Accepted claims that the evidence file marks as promises (promise: with to, due, proposal, issue), open, kept, broken or overtaken by the claims that it names for that (kept_by, broken_by, overtaken_by), as far as those were known on the day; where they differ the latest counts. A promise of a proposal that was kept or broken is given as a line for observed: in the situation, a fact that its rules must explain and that weighs the draws of the kept test. Nothing is judged from texts: which claim keeps which promise is the reader’s.',
  who: 'who',
  to: 'to',
  what: 'promised',
  due: 'by',
  status: 'stands',
  by: 'claims',
  overdue: 'open, overdue',
  statuses: { open: 'open', kept: 'kept', broken: 'broken', overtaken: 'overtaken' },
  none: 'no accepted claim is marked as a promise; promise: under a claim marks one',
  count: (commitments: number) => counted(commitments, 'promise'),
  feeds: 'to have the situation explain them, write into it',
};
