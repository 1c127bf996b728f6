import type { TestName } from '../../../verdict/index.ts';
import type { Judged } from '../../worker/session.ts';

export type ShareMark = 'yes' | 'open' | 'no' | 'none';

export const symbols: Readonly<Record<ShareMark, string>> = { yes: '✓', open: '◐', no: '✕', none: '–' };

export const testNames = ['accepted', 'ratified', 'kept', 'paidFor'] as const satisfies readonly TestName[];

export function markOf(share: number | null): ShareMark {
  if (share === null) return 'none';
  if (share >= 0.9) return 'yes';
  return share < 0.1 ? 'no' : 'open';
}

/** The share of a test; null where it does not apply or was not run. */
export function shareOf(judged: Judged | undefined, test: TestName | 'joint'): number | null {
  if (judged === undefined || judged.isNoDeal) return null;
  if (test === 'joint') return judged.joint.probability;
  if (judged.joint.notApplicable.includes(test)) return null;
  return judged[test]?.probability ?? null;
}
