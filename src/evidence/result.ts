import { z } from 'zod';
import type { Frozen } from '../frozen.ts';
import { count } from '../numeric/result.ts';

/** Of a claim, however it is listed. */
export const claimFields = {
  id: z.string().describe('id of the claim'),
  statement: z.string().describe('what is said, in our own words'),
  type: z.string().describe('fact, position, proposal, forecast, evaluation or no-comment'),
  grade: z
    .string()
    .describe('Admiralty code: reliability A to F of the source, credibility 1 to 6 of the claim'),
  origin: z
    .string()
    .describe('deepest identified outlet or speaker, with its month; claims of one origin count once'),
  chain: z.array(z.string()).describe('names of the carriers, the page in hand first'),
  said: z.string().nullable().describe('day on which it was said, YYYY-MM-DD; null: unknown'),
  report: z.string().describe('id of the report that it stands in'),
  topics: z.array(z.string()).describe('topics that it is about'),
  contradicts: z.array(z.string()).describe('ids of the claims that cannot be true with it'),
};

/** What else the file says of a claim: how it is graded, hedged, counted and dated. */
export const claimDetailFields = {
  why: z.string().nullable().describe('why it is graded so; null: not said'),
  note: z.string().nullable().describe('note of the file on it; null: none'),
  about: z.string().nullable().describe('when the thing it is about happens or holds; null: not said'),
  validUntil: z.string().nullable().describe('last day on which it holds, YYYY-MM-DD; null: not said'),
  status: z.enum(['draft', 'accepted', 'rejected', 'retracted']).describe('accepted claims alone count'),
  hedges: z
    .array(
      z.strictObject({
        kind: z.string().describe('word or way of hedging: could, reportedly'),
        at: z.string().nullable().describe('offsets in the report’s text, from–to; null: unknown'),
        band: z
          .array(z.number())
          .nullable()
          .describe('lowest and highest probability meant; null: no analyst set any'),
      }),
    )
    .describe('how it is hedged'),
  quantities: z
    .array(
      z.strictObject({
        low: z.number().describe('lowest value said, in the unit'),
        high: z.number().describe('highest value said, in the unit'),
        unit: z.string().describe('unit of the values: EUR bn, share'),
        of: z.string().describe('what is counted'),
        approximate: z.boolean().describe('is it said to be about so much?'),
        bound: z.enum(['min', 'max']).nullable().describe('at least or at most so much; null: neither'),
        asOf: z.string().nullable().describe('date that the value is of; null: not said'),
      }),
    )
    .describe('numbers that it gives'),
};

export const passageFields = {
  at: z.string().nullable().describe('offsets in the report’s text, from–to; null: unknown'),
  fingerprint: z.string().describe('fingerprint of its exact words'),
  text: z.string().nullable().describe('its words; null where the text was not supplied'),
};

/** Two claims that cannot both be true. */
export const contradictionShape = z.strictObject({
  claims: z.array(z.string()).describe('ids of the two'),
  note: z.string().optional().describe('how they differ'),
});

const matchedShape = z.strictObject({
  report: z.string().describe('id of the report'),
  name: z.string().describe('name of the supplied text'),
  match: z
    .enum(['exact', 'changed', 'named'])
    .describe('by its hash, by the passages that still hold, or by its name alone'),
});

/** Passages read again in supplied texts. */
export const textsShape = z.strictObject({
  matched: z.array(matchedShape).describe('reports whose text was supplied'),
  resolvedClaims: count('claims all of whose passages hold in a supplied text'),
  resolvedPassages: count('passages whose words stand where they should'),
  orphans: count('passages whose words have changed'),
  unread: count('passages of reports whose text was not supplied'),
});

export type EvidenceTexts = Frozen<z.infer<typeof textsShape>>;
