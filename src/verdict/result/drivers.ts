import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { probability, shareOf } from '../../numeric/result.ts';

const driverShape = z.strictObject({
  input: z.string().describe('path of the estimate'),
  written: z.string().describe('the estimate as the file writes it'),
  swing: z
    .number()
    .describe(
      'mean of what the test hinges on in the fifth of draws where the input is highest minus that where it is lowest; in its unit',
    ),
  standardError: z.number().describe('standard error of the swing; in the same unit'),
  share: shareOf('correlation ratio: variance of it that the input explains alone, bias corrected'),
  claims: z.array(z.string()).describe('ids of the claims that it rests on'),
  assumption: z.string().exactOptional().describe('the judgement that it rests on, where there is one'),
});

const claimDriverShape = z.strictObject({
  claim: z.string().describe('id of the claim'),
  swing: z
    .number()
    .describe('largest absolute swing among the inputs that cite it, at least 0; in the unit of the swings'),
  inputs: z.array(z.string()).describe('paths of those inputs'),
});

/** What every test says of its probability, and of what moves it. */
export const drivers = z.array(driverShape).describe('inputs that move the test most, largest swing first');
export const claimDrivers = z.array(claimDriverShape).describe('claims by the swing of what rests on them');
export const probabilityLow = probability(
  'lower end of the 95 % interval of the sampling error (Wilson 1927)',
);
export const probabilityHigh = probability('upper end of the 95 % interval of the sampling error');

export type Driver = Frozen<z.infer<typeof driverShape>>;
export type ClaimDriver = Frozen<z.infer<typeof claimDriverShape>>;
