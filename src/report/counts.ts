import { independentOrigins } from '../evidence/index.ts';
import { isSizeCited, type Situation } from '../situation/index.ts';
import type { Brief } from './result.ts';

/** What the numbers of a situation rest on, counted. */
export function countsOf({ estimates, evidence }: Situation): Brief['counts'] {
  const ids = new Set(estimates.flatMap(({ support }) => support.claims));
  const cited = [...evidence.claims.values()].filter(({ id }) => ids.has(id));
  const bare = estimates.filter(({ support }) => support.claims.length === 0);
  return {
    estimates: estimates.length,
    judgementAlone: bare.filter(({ support }) => support.assumption !== undefined).length,
    judgedSizes: estimates.filter(({ support }) => support.claims.length > 0 && !isSizeCited(support)).length,
    unsupported: bare.filter(({ support }) => support.assumption === undefined).length,
    cited: cited.length,
    citedOrigins: independentOrigins(cited).length,
    claims: evidence.claims.size,
    origins: independentOrigins(evidence.claims.values()).length,
    reports: evidence.reports.size,
    contradictions: evidence.relations.filter(({ type }) => type === 'contradicts').length,
  };
}
