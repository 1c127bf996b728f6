import { z } from 'zod';
import { dateSchema, idSchema } from '../evidence/index.ts';

const range = z.string().regex(/^\s*-?[\d.]+\s+to\s+-?[\d.]+\s*$/);
const plain = z.union([z.number(), range]);
const direction = z
  .record(idSchema, z.enum(['up', 'down']))
  .optional()
  .describe(
    'by claim: whether it says that the number lies above 0 or below; only of numbers that may be either',
  );
const support = {
  direction,
  claims: z.array(idSchema).min(1).optional().describe('ids of the claims that support this'),
  assumption: z.string().min(1).optional().describe('why, when no claim supports the number'),
};
const before = z
  .unknown()
  .optional()
  .describe('the number before any of its claims was said: an estimate, not dated');
const low = z.number().describe('lower end');
const high = z.number().describe('upper end');
const mode = z.number().describe('most likely value');
const named = <const Name extends string>(name: Name) => z.literal(name).describe('kind of distribution');

const forms = z.union([
  z.strictObject({ value: plain.describe('a number, or "70 to 90": every value alike'), ...support, before }),
  z.strictObject({ low, mode, high, ...support, before }),
  z.strictObject({ distribution: named('uniform'), low, high, ...support, before }),
  z.strictObject({ distribution: named('triangular'), low, mode, high, ...support, before }),
  z.strictObject({
    distribution: named('pert'),
    low,
    mode,
    high,
    shape: z.number().optional().describe('weight of the most likely value, 4 when left out'),
    ...support,
    before,
  }),
  z.strictObject({
    distribution: named('normal'),
    mean: z.number().describe('mean before it is cut off'),
    sd: z.number().describe('standard deviation before it is cut off, above 0'),
    low: z.number().optional().describe('cut off below'),
    high: z.number().optional().describe('cut off above'),
    ...support,
    before,
  }),
  z.strictObject({
    distribution: named('lognormal'),
    median: z.number().describe('median, above 0'),
    spread: z.number().describe('standard deviation of the logarithm, above 0'),
    ...support,
    before,
  }),
  z.strictObject({
    distribution: named('beta'),
    alpha: z.number().describe('first parameter, above 0'),
    beta: z.number().describe('second parameter, above 0'),
    low,
    high,
    ...support,
    before,
  }),
  z.strictObject({
    distribution: named('discrete'),
    values: z.array(z.number()).describe('the values it can take'),
    weights: z.array(z.number()).describe('how likely each is against the others, at least 0'),
    ...support,
    before,
  }),
  z.strictObject({
    readings: z.record(idSchema, plain).describe('by claim: the value it gives; they are pooled'),
    assumption: z.string().optional().describe('a judgement on the readings'),
    direction,
    before,
  }),
]);

const dated = z
  .record(dateSchema, z.union([plain, forms]))
  .describe('by day: the value from then on; the last one before as_of counts');

/** What the JSON Schema says an estimate is. */
export const estimateShape = z
  .union([plain, forms, z.strictObject({ dated, ...support, before })])
  .describe(
    'a number, "70 to 90" (uniform), {low, mode, high} (PERT), a named distribution, readings of claims that are pooled, or dated values',
  );
