import type { Compiled, UtilityTables } from '../situation/index.ts';

/** Every package with its utilities: one column of values a party, packages in the order of an odometer. */
export interface Packages {
  readonly count: number;
  readonly values: readonly Float64Array[];
  /** Option indices of a package; the last issue turns fastest. */
  readonly packageAt: (index: number) => readonly number[];
}

/** All packages of a situation at one draw, for the parties named by index. Memory: 8 bytes × packages × parties. */
export function enumerate(compiled: Compiled, tables: UtilityTables, parties: readonly number[]): Packages {
  const { optionCounts } = compiled;
  const count = optionCounts.reduce((product, options) => product * options, 1);
  const packageAt = (index: number): number[] => {
    let rest = index;
    const chosen = new Array<number>(optionCounts.length).fill(0);
    for (let j = optionCounts.length - 1; j >= 0; j--) {
      chosen[j] = rest % (optionCounts[j] as number);
      rest = Math.floor(rest / (optionCounts[j] as number));
    }
    return chosen;
  };
  return { count, values: parties.map((party) => valuesOf(compiled, tables, party, count)), packageAt };
}

/** Additive part issue by issue as outer sums, then each linkage added where it matches. */
function valuesOf(compiled: Compiled, tables: UtilityTables, party: number, count: number): Float64Array {
  const values = new Float64Array(count);
  const first = party * compiled.optionAt.length;
  let filled = 1;
  for (let j = 0; j < compiled.issues.length; j++) {
    const options = compiled.optionCounts[j] as number;
    const start = first + (compiled.optionStarts[j] as number);
    // From the back, so that each prefix is read before its place is overwritten.
    for (let p = filled - 1; p >= 0; p--) {
      const base = values[p] as number;
      for (let k = options - 1; k >= 0; k--)
        values[p * options + k] = base + (tables.weighted[start + k] as number);
    }
    filled *= options;
  }
  for (const [l, linkage] of compiled.linkages.entries()) {
    if (linkage.actor === party) addLinkage(compiled, linkage.when, tables.worth[l] as number, values);
  }
  return values;
}

function addLinkage(
  { optionCounts }: Compiled,
  when: Compiled['linkages'][number]['when'],
  worth: number,
  values: Float64Array,
): void {
  const stride = new Array<number>(optionCounts.length).fill(1);
  for (let j = optionCounts.length - 2; j >= 0; j--)
    stride[j] = (stride[j + 1] as number) * (optionCounts[j + 1] as number);
  for (let p = 0; p < values.length; p++) {
    let isMatch = true;
    for (let c = 0; isMatch && c < when.length; c++) {
      const { issue, matches } = when[c] as (typeof when)[number];
      isMatch = matches[Math.floor(p / (stride[issue] as number)) % (optionCounts[issue] as number)] === 1;
    }
    if (isMatch) values[p] = (values[p] as number) + worth;
  }
}
