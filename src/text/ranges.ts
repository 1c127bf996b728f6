/** Where a number may lie; one that is not 0 must be at least so large that products of such numbers are none. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
  readonly least?: number;
}

/**
 * The ranges of numbers whose unit is the user's own, in every format. Analyses multiply and add a few hundred of them:
 * within these no result leaves what a double can hold, or vanishes.
 */
export const ranges = {
  /** How much weight an actor can bring to bear. */
  capability: { low: 0, high: 1e12, least: 1e-9 },
  /** Places on a scale that a table gives without its ends. */
  position: { low: -1e12, high: 1e12 },
  /** How much an actor cares, as a share of its attention. */
  salience: { low: 0, high: 1, least: 1e-9 },
  /** The same in percent. */
  percent: { low: 0, high: 100, least: 1e-9 },
  /** Amounts of something that options use up. */
  amount: { low: 0, high: 1e15, least: 1e-9 },
} as const satisfies Readonly<Record<string, NumberRange>>;

/**
 * Does the number lie in the range?
 *
 * @example
 * isWithin(5, { low: 0, high: 10 }) // => true
 * isWithin(1e-12, { low: 0, high: 10, least: 1e-9 }) // => false
 */
export function isWithin(value: number, { low, high, least = 0 }: NumberRange): boolean {
  return value >= low && value <= high && (value === 0 || Math.abs(value) >= least);
}

/**
 * The range in words: `must be 0 or lie between 1e-9 and 1e12`.
 *
 * @example
 * rangeWords({ low: 0, high: 10 }) // => 'must lie between 0 and 10'
 */
export function rangeWords({ low, high, least }: NumberRange): string {
  if (low === 0 && least !== undefined) return `must be 0, or lie between ${short(least)} and ${short(high)}`;
  return Number.isFinite(high)
    ? `must lie between ${short(low)} and ${short(high)}`
    : `must be at least ${short(low)}`;
}

function short(value: number): string {
  const size = Math.abs(value);
  return size >= 1e6 || (size > 0 && size < 1e-4) ? value.toExponential().replace('e+', 'e') : String(value);
}
