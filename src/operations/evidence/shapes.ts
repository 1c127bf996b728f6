import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import {
  claimDetailFields,
  claimFields,
  contradictionShape,
  passageFields,
  textsShape,
} from '../../evidence/result.ts';
import type { Frozen } from '../../frozen.ts';
import { filesShape, knowledgeShape } from '../shared/shapes.ts';
import { pooledShape } from './pooled.ts';

const { id, statement, type, grade, origin, chain, said, report, topics, contradicts } = claimFields;
const { at, text } = passageFields;

const claimShape = z.strictObject({
  id,
  statement,
  type,
  grade,
  origin,
  chain,
  said,
  report,
  topics,
  passages: z.array(z.strictObject({ at, text })).describe('where it stands in the report'),
  contradicts,
  ...claimDetailFields,
});

export const evidenceOutput = z.strictObject({
  knowledge: knowledgeShape,
  evidence: z.string().describe('id of the body of evidence'),
  total: z.number().describe('claims of the file that had been made by the day, listed or not'),
  origins: z.number().describe('independent voices behind the claims listed'),
  claims: z.array(claimShape).describe('the claims asked for, in the file’s order'),
  contradictions: z.array(contradictionShape).describe('contradicting pairs with a claim listed'),
  unconfirmed: z
    .array(
      z.strictObject({
        claim: z.string().describe('id of the claim that confirms nothing'),
        kind: z.enum(['no-comment', 'denial']).describe('nothing is said, or it is denied'),
        leavesOpen: z.array(z.string()).describe('ids of the claims that it leaves open'),
        numbers: z
          .array(z.string())
          .describe('paths of the numbers that cite it or a claim that it leaves open'),
      }),
    )
    .describe('no comments and denials among the claims listed, beside the numbers that they leave open'),
  pooled: pooledShape.nullable().describe('the claims listed, pooled; null where that was not asked'),
  texts: textsShape.nullable().describe('passages read again; null where no texts were supplied'),
  files: filesShape,
  diagnostics: z.array(diagnosticShape).describe('passages whose words have changed'),
});

export type EvidenceOutput = Frozen<z.output<typeof evidenceOutput>>;
