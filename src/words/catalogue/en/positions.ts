import { counted } from '../../numbers.ts';

/** Positions over time. */
export const positionsEnglish = {
  summary: 'What each actor was said to want, and when: a position over time, each point a claim',
  description:
    'For every actor the accepted claims that its positions rest on, and what its own sources say that it wants, by the day on which it was said. A claim that gives a reading has its own place on the issue’s scale; one that stands behind a number has that number’s; others have none. --figures draws one picture an issue, with a point for each claim and its words below.',
  on: 'said',
  undated: 'undated',
  claim: 'claim',
  issue: 'issue',
  at: 'at',
  says: 'says',
  counts: (all: number, placed: number) =>
    `${counted(all, 'statement')} of what somebody wants, ${placed} of them on the scale of an issue`,
  topic: (question: string) => `${question} Positions over time`,
  claimed: (count: number, actors: number) =>
    `${counted(count, 'claim')} of ${counted(actors, 'actor')} on the scale`,
  unit: 'scale points, 0 to 100, by the day on which it was said; a line is the range; numbers are those of the list',
  seen: (low: string, high: string) =>
    `Each point is a claim: where it puts an actor from 0 (${low}) to 100 (${high}). Its words stand below.`,
};
