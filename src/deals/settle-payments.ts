/** A payer's gain in money before payments, and between what it may end with. */
export interface PaymentShare {
  readonly money: number;
  readonly least: number;
  readonly most: number;
}

/**
 * What each ends with: all alike, but for those whom their limits keep above or below. The level at which everything is
 * given out is found by raising it from one limit to the next.
 */
export function settled(shares: readonly PaymentShare[]): readonly number[] {
  const total = shares.reduce((sum, { money }) => sum + money, 0);
  const at = (level: number) => shares.map(({ least, most }) => Math.min(most, Math.max(least, level)));
  const given = (level: number) => at(level).reduce((sum, share) => sum + share, 0);
  const marks = shares
    .flatMap(({ least, most }) => [least, most])
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const above = marks.findIndex((mark) => given(mark) >= total);
  const [low, high] =
    above < 0 ? [marks.at(-1), undefined] : [above === 0 ? undefined : marks[above - 1], marks[above]];
  // Between two marks the same shares move with the level.
  const inside =
    low === undefined && high === undefined
      ? 0
      : low === undefined
        ? (high as number) - 1
        : high === undefined
          ? low + 1
          : (low + high) / 2;
  const moving = shares.filter(({ least, most }) => least < inside && inside < most).length;
  const fixed = shares.reduce(
    (sum, { least, most }) => sum + (inside <= least ? least : inside >= most ? most : 0),
    0,
  );
  return at(moving === 0 ? inside : (total - fixed) / moving);
}
