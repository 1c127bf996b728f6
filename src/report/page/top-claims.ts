import type { Claim } from '../../evidence/index.ts';
import type { ReportData } from '../types.ts';

export interface TopClaim {
  readonly claim: Claim;
  /** Titles of the proposals that it moves, the one that it moves most first. */
  readonly moves: readonly string[];
}

/** Reports by how much the answers hinge on what cites them: most proposals first, then the largest part in one. */
export function topClaims({ situation, verdicts }: ReportData): readonly TopClaim[] {
  const found = new Map<string, Map<string, number>>();
  for (const { title, joint, accepted, ratified, kept, paidFor } of verdicts) {
    if (joint.probability === null) continue;
    for (const test of [accepted, ratified, kept, paidFor]) {
      const claims = test?.claims ?? [];
      const most = Math.max(...claims.map(({ swing }) => swing));
      for (const { claim, swing } of claims) {
        const moves = found.get(claim) ?? new Map<string, number>();
        found.set(claim, moves.set(title, Math.max(moves.get(title) ?? 0, swing / most)));
      }
    }
  }
  const weight = (moves: ReadonlyMap<string, number>) =>
    [...moves.values()].reduce((sum, one) => sum + one, 0);
  return [...found]
    .toSorted(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1))
    .flatMap(([id, moves]) => {
      const claim = situation.evidence.claims.get(id);
      const titles = [...moves].toSorted(([, x], [, y]) => y - x).map(([title]) => title);
      return claim === undefined ? [] : [{ claim, moves: titles }];
    });
}
