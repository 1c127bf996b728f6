/** A change of trade costs between two groups of countries. */
export interface TradeShock {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Whether sales of both to each other are hit, or only what `a` sells to `b`. */
  readonly direction: 'both' | 'a-to-b';
  readonly change: { readonly kind: 'embargo' } | { readonly kind: 'cost'; readonly multiplier: number };
}

/**
 * Multipliers of trade costs for every pair, row-major, exporter by importer. Shocks that hit the same pair multiply;
 * home trade is never hit. Countries that are not in the table are the caller's mistake.
 *
 * @example
 * tradeShock(['a', 'b'], []) // => [1, 1, 1, 1]
 */
export function tradeShock(countries: readonly string[], shocks: readonly TradeShock[]): Float64Array {
  const n = countries.length;
  const place = new Map(countries.map((name, i) => [name, i]));
  const places = (names: readonly string[]) => {
    const unknown = names.find((name) => !place.has(name));
    if (unknown !== undefined) throw new RangeError(`not in the table: ${unknown}`);
    return new Set(names.map((name) => place.get(name) as number));
  };
  const multipliers = new Float64Array(n * n).fill(1);
  for (const { a, b, direction, change } of shocks) {
    const factor = change.kind === 'embargo' ? Number.POSITIVE_INFINITY : change.multiplier;
    if (!(factor > 0)) throw new RangeError(`multiplier: ${factor}`);
    for (const cell of cellsOf(places(a), places(b), direction, n))
      multipliers[cell] = multipliers[cell] * factor;
  }
  return multipliers;
}

/** Each cell once, also where a country stands in both groups. */
function cellsOf(
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
  direction: TradeShock['direction'],
  n: number,
): ReadonlySet<number> {
  const cells = new Set<number>();
  for (const i of a) {
    for (const j of b) {
      if (i === j) continue;
      cells.add(i * n + j);
      if (direction === 'both') cells.add(j * n + i);
    }
  }
  return cells;
}
