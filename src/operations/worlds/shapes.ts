import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { probability } from '../../numeric/result.ts';
import { testNames } from '../../verdict/result.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';

const worldShape = z.strictObject({
  id: z.string().describe('id of the world'),
  label: z.string().describe('its label'),
});

const ratio = (what: string) =>
  z
    .number()
    .nullable()
    .describe(`how much likelier ${what} is in the first world than in the second; null: one rules it out`);

const reportShape = z.strictObject({
  proposal: z.string().describe('id of the proposal that would be reported on'),
  title: z.string().describe('its title'),
  test: z.enum([...testNames, 'joint']).describe('that it passes this test; joint: all of them'),
  actor: z.string().nullable().describe('that this signatory would accept it; null: all who must sign'),
  first: probability('share of the draws of the first world in which it is so'),
  second: probability('the same of the second'),
  ifYes: ratio('a report that it is so'),
  ifNo: ratio('a report that it is not so'),
  bits: z.number().describe('expected information about which of the two holds, 0 to 1 bit'),
});

const claimShape = z.strictObject({
  claim: z.string().describe('id of the claim'),
  statement: z.string().describe('what it says'),
  origin: z.string().describe('its origin'),
  speaksFor: z
    .string()
    .describe('id of the world some of whose linkages rest on it, and none of the other’s'),
  linkages: z.array(z.string()).describe('ids of those linkages'),
  ratio: z.number().describe('odds that its grade gives for that world, at least 0; 1: none either way'),
});

export const worldsShape = z.strictObject({
  about: aboutShape,
  first: worldShape.describe('one world'),
  second: worldShape.describe('the other'),
  chance: z
    .strictObject({
      before: probability('of the first, before anything that has happened'),
      after: probability('of the first, by the dated facts of the file'),
    })
    .describe('which of the two it is, if it is one of them'),
  facts: z
    .array(
      z.strictObject({
        fact: z.string().describe('id of the fact'),
        first: probability('of what happened, in the first world'),
        second: probability('of what happened, in the second'),
        ratio: z.number().describe('the one over the other'),
      }),
    )
    .describe('what has happened, the most telling first'),
  reports: z.array(reportShape).describe('reports that would tell, the most telling first'),
  claims: z
    .array(claimShape)
    .describe('claims at hand that speak for one of the two alone, the largest odds first'),
  labels: z.record(z.string(), z.string()).describe('names of the actors, by id'),
  files: filesShape,
  diagnostics: warningsShape,
});

export type WorldsTold = Frozen<z.infer<typeof worldsShape>>;
