import { type Claim, saidOn } from '../../evidence/index.ts';
import type { Situation } from '../../situation/index.ts';

/** What an actor was said to want, when, by which claim. */
export interface PositionSaid {
  readonly actor: string;
  /** When it was said; null: nobody knows. */
  readonly on: string | null;
  readonly claim: string;
  readonly statement: string;
  readonly type: Claim['type'];
  /** The issue on whose scale it stands; null: no number cites it. */
  readonly issue: string | null;
  /** Where on the scale, 0 to 100: by the claim’s own reading, or by the number that cites it. */
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  readonly basis: 'reading' | 'cited' | null;
}

const kinds: readonly Claim['type'][] = ['position', 'proposal', 'no-comment'];

/**
 * The positions of every actor over time: the claims that its positions cite, and what its own sources say it wants, by day.
 * Only accepted claims count.
 */
export function positionsSaid(situation: Situation): readonly PositionSaid[] {
  const { evidence, actors, stances } = situation;
  const found: PositionSaid[] = [];
  const add = (claim: Claim, { actor, ...more }: Omit<PositionSaid, 'on' | 'claim' | 'statement' | 'type'>) =>
    found.push({
      actor,
      on: saidOn(claim, evidence) ?? null,
      claim: claim.id,
      statement: claim.statement,
      type: claim.type,
      ...more,
    });
  const placed = new Set<string>();
  for (const { actor, issue, position } of stances) {
    const { support, readings = [], low, median, high } = position;
    for (const id of new Set(support.claims)) {
      const claim = evidence.claims.get(id);
      if (claim === undefined || claim.status !== 'accepted') continue;
      const own = readings.find((one) => one.claim === id);
      const value = own ?? { low, median, high };
      placed.add(`${actor} ${id}`);
      add(claim, {
        actor,
        issue,
        low: value.low,
        median: value.median,
        high: value.high,
        basis: own === undefined ? 'cited' : 'reading',
      });
    }
  }
  for (const claim of evidence.claims.values()) {
    const actor = evidence.sources.get(claim.source)?.actor;
    const isTold = claim.status === 'accepted' && kinds.includes(claim.type);
    if (actor === undefined || !isTold || placed.has(`${actor} ${claim.id}`)) continue;
    add(claim, { actor, issue: null, low: null, median: null, high: null, basis: null });
  }
  const order = new Map(actors.map(({ id }, i) => [id, i]));
  return found.toSorted(
    (a, b) =>
      (order.get(a.actor) ?? 0) - (order.get(b.actor) ?? 0) ||
      (a.on ?? '').localeCompare(b.on ?? '') ||
      a.claim.localeCompare(b.claim),
  );
}
