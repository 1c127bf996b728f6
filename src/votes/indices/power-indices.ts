import { commonMultiple, factorial, type Rational, ratio, rational, toNumber } from '../../numeric/index.ts';
import { sumOf, thresholdForm, type VotingBody } from '../rules/index.ts';
import { countGame } from './count-game.ts';
import type { Counts } from './counts.ts';
import type { EngineName } from './engines.ts';
import { gameOf } from './game.ts';

/** How much each member can decide, before anything is known of what is proposed. */
export interface PowerIndices {
  /** How coalitions were counted; several where the rule falls into parts. */
  readonly engine: string;
  /** All coalitions, 2^n. */
  readonly coalitions: bigint;
  readonly winning: bigint;
  /** Coalitions that can block: without their members all others lose. */
  readonly blocking: bigint;
  /**
   * Winning coalitions of n coalitions: Coleman's power of the collectivity to act (1971), passage at even chances.
   */
  readonly collectivity: number;
  /** Winning coalitions in which nobody can be spared; null where not counted. */
  readonly minimalWinning: bigint | null;
  /** Why `minimalWinning`, `deeganPackel` and `johnston` are missing. */
  readonly withoutCoalitionIndices: string | null;
  readonly members: readonly MemberPower[];
}

/** One member's indices; doubles are the nearest to the exact quotients. */
export interface MemberPower {
  readonly name: string;
  /** Winning coalitions that lose when it leaves. */
  readonly swings: bigint;
  /** Penrose (1946), Banzhaf (1965), absolute: swings / 2^(n-1). */
  readonly penrose: number;
  /** Normalised Banzhaf: swings / all members' swings. */
  readonly banzhaf: number;
  /** Shapley and Shubik (1954): its share of all orders in which its yes makes the others win. */
  readonly shapleyShubik: number;
  /** Coleman (1971), power to prevent action: swings / winning coalitions. */
  readonly colemanPrevent: number;
  /** Coleman (1971), power to initiate action: swings / losing coalitions. */
  readonly colemanInitiate: number;
  /** Deegan and Packel (1978): mean over minimal winning coalitions of 1 / size, for those with it. */
  readonly deeganPackel: number | null;
  /** Johnston (1978): mean over winning coalitions with a critical member of 1 / their number, where it is one. */
  readonly johnston: number | null;
  readonly exact: ExactPower;
  /** It never matters. */
  readonly isDummy: boolean;
  /** Nothing passes without it. */
  readonly hasVeto: boolean;
  /** It alone decides. */
  readonly isDictator: boolean;
}

/** The same as exact quotients. */
export interface ExactPower {
  readonly banzhaf: Rational;
  readonly shapleyShubik: Rational;
  readonly deeganPackel: Rational | null;
  readonly johnston: Rational | null;
}

export interface PowerOptions {
  /** Count so where it can be done so; the cheapest engine otherwise. */
  readonly engine?: EngineName;
  /** Deegan–Packel and Johnston too; true unless stated. */
  readonly withCoalitionIndices?: boolean;
}

/**
 * All power indices of a voting body, exact. Throws `TooManyCoalitions` where they cannot be counted; an abstention is a no.
 *
 * @example
 * const council = { members: ['a', 'b', 'c'], rule: { kind: 'quota', weights: [2, 1, 1], quota: 3 } };
 * powerIndices(council).members[0].exact.shapleyShubik // => { numerator: 2n, denominator: 3n }
 */
export function powerIndices(body: VotingBody, options: PowerOptions = {}): PowerIndices {
  const game = gameOf(thresholdForm(body));
  const { counts, engines, withoutCritical } = countGame(game, {
    ...(options.engine === undefined ? {} : { engine: options.engine }),
    withCritical: options.withCoalitionIndices ?? true,
  });
  const coalitions = 2n ** BigInt(game.size);
  const winning = sumOf(counts.winning);
  return {
    engine: engines.join(', '),
    coalitions,
    winning,
    blocking: coalitions - winning,
    collectivity: ratio(winning, coalitions),
    minimalWinning: counts.critical && sumOf(counts.critical.minimal),
    withoutCoalitionIndices: counts.critical === null ? withoutCritical : null,
    members: membersOf(body.members, counts, winning, coalitions),
  };
}

function membersOf(
  names: readonly string[],
  counts: Counts,
  winning: bigint,
  coalitions: bigint,
): readonly MemberPower[] {
  const swings = counts.swings.map(sumOf);
  const all = sumOf(swings);
  const orders = once(ordersOf(counts.size));
  const [minimal, vulnerable] = [
    once(bySize(counts.critical?.minimal)),
    once(bySize(counts.critical?.vulnerable)),
  ];
  return names.map((name, i) => {
    const own = swings[i];
    const exact = {
      banzhaf: quotient(own, all),
      shapleyShubik: orders(counts.swings[i] ?? []),
      deeganPackel: counts.critical && minimal(counts.critical.minimalOf[i] ?? []),
      johnston: counts.critical && vulnerable(counts.critical.vulnerableOf[i] ?? []),
    };
    return {
      name,
      swings: own,
      penrose: ratio(2n * own, coalitions),
      banzhaf: toNumber(exact.banzhaf),
      shapleyShubik: toNumber(exact.shapleyShubik),
      colemanPrevent: ratio(own, winning),
      colemanInitiate: ratio(own, coalitions - winning),
      deeganPackel: exact.deeganPackel && toNumber(exact.deeganPackel),
      johnston: exact.johnston && toNumber(exact.johnston),
      exact,
      isDummy: own === 0n,
      hasVeto: winning > 0n && own === winning,
      isDictator: 2n * own === coalitions,
    };
  });
}

/** Sum over swings of (s-1)! (n-s)! / n!: the orders in which a member turns s-1 others into winners. */
function ordersOf(size: number): (swings: readonly bigint[]) => Rational {
  const factorials = Array.from({ length: size + 1 }, (_, k) => factorial(k));
  const orders = (s: number) => factorials[s - 1] * factorials[size - s];
  return (swings) => {
    let all = 0n;
    for (const [s, count] of swings.entries()) if (count !== 0n) all += count * orders(s);
    return rational(all, factorials[size]);
  };
}

/** Mean over coalitions of 1 / k for the members counted at k; coalitions at 0 play no role. */
function bySize(coalitions: readonly bigint[] = []): (counts: readonly bigint[]) => Rational {
  const all = sumOf(coalitions) - (coalitions[0] ?? 0n);
  const common = commonMultiple(coalitions.flatMap((_, k) => (k < 2 ? [] : [BigInt(k)])));
  return (counts) => {
    let shares = 0n;
    for (const [k, count] of counts.entries()) if (k > 0) shares += count * (common / BigInt(k));
    return quotient(shares, common * all);
  };
}

/** No swings at all are shares of nothing: 0. */
function quotient(part: bigint, whole: bigint): Rational {
  return whole === 0n ? rational(0n) : rational(part, whole);
}

/** Equal members share their counts; what is made of them is made once. */
function once<T>(make: (counts: readonly bigint[]) => T): (counts: readonly bigint[]) => T {
  const made = new Map<readonly bigint[], T>();
  return (counts) => {
    const known = made.get(counts);
    if (known !== undefined) return known;
    const value = make(counts);
    made.set(counts, value);
    return value;
  };
}
