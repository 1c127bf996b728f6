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
