import type { TestName } from '../../verdict/index.ts';
import type { OverviewRow } from '../overview/result.ts';

/** Lists that the right-hand side of the first screen leads to. */
export const listAddress = {
  nothing: 'nothing',
  judged: 'judged',
  pairs: 'contradictions',
  twice: 'promised-twice',
} as const;

/** Where the drawer finds an answer. */
export function addressOf(row: OverviewRow, test: TestName | 'joint'): string {
  return test === 'joint' ? `verdicts.${row.proposal}` : row[test].trace;
}

/** Were all four tests run, or do not apply? A file without bodies or ledger lets some not be asked. */
export function isAllAsked(row: OverviewRow): boolean {
  return (['accepted', 'ratified', 'kept', 'paidFor'] as const).every(
    (test) => row[test].mark !== 'notTested',
  );
}

export function eventAddress(id: string): string {
  return `calendar.${id}`;
}
