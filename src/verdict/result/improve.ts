import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, probability } from '../../numeric/result.ts';
import { testNames } from './joint.ts';

const passes = (test: string, before: string) =>
  probability(`weighted share of ${before} in which it is ${test}`)
    .nullable()
    .describe(
      `weighted share of ${before} in which it is ${test}, 0 to 1; 1 where that does not apply or is not tested, null where no such draw is left`,
    );

/** The four tests of a package, each among the draws that pass those before, and nothing that explains them. */
export const testSharesShape = z.strictObject({
  accepted: passes('accepted', 'draws'),
  ratified: passes('ratified', 'draws that accept it'),
  kept: passes('kept', 'draws that accept and ratify it'),
  paidFor: passes(
    'honoured and, where it covers something, financed',
    'draws that accept, ratify and keep it',
  ),
  joint: probability('weighted share of draws in which it passes all tests that apply'),
  notApplicable: z.array(z.enum(testNames)).describe('tests that do not apply to it'),
  notTested: z
    .array(z.enum(testNames))
    .describe('tests that it is too large for: all four together is what it is at most'),
});

export type TestShares = Frozen<z.infer<typeof testSharesShape>>;

const changeShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('option').describe('another option of one issue'),
    issue: z.string().describe('id of the issue'),
    from: z.string().describe('id of the option of the proposal'),
    to: z.string().describe('id of the option in its place'),
  }),
  z.strictObject({
    kind: z
      .literal('snapback')
      .describe('the issue returns to no deal by itself, at once, when the package is broken'),
    issue: z.string().describe('id of the issue'),
  }),
  z.strictObject({
    kind: z
      .literal('exemption')
      .describe('members may stand aside, as their institution lets them from other decisions'),
    institution: z.string().describe('id of the institution'),
    issue: z.string().describe('id of the issue that it decides'),
  }),
]);

/** One thing that could be changed about a proposal. */
export type ProposalChange = Frozen<z.infer<typeof changeShape>>;

export const smallestChangeShape = z.strictObject({
  before: testSharesShape.describe('the tests of the proposal as it stands'),
  best: z
    .strictObject({
      change: changeShape.describe('the one change'),
      shares: testSharesShape.describe('the tests of the proposal with it'),
    })
    .nullable()
    .describe(
      'the single change after which it passes all tests most often; null where none lets it pass more often',
    ),
  tried: count('changes that were tried'),
});

export type SmallestChange = Frozen<z.infer<typeof smallestChangeShape>>;

export const bestSearchShape = z.strictObject({
  best: z
    .strictObject({
      package: z.record(z.string(), z.string()).describe('option of each issue, both by id'),
      shares: testSharesShape.describe('its tests'),
    })
    .nullable()
    .describe('the package that passes all tests most often; null where none found passes them in any draw'),
  isProven: z.boolean().describe('no allowed package passes all tests in a larger share of these draws'),
  atMost: probability('share that no package exceeds: that of the best where it is proven'),
  asked: count('packages that were put to the tests'),
  bounded: count('packages, whole or in part, whose acceptance was bounded'),
});

export type BestSearch = Frozen<z.infer<typeof bestSearchShape>>;
