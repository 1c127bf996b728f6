/** How a country's trade imbalance is carried over: the same amount of money, or in proportion to its output. */
export type Closure = 'additive' | 'multiplicative';

export const closures = ['additive', 'multiplicative'] as const satisfies readonly Closure[];

/** Countries that still trade with each other after a shock, and with nobody else. */
export interface WorldPart {
  /** Their places in the whole table. */
  readonly members: Int32Array;
  /** Seller by buyer, row-major: the seller's share in the buyer's spending before, times the shock's partial effect. */
  readonly supply: Float64Array;
  /** Income before the shock: what a country sells, at home and abroad. */
  readonly output: Float64Array;
  /** Spending minus income before the shock. */
  readonly imbalances: Float64Array;
  readonly elasticity: number;
  readonly closure: Closure;
}

/** A world in which nobody can buy, or nobody sells, has no prices. */
export type Severed =
  | { readonly kind: 'no-supplier'; readonly country: number }
  | { readonly kind: 'no-buyer'; readonly country: number }
  | { readonly kind: 'imbalance-cut-off'; readonly countries: readonly number[]; readonly imbalance: number };

/** Sums that only rounding keeps from zero, as a share of the part's output. */
const balanceTolerance = 1e-9;

/**
 * The parts into which a shock cuts the world; one, unless an embargo isolates somebody. Without trade between
 * them their wages have no common measure, and an imbalance of fixed size has nobody left to finance it.
 */
export function worldParts(whole: WorldPart): readonly WorldPart[] | Severed {
  const severed = severedCountry(whole);
  if (severed !== undefined) return severed;
  const groups = connected(whole);
  if (groups.length === 1) return [whole];
  const parts = groups.map((members) => partOf(whole, members));
  if (whole.closure === 'multiplicative') return parts;
  for (const { members, output, imbalances } of parts) {
    const imbalance = sum(imbalances);
    if (Math.abs(imbalance) > balanceTolerance * sum(output))
      return { kind: 'imbalance-cut-off', countries: Array.from(members), imbalance };
  }
  return parts;
}

function severedCountry({ supply, output }: WorldPart): Severed | undefined {
  const n = output.length;
  for (let i = 0; i < n; i++) {
    let [sells, buys] = [false, false];
    for (let j = 0; j < n; j++) {
      if (supply[i * n + j] > 0) sells = true;
      if (supply[j * n + i] > 0) buys = true;
    }
    if (!sells) return { kind: 'no-buyer', country: i };
    if (!buys) return { kind: 'no-supplier', country: i };
  }
  return undefined;
}

function connected({ supply, output }: WorldPart): readonly (readonly number[])[] {
  const n = output.length;
  const seen = new Uint8Array(n);
  const groups: number[][] = [];
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    const group = [start];
    for (let at = 0; at < group.length; at++) {
      const i = group[at];
      for (let j = 0; j < n; j++) {
        const trades = supply[i * n + j] > 0 || supply[j * n + i] > 0;
        if (!trades || seen[j] === 1) continue;
        seen[j] = 1;
        group.push(j);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

function partOf(whole: WorldPart, members: readonly number[]): WorldPart {
  const [n, size] = [whole.output.length, members.length];
  const supply = new Float64Array(size * size);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) supply[a * size + b] = whole.supply[members[a] * n + members[b]];
  const pick = (all: Float64Array) => Float64Array.from(members, (i) => all[i]);
  return {
    ...whole,
    members: Int32Array.from(members, (i) => whole.members[i]),
    supply,
    output: pick(whole.output),
    imbalances: pick(whole.imbalances),
  };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
