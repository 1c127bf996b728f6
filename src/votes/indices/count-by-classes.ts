import { binomials } from '../../numeric/index.ts';
import { classesOf, type Formula, sumOf } from '../rules/index.ts';
import { type Counts, zeros } from './counts.ts';
import type { Game, Weighing } from './game.ts';

/** Members of a game that it does not tell apart, as lists of indices. */
export type MemberClasses = readonly (readonly number[])[];

export function gameClasses({ size, weighings, formula }: Game): MemberClasses {
  const thresholds = weighings.map(({ weights, quota }) => ({ yes: weights, abstaining: weights, quota }));
  return classesOf({ size, thresholds, formula });
}

/** Ways to say how many of each class are inside. */
export function combinations(classes: MemberClasses): number {
  return classes.reduce((product, { length }) => product * (length + 1), 1);
}

/** How many of each class are inside decides: one step for each combination, counted by binomial coefficients. */
export function countByClasses(game: Game, classes: MemberClasses): Counts {
  const wins = winningCombinations(game, classes);
  const strides = classes.map((_, c) => combinations(classes.slice(c + 1)));
  const ways = classes.map(({ length }) => binomials(length));
  const rows = () => classes.map(() => zeros(game.size + 1));
  const row = () => zeros(game.size + 1);
  const tally = {
    ...{ winning: row(), minimal: row(), vulnerable: row() },
    ...{ swings: rows(), minimalOf: rows(), vulnerableOf: rows() },
  };
  const inside = new Int32Array(classes.length);
  const add = (sums: bigint[] | undefined, at: number, count: bigint) => {
    if (sums !== undefined) sums[at] = sums[at] + count;
  };
  const visit = (c: number, index: number, size: number, count: bigint): void => {
    if (c < classes.length) {
      for (const [x, way] of ways[c].entries()) {
        inside[c] = x;
        visit(c + 1, index + x * strides[c], size + x, count * way);
      }
      return;
    }
    if (wins[index] === 0) return;
    const isCritical = (k: number) => inside[k] > 0 && wins[index - strides[k]] === 0;
    const critical = classes.flatMap((_, k) => (isCritical(k) ? [k] : []));
    const number = critical.reduce((sum, k) => sum + inside[k], 0);
    add(tally.winning, size, count);
    add(tally.vulnerable, number, count);
    if (number === size) add(tally.minimal, size, count);
    for (const k of critical) {
      // Summed over the class; divided among its members at the end.
      const each = count * BigInt(inside[k]);
      add(tally.swings[k], size, each);
      add(tally.vulnerableOf[k], number, each);
      if (number === size) add(tally.minimalOf[k], size, each);
    }
  };
  visit(0, 0, 0, 1n);
  return spread(game.size, classes, tally);
}

/** Sums over classes as those of each member, which are equal within a class. */
function spread(
  size: number,
  classes: MemberClasses,
  tally: {
    readonly winning: readonly bigint[];
    readonly minimal: readonly bigint[];
    readonly vulnerable: readonly bigint[];
    readonly swings: readonly (readonly bigint[])[];
    readonly minimalOf: readonly (readonly bigint[])[];
    readonly vulnerableOf: readonly (readonly bigint[])[];
  },
): Counts {
  const byMember = (sums: readonly (readonly bigint[])[]) => {
    const members = new Array<readonly bigint[]>(size).fill([]);
    for (const [c, list] of classes.entries()) {
      const each = (sums[c] ?? []).map((sum) => sum / BigInt(list.length));
      for (const i of list) members[i] = each;
    }
    return members;
  };
  return {
    size,
    winning: tally.winning,
    swings: byMember(tally.swings),
    critical: {
      minimal: tally.minimal,
      minimalOf: byMember(tally.minimalOf),
      vulnerable: tally.vulnerable,
      vulnerableOf: byMember(tally.vulnerableOf),
    },
  };
}

/** 1 for each winning combination; the last class counts fastest. */
function winningCombinations({ weighings, formula }: Game, classes: MemberClasses): Uint8Array {
  const reached = weighings.map((weighing) => reachedCombinations(weighing, classes));
  const count = combinations(classes);
  const evaluate = (part: Formula): Uint8Array => {
    if (part.kind === 'threshold') return reached[part.at];
    const isAll = part.kind === 'all';
    const joined = new Uint8Array(count).fill(isAll ? 1 : 0);
    for (const one of part.of) {
      const bits = evaluate(one);
      for (let k = 0; k < count; k++) joined[k] = isAll ? joined[k] & bits[k] : joined[k] | bits[k];
    }
    return joined;
  };
  return evaluate(formula);
}

/** Whoever of a class is inside, the rule decides alike: its first members stand for any. */
function reachedCombinations({ weights, quota }: Weighing, classes: MemberClasses): Uint8Array {
  const steps = classes.map((list) => {
    let sum = 0n;
    return [0n, ...list.map((i) => (sum += weights[i]))];
  });
  if (sumOf(weights) > Number.MAX_SAFE_INTEGER) {
    let sums = [0n];
    for (const step of steps) sums = sums.flatMap((sum) => step.map((more) => sum + more));
    return Uint8Array.from(sums, (sum) => (sum >= quota ? 1 : 0));
  }
  let sums = new Float64Array(1);
  for (const step of steps) {
    const next = new Float64Array(sums.length * step.length);
    for (let k = 0; k < sums.length; k++)
      for (let x = 0; x < step.length; x++) next[k * step.length + x] = sums[k] + Number(step[x]);
    sums = next;
  }
  const least = Number(quota);
  return Uint8Array.from(sums, (sum) => (sum >= least ? 1 : 0));
}
