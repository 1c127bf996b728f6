import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { probability } from '../../numeric/result.ts';

/** How a share reads at a glance: at least 90 %, 10 to 90 %, under 10 %; a test that does not apply, or was not run. */
export const markShape = z.enum(['yes', 'open', 'no', 'notApplicable', 'notTested']);

const stopperShape = z.strictObject({
  kind: z
    .enum(['signatory', 'member', 'payer'])
    .describe('who stops it: a signatory, a member of a body that votes, or an account that has to pay'),
  id: z.string().describe('id of the actor, member or account'),
  name: z.string().describe('its name'),
});

const cellShape = z.strictObject({
  mark: markShape.describe('how the share reads'),
  probability: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('weighted share of draws that pass; null: does not apply, or was not tested'),
  because: z.string().describe('why, in at most six words: who refuses, who is tempted, who lacks money'),
  stoppedBy: z.array(stopperShape).describe('who stops it, the most frequent first'),
  trace: z.string().describe('the address that `trace` takes for this number'),
});

const gapShape = z.strictObject({
  unit: z.string().describe('currency and scale, such as EUR bn'),
  low: z.number().describe('5 % quantile'),
  median: z.number().describe('money that is lacking at the horizon, weighted median'),
  high: z.number().describe('95 % quantile'),
  withoutDeal: z.number().nullable().describe('the same where nothing changes'),
  from: z.string().nullable().describe('first month in which somebody cannot pay, YYYY-MM'),
});

const endShape = z.strictObject({
  value: z.number().describe('weighted median of the estimate there, in its unit'),
  probability: z.number().min(0).max(1).describe('weighted share of the draws there that pass'),
});

const turnShape = z.strictObject({
  input: z.string().describe('path of the estimate'),
  words: z.string().describe('the estimate in words'),
  test: z.enum(['accepted', 'ratified', 'kept', 'paidFor', 'joint']).describe('the answer that it moves'),
  low: endShape.describe('value and answer at its low end: the lowest fifth'),
  high: endShape.describe('value and answer at its high end: the highest fifth'),
  unit: z.string().describe('unit of the value'),
  tipping: z
    .strictObject({
      value: z.number().describe('where the answer passes one half'),
      resolution: z.number().describe('how closely that is known'),
    })
    .nullable()
    .describe('null: the answer does not pass one half within the range'),
});

const rowShape = z.strictObject({
  proposal: z.string().describe('id of the proposal'),
  row: z
    .number()
    .int()
    .positive()
    .nullable()
    .describe(
      'its place in the file, which commands take for the id: the same in every table; null: a package of one’s own',
    ),
  title: z.string().describe('title of the proposal'),
  by: z.array(z.string()).describe('names of the actors who put it forward'),
  joint: z
    .strictObject({
      probability: probability('weighted share of draws that pass all tests'),
      low: z.number().nullable().describe('low end of the interval of sampling'),
      high: z.number().nullable().describe('high end'),
      word: z.string().describe('the share in a word'),
    })
    .describe('the joint answer'),
  accepted: cellShape.describe('test one'),
  ratified: cellShape.describe('test two'),
  kept: cellShape.describe('test three'),
  paidFor: cellShape
    .extend({ gap: gapShape.nullable().describe('null: no ledger') })
    .describe('test four, and the money that is lacking'),
  turnsOn: turnShape
    .nullable()
    .describe('the number that this proposal turns on; null: none within its range'),
});

const deadlineShape = z.strictObject({
  kind: z
    .enum(['renewal', 'change', 'usedUp', 'event'])
    .describe(
      'what lapses unless renewed, what changes by itself, money that is used up, or a date without effect on the file',
    ),
  on: z.string().describe('day or month, YYYY-MM-DD or YYYY-MM'),
  words: z.string().describe('what happens if nobody acts'),
  by: z.string().nullable().describe('which body, and how many of it, must act; null: nobody can'),
  range: z.string().nullable().describe('range of the date in words; null: the date is fixed'),
});

const checkFirstShape = z.strictObject({
  kind: z.enum(['claim', 'measurement']).describe('a report to verify, or a quantity to measure'),
  id: z.string().describe('id of the claim, or path of the estimate'),
  words: z.string().describe('what it says'),
  chain: z.array(z.string()).describe('who says it and who carries it, the first speaker first'),
  grade: z.string().nullable().describe('reliability and credibility, such as B2; null for a measurement'),
  moves: z.string().describe('title of the proposal that it moves most'),
  by: z.number().describe('how far that answer moves, in percentage points or utility'),
  unit: z.string().describe('unit of `by`'),
});

const worldsShape = z.strictObject({
  proposal: z.string().describe('id of the proposal whose answer differs most'),
  title: z.string().describe('its title'),
  test: z.enum(['accepted', 'joint']).describe('the answer that differs'),
  answers: z
    .array(
      z.strictObject({
        world: z.string().describe('id of the world'),
        label: z.string().describe('the world in words'),
        probability: probability('weighted share of draws in that world'),
      }),
    )
    .describe('each world of the file'),
});

/** The first screen: what a reader has to see in ten seconds, as data. Terminal, page and application show the same. */
export const overviewShape = z.strictObject({
  title: z.string().describe('title of the situation'),
  asOf: z.string().describe('the day that the numbers are true of, YYYY-MM-DD'),
  samples: z.number().int().positive().describe('draws behind each share'),
  headline: z.string().describe('the joint answer in one sentence of at most 25 words'),
  standfirst: z.array(z.string()).describe('at most three sentences: why, by whom, at what cost'),
  explains: z.string().describe('how far the file explains what has happened, one sentence'),
  rows: z.array(rowShape).describe('proposals, the likeliest joint answer first'),
  nothingChanges: z
    .strictObject({
      title: z.string().describe('title of the row'),
      moves: z.array(z.string()).describe('what somebody would change alone, a phrase each; empty: nothing'),
      gap: gapShape.nullable().describe('money that is lacking; null: no ledger'),
    })
    .nullable()
    .describe('what is without any agreement: no test applies'),
  worlds: worldsShape
    .nullable()
    .describe('how an answer differs between the worlds of the file; null: by less than a point, or none'),
  deadlines: z.array(deadlineShape).describe('next dates, and what happens if nobody acts'),
  checkFirst: checkFirstShape.nullable().describe('what to check first; null: no number moves an answer'),
  restsOn: z
    .strictObject({
      numbers: z.number().int().describe('numbers that the analyses read'),
      judged: z.number().int().describe('of these, on judgement alone'),
      claims: z.number().int().describe('claims that some number cites'),
      origins: z.number().int().describe('independent origins of those'),
      contradictions: z.number().int().describe('pairs of claims that contradict each other'),
    })
    .describe('what the numbers rest on'),
  promisedTwice: z.array(z.string()).describe('money that two proposals promise, a sentence each'),
});

export type Mark = z.infer<typeof markShape>;
export type Overview = Frozen<z.infer<typeof overviewShape>>;
export type OverviewRow = Overview['rows'][number];
