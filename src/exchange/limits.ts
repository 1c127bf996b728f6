/** Limits that keep a hostile or mistaken file from filling memory; far above any published domain. */
export const limits = {
  issues: 10_000,
  parties: 1_000,
  /** Options of one issue. */
  options: 100_000,
  /** Options of all issues together, times the number of parties. */
  cells: 20_000_000,
} as const;
