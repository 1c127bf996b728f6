import { z } from 'zod';
import { type Claim, claimTypes, type contradictions, isOfOrigin, isSaidBy } from '../../evidence/index.ts';

/** By what the claims listed are chosen. */
export const wantedInput = {
  source: z.string().optional().describe('only claims whose chain names this source'),
  type: z.enum(claimTypes).optional().describe('only claims of this type'),
  topic: z.string().optional().describe('only claims on this topic'),
  actor: z.string().optional().describe('only claims about this actor'),
  origin: z.string().optional().describe('only claims of this origin, e.g. wsj/2025-12, or all of wsj'),
  report: z.string().optional().describe('only claims of this report'),
  grade: z.string().optional().describe('only claims of this grade: B, 2 or B2'),
  search: z.string().optional().describe('only claims whose statement holds these words'),
  contradictions: z.boolean().default(false).describe('only claims that contradict another'),
};

type Wanted = z.infer<z.ZodObject<typeof wantedInput>>;

/** Is a claim among those asked for? */
export function isWanted(claim: Claim, given: Wanted, pairs: ReturnType<typeof contradictions>): boolean {
  const grade = `${claim.grade.reliability}${claim.grade.credibility}`;
  const { source, type, topic, actor, origin, report, search } = given;
  return (
    (source === undefined || isSaidBy(claim, source)) &&
    (type === undefined || claim.type === type) &&
    (topic === undefined || claim.topics.includes(topic)) &&
    (actor === undefined || claim.actors.includes(actor)) &&
    (origin === undefined || isOfOrigin(claim, origin)) &&
    (report === undefined || claim.report === report) &&
    (given.grade === undefined || grade.includes(given.grade.toUpperCase())) &&
    (search === undefined || claim.statement.toLowerCase().includes(search.toLowerCase())) &&
    (!given.contradictions || pairs.some(({ claims }) => claims.includes(claim.id)))
  );
}
