import { type Mark, markOf } from '../../../report/index.ts';
import type { TestName } from '../../../verdict/index.ts';
import type { Judged } from '../../worker/session.ts';

export const symbols: Readonly<Record<Mark, string>> = {
  yes: '✓',
  open: '◐',
  no: '✕',
  notApplicable: '–',
  notTested: '–',
};

/** How a share reads; none where nothing was asked. */
export function markOfShare(share: number | null): Mark {
  return share === null ? 'notApplicable' : markOf(share);
}

/** The share of a test; null where it does not apply or was not run. */
export function shareOf(judged: Judged | undefined, test: TestName | 'joint'): number | null {
  if (judged === undefined || judged.isNoDeal) return null;
  if (test === 'joint') return judged.joint.probability;
  if (judged.joint.notApplicable.includes(test)) return null;
  return judged[test]?.probability ?? null;
}
