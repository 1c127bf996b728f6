import type { Estimate } from './estimate.ts';
import type { Situation } from './types.ts';

/**
 * A situation in which one estimate is another, wherever it stands; all that does not hold it is shared.
 *
 * @example
 * const [first] = situation.estimates;
 * replaceEstimate(situation, first, first).estimates.length === situation.estimates.length // => true
 */
export function replaceEstimate(situation: Situation, before: Estimate, after: Estimate): Situation {
  const { evidence, ...rest } = situation;
  return { ...(replacedIn(rest, before, after) as typeof rest), evidence };
}

function replacedIn(node: unknown, before: Estimate, after: Estimate): unknown {
  if (node === before) return after;
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) {
    const items = node.map((item) => replacedIn(item, before, after));
    return items.some((item, k) => item !== node[k]) ? items : node;
  }
  const entries = Object.entries(node);
  const changed = entries.map(([key, value]) => [key, replacedIn(value, before, after)] as const);
  return changed.some(([, value], k) => value !== entries[k]?.[1]) ? Object.fromEntries(changed) : node;
}
