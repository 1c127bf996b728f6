/**
 * What happens within a month, in this order. Interest is on opening balances, so nothing later in the month can change
 * it; a date inside a month counts as the month's end.
 */
export const steps = [
  'switches',
  'redemptions',
  'interest',
  'tax',
  'levy',
  'drawdowns',
  'budgets',
  'service',
  'projects',
  'events',
  'revaluation',
  'checks',
] as const;

export type Step = (typeof steps)[number];
