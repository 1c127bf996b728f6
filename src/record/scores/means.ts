/** Mean of a list; null where it is empty. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** JSON has no infinity: a word stands for it. */
export function asShown<T extends number | null>(value: T): T | 'infinite' {
  return value === Number.POSITIVE_INFINITY ? 'infinite' : value;
}
