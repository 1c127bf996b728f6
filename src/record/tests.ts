import type { TestName } from '../verdict/result.ts';

/** The four tests, in the order in which a deal meets them. */
export const testNames = ['accepted', 'ratified', 'kept', 'paidFor'] as const satisfies readonly TestName[];
