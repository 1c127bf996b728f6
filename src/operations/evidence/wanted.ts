import { z } from 'zod';
import { type Claim, claimTypes, type contradictions, isOfOrigin, isSaidBy } from '../../evidence/index.ts';
import { catalogues } from '../../words/index.ts';

const { evidence: setting } = catalogues.en.settings;

/** By what the claims listed are chosen. */
export const wantedInput = {
  source: z.string().optional().describe(setting.source),
  type: z.enum(claimTypes).optional().describe(setting.type),
  topic: z.string().optional().describe(setting.topic),
  actor: z.string().optional().describe(setting.actor),
  origin: z.string().optional().describe(setting.origin),
  report: z.string().optional().describe(setting.report),
  grade: z.string().optional().describe(setting.grade),
  search: z.string().optional().describe(setting.search),
  contradictions: z.boolean().default(false).describe(setting.contradictions),
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
