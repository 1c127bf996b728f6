import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { probability, scalePoints } from '../../numeric/result.ts';
import { testNames } from '../../verdict/result.ts';

const testShape = z.enum(testNames);
const perTest = (says: string, none: string) =>
  probability(says).nullable().describe(`${says}; a probability, 0 to 1; null: ${none}`);
const untested = 'it does not apply or was not tested';

const recordedProposalShape = z.strictObject({
  proposal: z.string().describe('id of the proposal'),
  title: z.string().describe('its title on that day'),
  joint: perTest('that it passes all four tests', 'it is no deal'),
  accepted: perTest('that all who must sign agree', untested),
  ratified: perTest('that the institutions pass it', untested),
  kept: perTest('that it is kept', untested),
  keptGivenAccepted: perTest('the same among the draws in which all who must sign gain', 'there are none'),
  paidFor: perTest('that nobody who must pay falls short', untested),
  market: z
    .array(
      z.strictObject({ test: testShape.describe('the test'), price: probability('the price of a market') }),
    )
    .describe('prices of a market on that day, where given'),
  classes: z
    .array(
      z.strictObject({
        test: z.enum([...testNames, 'joint']).describe('the test; joint: all four'),
        k: z.number().describe('cases that passed'),
        n: z.number().describe('cases in all'),
      }),
    )
    .exactOptional()
    .describe('how often like cases passed a test, as the file said on that day'),
});

const recordedRangeShape = z.strictObject({
  issue: z.string().describe('id of the issue'),
  low: scalePoints('5 % quantile of the forecast'),
  median: scalePoints('50 % quantile of the forecast'),
  high: scalePoints('95 % quantile of the forecast'),
  statusQuo: scalePoints('where the option stands that held on that day'),
});

/** One line of a record: what was said of a situation on a day, and what would prove it wrong. */
export const entryShape = z.strictObject({
  day: z.string().describe('the day on which it was recorded, YYYY-MM-DD, UTC'),
  asOf: z.string().describe('the day that the numbers are true of, YYYY-MM-DD'),
  by: z.string().describe('horizon: the last day on which an outcome counts, YYYY-MM-DD'),
  rule: z.string().describe('how the tests are to be resolved, in words'),
  situation: z.string().describe('id of the situation'),
  inputs: z.string().describe('SHA-256 of the input files’ names and texts'),
  set: z.array(z.string()).describe('what-if overrides, path=value'),
  detente: z.string().describe('version of Détente'),
  node: z.string().describe('major version of Node'),
  seed: z.number().describe('seed of all random numbers'),
  samples: z.number().describe('draws of all uncertain inputs'),
  effectiveSample: z.number().describe('equally weighted draws that tell as much'),
  proposals: z.array(recordedProposalShape).describe('the verdict on every proposal that is allowed'),
  forecasts: z.array(recordedRangeShape).describe('where each issue would end'),
  previous: z.string().nullable().describe('hash of the entry before; null: it is the first'),
  hash: z.string().describe('SHA-256 of the canonical JSON of this entry without this key'),
});

export type RecordEntry = Frozen<z.infer<typeof entryShape>>;
export type RecordedProposal = RecordEntry['proposals'][number];
export type RecordedRange = RecordEntry['forecasts'][number];
