import type { Claim, Evidence } from '../evidence/index.ts';
import type { Estimate } from './estimate.ts';

/** A claim that declines to confirm something or denies it, and the numbers that it leaves open. */
export interface Unconfirmed {
  readonly claim: string;
  readonly kind: 'no-comment' | 'denial';
  /** Claims that it leaves open, by id. */
  readonly leavesOpen: readonly string[];
  /** Paths of the numbers that cite it, or a claim that it leaves open. */
  readonly numbers: readonly string[];
}

/**
 * Who says nothing of what, and which numbers stay open by it. A silence leaves open what it is related to, and what the silences
 * that it corroborates leave open; a denial what it contradicts, opposes or stands in tension with.
 *
 * @example
 * unconfirmed(situation) // => []
 */
export function unconfirmed({
  evidence,
  estimates,
}: {
  readonly evidence: Evidence;
  readonly estimates: readonly Pick<Estimate, 'path' | 'support'>[];
}): readonly Unconfirmed[] {
  return [...evidence.claims.values()].flatMap((claim): Unconfirmed[] => {
    const kind = kindOf(claim);
    if (kind === null) return [];
    const leavesOpen = kind === 'denial' ? disputedBy(claim.id, evidence) : silencedBy(claim.id, evidence);
    if (kind === 'denial' && leavesOpen.length === 0) return [];
    const open = new Set([claim.id, ...leavesOpen]);
    const numbers = estimates.filter(({ support }) => support.claims.some((id) => open.has(id)));
    return [{ claim: claim.id, kind, leavesOpen, numbers: numbers.map(({ path }) => path) }];
  });
}

function kindOf({ type, polarity }: Claim): Unconfirmed['kind'] | null {
  if (type === 'no-comment') return 'no-comment';
  return polarity === 'negated' ? 'denial' : null;
}

const disputes = new Set(['contradicts', 'opposes', 'in-tension-with']);

function disputedBy(id: string, { relations }: Evidence): readonly string[] {
  const found = relations.filter(({ type, from, to }) => disputes.has(type) && (from === id || to === id));
  return [...new Set(found.map(({ from, to }) => (from === id ? to : from)))];
}

/** Claims next to a silence, and next to other silences that are linked to it. */
function silencedBy(id: string, { relations, claims }: Evidence): readonly string[] {
  const silences = [id];
  const found = new Set<string>();
  for (const silence of silences)
    for (const { from, to } of relations) {
      if (from !== silence && to !== silence) continue;
      const other = from === silence ? to : from;
      if (claims.get(other)?.type !== 'no-comment') found.add(other);
      else if (!silences.includes(other)) silences.push(other);
    }
  return [...found];
}
