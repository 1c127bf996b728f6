import { commonDivisor } from '../../numeric/index.ts';
import { ceilDivide, type Flags, type Formula, holds, sumOf, type ThresholdForm } from '../rules/index.ts';

/** Met when the weights of those inside add up to the quota: 0 < quota <= total. */
export interface Weighing {
  readonly weights: readonly bigint[];
  readonly quota: bigint;
}

/** A rule with yes and no alone, in its simplest form: no constant parts, weights without a common divisor. */
export interface Game {
  readonly size: number;
  readonly weighings: readonly Weighing[];
  readonly formula: Formula;
}

/**
 * The simplest form of a rule; an abstention is a no. Where some abstain, what that contributes is theirs already,
 * and a yes adds the rest.
 */
export function gameOf({ size, thresholds, formula }: ThresholdForm, abstaining: Flags = []): Game {
  const weighings = thresholds.map((threshold) => {
    const given = threshold.abstaining.map((value, i) => (abstaining[i] === 1 ? value : 0n));
    return {
      weights: threshold.yes.map((value, i) => value - given[i]),
      quota: threshold.quota - sumOf(given),
    };
  });
  return simplify({ size, weighings, formula });
}

/** Drops what is always or never met, and joins what says the same. */
export function simplify({ size, weighings, formula }: Game): Game {
  const kept: Weighing[] = [];
  const places = new Map<string, Formula>();
  const leaves = weighings.map((weighing): Formula => {
    const simple = simplest(weighing);
    if (typeof simple === 'boolean') return simple ? always : never;
    const key = `${simple.quota}:${simple.weights.join()}`;
    const place = places.get(key) ?? { kind: 'threshold', at: kept.push(simple) - 1 };
    places.set(key, place);
    return place;
  });
  const simple = flatten(formula, leaves);
  return dropUnused({ size, weighings: kept, formula: simple });
}

export const always: Formula = { kind: 'all', of: [] };
export const never: Formula = { kind: 'any', of: [] };

/** Does it win whatever happens, lose whatever happens, or depend? */
export function isConstant(formula: Formula): boolean {
  return formula.kind !== 'threshold' && formula.of.length === 0;
}

/** The game among the other members once these say yes for certain. */
export function withInside(game: Game, inside: readonly number[]): Game {
  return restrict(game, inside, true);
}

/** The game among the other members once these say no for certain. */
export function withOutside(game: Game, outside: readonly number[]): Game {
  return restrict(game, outside, false);
}

/** The game in which the blocking coalitions of this one win (its dual). */
export function dual({ size, weighings, formula }: Game): Game {
  const exchange = (part: Formula): Formula =>
    part.kind === 'threshold'
      ? part
      : { kind: part.kind === 'all' ? 'any' : 'all', of: part.of.map(exchange) };
  return {
    size,
    weighings: weighings.map(({ weights, quota }) => ({ weights, quota: sumOf(weights) - quota + 1n })),
    formula: exchange(formula),
  };
}

/** Does this coalition win? */
export function gameWins({ weighings, formula }: Game, inside: (member: number) => boolean): boolean {
  return holds(formula, (at) => {
    const { weights, quota } = weighings[at];
    let sum = 0n;
    for (let i = 0; i < weights.length; i++) if (inside(i)) sum += weights[i];
    return sum >= quota;
  });
}

function restrict({ size, weighings, formula }: Game, fixed: readonly number[], isInside: boolean): Game {
  const chosen = new Set(fixed);
  const rest = weighings.map(({ weights, quota }) => ({
    weights: weights.filter((_, i) => !chosen.has(i)),
    quota: isInside ? quota - sumOf(weights.filter((_, i) => chosen.has(i))) : quota,
  }));
  return simplify({ size: size - chosen.size, weighings: rest, formula });
}

function simplest({ weights, quota }: Weighing): Weighing | boolean {
  if (quota <= 0n) return true;
  const positive = weights.filter((weight) => weight > 0n);
  const total = sumOf(positive);
  if (quota > total) return false;
  const least = positive.reduce((a, b) => (a < b ? a : b));
  const marks = () => weights.map((weight) => (weight > 0n ? 1n : 0n));
  // Anybody will do, or everybody is needed: the weights play no role.
  if (quota <= least) return { weights: marks(), quota: 1n };
  if (quota > total - least) return { weights: marks(), quota: BigInt(positive.length) };
  const divisor = commonDivisor(positive);
  return divisor === 1n
    ? { weights, quota }
    : { weights: weights.map((weight) => weight / divisor), quota: ceilDivide(quota, divisor) };
}

/** Nested parts of one kind become one; constants and repetitions go. */
function flatten(formula: Formula, leaves: readonly Formula[]): Formula {
  if (formula.kind === 'threshold') return leaves[formula.at];
  const { kind } = formula;
  const parts = new Map<string, Formula>();
  for (const part of formula.of.map((one) => flatten(one, leaves))) {
    if (isConstant(part)) {
      if (part.kind !== kind) return part;
      continue;
    }
    for (const one of part.kind === kind ? part.of : [part]) parts.set(JSON.stringify(one), one);
  }
  const of = [...parts.values()];
  return of.length === 1 ? of[0] : { kind, of };
}

function dropUnused({ size, weighings, formula }: Game): Game {
  const used: number[] = [];
  const visit = (part: Formula): Formula => {
    if (part.kind !== 'threshold') return { kind: part.kind, of: part.of.map(visit) };
    const at = used.indexOf(part.at);
    return { kind: 'threshold', at: at >= 0 ? at : used.push(part.at) - 1 };
  };
  const renamed = visit(formula);
  return { size, weighings: used.map((at) => weighings[at]), formula: renamed };
}
