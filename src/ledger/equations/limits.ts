/** Limits that keep a hostile or mistaken file from filling memory or time; far above any published model. */
export const limits = {
  equations: 1_000,
  parameters: 5_000,
  /** Words and signs of one equation. */
  tokens: 20_000,
  /** Steps of all compiled expressions together; differences of differences multiply. */
  instructions: 400_000,
  /** Brackets inside brackets. */
  depth: 100,
  /** Periods back: a century of quarters. */
  lag: 400,
  periods: 10_000,
  /** Variables and parameters, times periods. */
  values: 10_000_000,
} as const;
