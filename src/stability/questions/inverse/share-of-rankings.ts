import { added, factorial, type Rational, rational } from '../../../numeric/index.ts';
import type { Leaving } from './leaving.ts';

/** Beyond these the sum is not formed: moves that hang together, terms of different shape, steps on the way. */
const mostMovesTogether = 16;
const mostTerms = 2000;
const mostWork = 4_000_000;
const mostSplits = 20_000;
/** States in answers that hang on more than their outcome (SMR, SSEQ). */
const mostMet = 300;

type Sets = readonly (readonly number[])[];

/**
 * Share of all strict rankings under which none of the moves is taken: Σ_A |A|! (|S| − 1 − |A|)! / |S|! over the
 * admissible sets A of states above the one in question. Formed by inclusion and exclusion over the moves: that c states
 * stand above it and each of some disjoint sets has one above it depends on their sizes alone. Null where the sum is too
 * long.
 */
export function shareOfRankings(leavings: readonly Leaving[]): Rational | null {
  if (leavings.some(({ answers }) => answers.length > mostMet && answers.some(({ length }) => length > 1)))
    return null;
  const sets = leavings.flatMap(({ answers }) => answers).filter(({ length }) => length > 1);
  if (new Set(sets.flat()).size > mostMet) return null;
  let terms: Terms | null = new Map([['0', 1n]]);
  for (const group of connected(leavings)) {
    const own: Terms | null = terms === null ? null : signedTerms(group);
    terms = terms === null || own === null ? null : multiplied(terms, own);
  }
  if (terms === null) return null;
  let share = rational(0n, 1n);
  for (const [shape, sign] of terms) share = added(share, chance(shape, sign));
  return share;
}

/** By shape ("c" states above, then the sizes of the sets that must be met): how often it counts, with its sign. */
type Terms = Map<string, bigint>;

/** Moves that share no state, directly or by others, are judged apart. */
function connected(leavings: readonly Leaving[]): readonly (readonly Leaving[])[] {
  const groupOf = new Map<number, number>();
  const groups: (Leaving[] | undefined)[] = [];
  for (const leaving of leavings) {
    const states = [leaving.to, ...leaving.answers.flat()];
    const met = new Set(states.flatMap((s) => groupOf.get(s) ?? []));
    const joined = [leaving, ...[...met].flatMap((g) => groups[g] ?? [])];
    for (const g of met) groups[g] = undefined;
    const g = groups.push(joined) - 1;
    const renamed = met.size === 0 ? states : joined.flatMap(({ to, answers }) => [to, ...answers.flat()]);
    for (const s of renamed) groupOf.set(s, g);
  }
  return groups.filter((group) => group !== undefined);
}

function signedTerms(group: readonly Leaving[]): Terms | null {
  const kept = new Map<string, readonly number[]>();
  const own = group.map(({ answers }) =>
    answers.map((answer) => {
      const key = [...answer].sort((a, b) => a - b).join();
      const same = kept.get(key) ?? answer;
      kept.set(key, same);
      return same;
    }),
  );
  if (group.length > mostMovesTogether || 2 ** group.length * Math.max(1, kept.size) > mostWork) return null;
  const sum: Sum = { terms: new Map(), splits: mostSplits };
  for (let chosen = 0; chosen < 2 ** group.length; chosen++) {
    const isTaken = (_: unknown, k: number) => (chosen >> k) & 1;
    const taken = group.filter(isTaken);
    const above = new Set(taken.map(({ to }) => to));
    const toMeet = [...new Set(own.filter(isTaken).flat())].filter(
      (answer) => !answer.some((s) => above.has(s)),
    );
    if (!addMeetings(sum, above, least(toMeet), taken.length % 2 === 0 ? 1n : -1n)) return null;
  }
  return sum.terms;
}

interface Sum {
  readonly terms: Terms;
  splits: number;
}

/**
 * Adds the terms of "all these above, each of those met". Single states simply stand above; sets that overlap in part
 * are split by whether a state that they share is above or not, until none overlap. False where that takes too long.
 */
function addMeetings(sum: Sum, above: ReadonlySet<number>, toMeet: Sets, sign: bigint): boolean {
  const single = toMeet.filter(({ length }) => length === 1).flat();
  if (single.length > 0) {
    const more = new Set([...above, ...single]);
    return addMeetings(
      sum,
      more,
      toMeet.filter((answer) => !answer.some((s) => more.has(s))),
      sign,
    );
  }
  const shared = sharedState(toMeet);
  if (shared === undefined) {
    const sizes = toMeet.map(({ length }) => length).sort((a, b) => a - b);
    add(sum.terms, [above.size, ...sizes].join(' '), sign);
    return sum.terms.size <= mostTerms;
  }
  if (sum.splits-- <= 0) return false;
  // P(met) = P(met without the state) + P(state above, the rest met) − P(state above, met without it)
  const without = least(toMeet.map((answer) => answer.filter((s) => s !== shared)));
  const rest = toMeet.filter((answer) => !answer.includes(shared));
  const withShared = new Set([...above, shared]);
  return (
    addMeetings(sum, above, without, sign) &&
    addMeetings(sum, withShared, rest, sign) &&
    addMeetings(sum, withShared, without, -sign)
  );
}

/** Without the sets that are met whenever a smaller one is. */
function least(sets: Sets): Sets {
  if (sets.every(({ length }) => length === 1)) return [...new Set(sets.flat())].map((s) => [s]);
  const kept: (readonly number[])[] = [];
  for (const set of [...sets].sort((a, b) => a.length - b.length)) {
    const own = new Set(set);
    if (!kept.some((smaller) => smaller.every((s) => own.has(s)))) kept.push(set);
  }
  return kept;
}

function sharedState(sets: Sets): number | undefined {
  const seen = new Set<number>();
  for (const set of sets)
    for (const s of set) {
      if (seen.has(s)) return s;
      seen.add(s);
    }
  return undefined;
}

function multiplied(a: Terms, b: Terms): Terms | null {
  const product: Terms = new Map();
  for (const [shapeA, signA] of a)
    for (const [shapeB, signB] of b) {
      const [c = 0, ...sizes] = shapeA.split(' ').map(Number);
      const [d = 0, ...more] = shapeB.split(' ').map(Number);
      add(product, [c + d, ...[...sizes, ...more].sort((x, y) => x - y)].join(' '), signA * signB);
      if (product.size > mostTerms) return null;
    }
  return product;
}

function add(terms: Terms, shape: string, sign: bigint): void {
  const sum = (terms.get(shape) ?? 0n) + sign;
  if (sum === 0n) terms.delete(shape);
  else terms.set(shape, sum);
}

/** Chance that c states stand above and each set is met: Π((1 + x)^k − 1) by the number above, each set a strict order. */
function chance(shape: string, sign: bigint): Rational {
  const [c = 0, ...sizes] = shape.split(' ').map(Number);
  if (sizes.length === 0) return rational(sign, BigInt(c + 1));
  const all = c + sizes.reduce((sum, size) => sum + size, 0);
  let ways = [1n];
  for (const size of sizes) ways = product(ways, meetings(size));
  let sum = 0n;
  for (const [k, count] of ways.entries()) sum += count * factorial(c + k) * factorial(all - c - k);
  return rational(sign * sum, factorial(all + 1));
}

/** By number above: the ways to have that many of a set above, none excluded. */
function meetings(size: number): bigint[] {
  const row = [1n];
  for (let k = 1; k <= size; k++) row.push((row[k - 1] * BigInt(size - k + 1)) / BigInt(k));
  row[0] = 0n;
  return row;
}

function product(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const out = Array.from({ length: a.length + b.length - 1 }, () => 0n);
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) out[i + j] = out[i + j] + x * y;
  return out;
}
