import { z } from 'zod';
import type { Frozen } from '../frozen.ts';
import { count, probability } from '../numeric/result.ts';

export * from './overview/proposal/result.ts';
export * from './overview/result.ts';

const driverShape = z.strictObject({
  input: z.string().describe('path of the estimate'),
  words: z.string().describe('the estimate in words'),
  swing: z.number().describe('how far the gain of the worst-off signatory moves with it, in utility'),
  claims: z.array(z.string()).describe('ids of the claims that it rests on'),
});

const verifyShape = z.strictObject({
  claim: z.string().describe('id of the claim'),
  words: z.string().describe('the claim in words'),
  swing: z
    .number()
    .describe('how far the gain of the worst-off signatory moves with what rests on it, in utility'),
});

const proposalBriefShape = z.strictObject({
  proposal: z.string().describe('id of the proposal'),
  title: z.string().describe('title of the proposal'),
  by: z.array(z.string()).describe('ids of the actors who put it forward'),
  isNoDeal: z.boolean().describe('whether it is what all have without agreement'),
  word: z.string().describe('how likely it is that all tests are passed, in a word'),
  probability: probability('weighted share of draws that pass all tests; 0 for no deal'),
  accepted: z.string().describe('test one in words'),
  ratified: z.string().describe('test two in words'),
  kept: z.string().describe('test three in words'),
  paidFor: z.string().describe('test four in words'),
  offers: z.array(z.string()).describe('conditional offers of the package in words, a line an offer'),
  outside: z
    .array(z.string())
    .describe('how often like cases passed a test, beside the model, a line a class'),
  worlds: z
    .string()
    .nullable()
    .describe('the worlds of the file side by side, in words; null: it tells none apart'),
  hingesOn: z.array(driverShape).describe('inputs that move acceptance most'),
  verify: verifyShape.nullable().describe('the claim that moves acceptance most; null: no cited input does'),
  doubts: z.array(z.string()).describe('what weakens the answer, a sentence each'),
});

const countsShape = z.strictObject({
  estimates: count('numbers that the analyses read'),
  judgementAlone: count('estimates that rest on judgement alone'),
  judgedSizes: count('estimates that cite claims for a direction while their size is judged'),
  unsupported: count('estimates that rest on nothing'),
  cited: count('claims that some number cites'),
  citedOrigins: count('independent voices behind those'),
  claims: count('claims of the evidence'),
  origins: count('independent voices behind all claims'),
  reports: count('reports of the evidence'),
  contradictions: count('pairs of claims that contradict each other'),
});

/** Proposals that a rule of the file rules out. */
export const forbiddenShape = z
  .array(
    z.strictObject({
      proposal: z.string().describe('id of the proposal'),
      title: z.string().describe('title of the proposal'),
      says: z.string().describe('which rule it breaks, in words'),
    }),
  )
  .describe('proposals that a rule of the file rules out: they have no verdict');

/** Everything the first page says, as data. */
export const briefShape = z.strictObject({
  title: z.string().describe('title of the situation'),
  question: z.string().describe('question of the situation'),
  asOf: z.string().describe('the day that the numbers are true of, YYYY-MM-DD'),
  sentences: z
    .array(z.string())
    .describe('whether the file explains what has happened, then five sentences, each with its range'),
  proposals: z.array(proposalBriefShape).describe('every proposal: a line a test'),
  forbidden: forbiddenShape,
  counts: countsShape.describe('what the numbers rest on'),
});

export type BriefDriver = Frozen<z.infer<typeof driverShape>>;
export type ProposalBrief = Frozen<z.infer<typeof proposalBriefShape>>;
export type Brief = Frozen<z.infer<typeof briefShape>>;
export type ForbiddenRow = Frozen<z.infer<typeof forbiddenShape>>[number];
