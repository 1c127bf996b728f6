import { type Deterrence, isDeterred } from './deterrence.ts';
import { type DrawTables, utilityAt } from './draw-tables.ts';
import { type Improvement, improvementsAt } from './improvements.ts';
import type { ReplySide } from './reply-side.ts';
import type { ByConcept, KeptConcept } from './types.ts';
import { actorOf } from './worst-reply.ts';

/** How one actor stands to a package at one draw, in indices. */
export interface LocalStability {
  readonly side: ReplySide;
  readonly staying: number;
  readonly best: Improvement | null;
  /** Gain of the best move, also where it is a loss; null where the actor cannot move. */
  readonly temptation: number | null;
  /** The most tempting improvement that nothing deters; null where the actor stays. */
  readonly leaves: ByConcept<Improvement | null>;
}

/**
 * Whether an actor stays with a package: by Nash, general metarationality and symmetric metarationality (Howard 1971) and
 * sequential stability (Fraser & Hipel 1979), with the definitions of Fang, Hipel & Kilgour (1993). Exact: improvements
 * are tried from the most tempting down, so the first that no reply deters is the one that counts.
 */
export function localStability(tables: DrawTables, side: ReplySide): LocalStability {
  const staying = utilityAt(tables, actorOf(side), side.chosen);
  const { improvements, temptation } = improvementsAt(tables, side);
  const best = improvements[0] ?? null;
  const asked = { tables, side, staying };
  const { gmr, seq } = leavesAfterReplies(asked, firstByKey(improvements, side.replyKey));
  const smr = firstByKey(improvements, side.counterKey).find((one) => !isDeterred(asked, one, 'smr')) ?? null;
  return { side, staying, best, temptation, leaves: { nash: best, gmr, smr, seq } };
}

function leavesAfterReplies(asked: Deterrence, improvements: readonly Improvement[]) {
  const found: Partial<Record<KeptConcept, Improvement>> = {};
  for (const one of improvements) {
    // A credible reply is a reply, so what holds under SEQ holds under GMR.
    if (found.seq === undefined && isDeterred(asked, one, 'seq')) continue;
    found.seq ??= one;
    if (isDeterred(asked, one, 'gmr')) continue;
    found.gmr = one;
    break;
  }
  return { gmr: found.gmr ?? null, seq: found.seq ?? null };
}

/** The most tempting improvement of each key: where a reply deters it, a reply deters the others. */
function firstByKey(improvements: readonly Improvement[], key: Float64Array): readonly Improvement[] {
  const seen = new Set<number>();
  return improvements.filter(({ to }) => {
    const isFirst = !seen.has(key[to]);
    seen.add(key[to]);
    return isFirst;
  });
}
