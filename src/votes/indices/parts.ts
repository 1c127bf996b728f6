import { binomials } from '../../numeric/index.ts';
import { type Counts, convolve, minus, plus, zeros } from './counts.ts';

/** Counts of some of the members, with their indices in the whole. */
export interface Part {
  readonly members: readonly number[];
  readonly counts: Counts;
}

/** These members must all be inside: each is critical in the one coalition that wins. */
export function everyoneOf(members: readonly number[]): Part {
  const n = members.length;
  const only = Array.from({ length: n + 1 }, (_, s) => (s === n ? 1n : 0n));
  const each = members.map(() => (n === 0 ? [0n] : only));
  const critical = { minimal: only, minimalOf: each, vulnerable: only, vulnerableOf: each };
  return { members, counts: { size: n, winning: only, swings: each, critical } };
}

/** Nothing depends on these members: all their coalitions win. */
export function anyoneOf(members: readonly number[]): Part {
  const none = members.map(() => zeros(members.length + 1));
  const critical = {
    minimal: [1n],
    minimalOf: none,
    vulnerable: [2n ** BigInt(members.length)],
    vulnerableOf: none,
  };
  return {
    members,
    counts: { size: members.length, winning: binomials(members.length), swings: none, critical },
  };
}

/** Nothing wins. */
export function noneOf(members: readonly number[]): Part {
  const row = zeros(members.length + 1);
  const rows = members.map(() => row);
  const critical = { minimal: row, minimalOf: rows, vulnerable: row, vulnerableOf: rows };
  return { members, counts: { size: members.length, winning: row, swings: rows, critical } };
}

/** Both of two parts without a common member must win: two chambers. */
export function both(a: Part, b: Part): Part {
  const [x, y] = [a.counts, b.counts];
  return join(a, b, {
    winning: convolve(x.winning, y.winning),
    swings: [...each(x.swings, y.winning), ...each(y.swings, x.winning)],
    critical:
      x.critical === null || y.critical === null
        ? null
        : {
            minimal: convolve(x.critical.minimal, y.critical.minimal),
            minimalOf: [
              ...each(x.critical.minimalOf, y.critical.minimal),
              ...each(y.critical.minimalOf, x.critical.minimal),
            ],
            vulnerable: convolve(x.critical.vulnerable, y.critical.vulnerable),
            vulnerableOf: [
              ...each(x.critical.vulnerableOf, y.critical.vulnerable),
              ...each(y.critical.vulnerableOf, x.critical.vulnerable),
            ],
          },
  });
}

/** One of two parts without a common member must win; where both do, nobody is critical. */
export function either(a: Part, b: Part): Part {
  const [x, y] = [a.counts, b.counts];
  const [lostX, lostY] = [minus(binomials(x.size), x.winning), minus(binomials(y.size), y.winning)];
  return join(a, b, {
    winning: minus(binomials(x.size + y.size), convolve(lostX, lostY)),
    swings: [...each(x.swings, lostY), ...each(y.swings, lostX)],
    critical:
      x.critical === null || y.critical === null ? null : eitherCritical(x, y, total(lostX), total(lostY)),
  });
}

function eitherCritical(x: Counts, y: Counts, lostX: bigint, lostY: bigint): Counts['critical'] {
  if (x.critical === null || y.critical === null) return null;
  const times = (row: readonly bigint[], factor: bigint) => row.map((value) => value * factor);
  return {
    // The other part stays empty.
    minimal: plus(x.critical.minimal, y.critical.minimal),
    minimalOf: [...x.critical.minimalOf, ...y.critical.minimalOf],
    vulnerable: plus(
      [total(x.winning) * total(y.winning)],
      plus(times(x.critical.vulnerable, lostY), times(y.critical.vulnerable, lostX)),
    ),
    vulnerableOf: [
      ...x.critical.vulnerableOf.map((row) => times(row, lostY)),
      ...y.critical.vulnerableOf.map((row) => times(row, lostX)),
    ],
  };
}

function join(a: Part, b: Part, counts: Omit<Counts, 'size'>): Part {
  return {
    members: [...a.members, ...b.members],
    counts: { size: a.members.length + b.members.length, ...counts },
  };
}

function total(row: readonly bigint[]): bigint {
  return row.reduce((sum, value) => sum + value, 0n);
}

/** Each row by size joined with the other part; equal members share a row, which is joined once. */
function each(
  rows: readonly (readonly bigint[])[],
  other: readonly bigint[],
): readonly (readonly bigint[])[] {
  const done = new Map<readonly bigint[], readonly bigint[]>();
  return rows.map((row) => {
    const joined = done.get(row) ?? convolve(row, other);
    done.set(row, joined);
    return joined;
  });
}
