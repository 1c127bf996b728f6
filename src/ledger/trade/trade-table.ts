/** Trade between countries in one year, home trade included. */
export interface TradeTable {
  readonly countries: readonly string[];
  /** `flows[i * n + j]` is what i sells to j; any currency, the same for all. */
  readonly flows: Float64Array;
  /** The year, where the data name one. */
  readonly year: number | null;
}

/** Several countries that are to count as one. */
export interface Region {
  readonly name: string;
  readonly members: readonly string[];
}

/**
 * The same trade between regions; what the members of a region sell to each other becomes its home trade.
 *
 * @example
 * const flows = Float64Array.of(9, 1, 1, 1, 9, 1, 1, 1, 9);
 * const table = { countries: ['a', 'b', 'c'], year: 2020, flows };
 * aggregateTable(table, [{ name: 'bc', members: ['b', 'c'] }, { name: 'a', members: ['a'] }]).countries // => ['bc', 'a']
 */
export function aggregateTable(table: TradeTable, regions: readonly Region[]): TradeTable {
  const n = table.countries.length;
  const size = regions.length;
  const regionOf = new Map(regions.flatMap(({ members }, r) => members.map((name) => [name, r] as const)));
  const places = table.countries.map((name) => {
    const r = regionOf.get(name);
    if (r === undefined) throw new RangeError(`in no region: ${name}`);
    return r;
  });
  const flows = new Float64Array(size * size);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const cell = places[i] * size + places[j];
      flows[cell] = flows[cell] + table.flows[i * n + j];
    }
  }
  return { countries: regions.map(({ name }) => name), flows, year: table.year };
}
