import { z } from 'zod';
import type { Frozen } from '../../frozen.ts';
import { count, probability } from '../../numeric/result.ts';
import { aboutShape, filesShape, warningsShape } from '../shared/shapes.ts';

const worth = (what: string) => z.number().describe(`${what}; in utility`);

const dealShape = z.strictObject({
  proposal: z.string().nullable().describe('id of the proposal; null for no deal'),
  title: z.string().describe('its title'),
  passes: probability('share of the draws that pass all tests'),
  satisficing: probability('share of the draws in which every signatory gets at least what it has without'),
  worth: z
    .strictObject({
      maxRegret: worth('largest regret, at least 0: what the best deal of a draw is worth beyond this one'),
      meanRegret: worth('mean regret, at least 0'),
      regret90: worth('regret below which nine tenths of the weight lie, at least 0'),
      worst: worth('worth in its worst draw'),
      hurwicz: worth('half the best and half the worst (Hurwicz 1951)'),
    })
    .describe(
      'of what it is worth: the gain of the worst-off signatory where it passes all tests, nothing where not',
    ),
  worlds: z
    .array(
      z.strictObject({
        world: z.string().describe('id of the world'),
        passes: probability('share of the same draws that pass all tests in it'),
      }),
    )
    .describe('the same in each world that the file names'),
  tables: z
    .array(
      z.strictObject({
        table: z.enum(['flat', 'steep']).describe('which other table of what a source’s letter weighs'),
        passes: probability('share of the draws that pass all tests with it'),
      }),
    )
    .describe('the same where a source’s letter weighs otherwise'),
  least: probability('least of all these shares'),
  nearby: z
    .array(
      z.strictObject({
        reach: probability('how far of the way from all medians to the draws'),
        share: probability('share of the points there that pass all tests'),
        worst: z
          .number()
          .nullable()
          .describe('least gain of the worst-off signatory there; null: nobody must sign; in utility'),
      }),
    )
    .describe('in a neighbourhood of today’s medians'),
  standsTo: z
    .number()
    .nullable()
    .describe('reach up to which every point asked passes all tests, 0 to 1; null: today’s medians fail'),
});

export const robustShape = z.strictObject({
  about: aboutShape,
  deals: z
    .array(dealShape)
    .describe(
      'every proposal that is allowed and changes something, the largest least share first, then no deal',
    ),
  reversals: z
    .array(
      z.strictObject({
        without: z.string().nullable().describe('id of the deal that is left out; null: no deal'),
        before: z.string().nullable().describe('the one with less regret before'),
        after: z.string().nullable().describe('the one with less regret then'),
      }),
    )
    .describe('pairs whose order by largest regret turns round when a third deal is not compared'),
  moved: z
    .strictObject({
      flat: count('numbers that the flat table changes'),
      steep: count('numbers that the steep table changes'),
    })
    .describe('what hangs on the table of letters'),
  files: filesShape,
  diagnostics: warningsShape,
});

export type Robust = Frozen<z.infer<typeof robustShape>>;
export type RobustDeal = Robust['deals'][number];
