import { holds } from '../rules/index.ts';
import type { Game } from './game.ts';

/** One scale on which members weigh, and the quotas asked for on it, ascending. */
export interface WeightSystem {
  readonly weights: readonly bigint[];
  readonly quotas: readonly bigint[];
}

/** Coalitions that reach all these quotas, counted so many times by their size. */
export interface Quadrant {
  /** One for each system; null where nothing is asked for. */
  readonly quotas: readonly (bigint | null)[];
  readonly timesBySize: Int32Array;
}

/** A game told by the size of a coalition and its weight on each system. */
export interface LevelGame {
  readonly size: number;
  readonly systems: readonly WeightSystem[];
  /** Does it win at this size, having reached so many of each system's quotas? */
  readonly winsAt: (size: number, levels: readonly number[]) => boolean;
}

/** Quotas in which all members weigh alike ask for a size; all others are sorted by their scales. */
export function levelGame({ size, weighings, formula }: Game): LevelGame {
  const keys = weighings.map(({ weights }) =>
    weights.every((weight) => weight === 1n) ? null : weights.join(),
  );
  const names = [...new Set(keys)].filter((key) => key !== null);
  const systems = names.map((name) => {
    const own = weighings.filter((_, at) => keys[at] === name);
    const quotas = [...new Set(own.map(({ quota }) => quota))].sort((a, b) => (a < b ? -1 : 1));
    return { weights: own[0]?.weights ?? [], quotas };
  });
  const tests = weighings.map(({ quota }, at) => {
    const system = names.indexOf(keys[at] ?? '');
    return { system, least: system < 0 ? Number(quota) : (systems[system]?.quotas.indexOf(quota) ?? 0) + 1 };
  });
  const winsAt = (count: number, levels: readonly number[]) =>
    holds(formula, (at) => {
      const { system, least } = tests[at];
      return (system < 0 ? count : (levels[system] ?? 0)) >= least;
    });
  return { size, systems, winsAt };
}

/**
 * The winning coalitions of a game with at most two systems as a signed sum of quadrants: at each size the levels
 * that win form a staircase, whose corners count once and whose inner corners once less.
 */
export function quadrants({ size, systems, winsAt }: LevelGame): readonly Quadrant[] {
  const [first, second] = systems;
  const highest = second?.quotas.length ?? 0;
  const found = new Map<string, Int32Array>();
  const count = (one: number, other: number, at: number, sign: number) => {
    const key = `${one},${other}`;
    const times = found.get(key) ?? new Int32Array(size + 1);
    times[at] = times[at] + sign;
    found.set(key, times);
  };
  for (let at = 0; at <= size; at++) {
    let last = highest + 1;
    for (let one = 0; one <= (first?.quotas.length ?? 0); one++) {
      let least = 0;
      while (least <= highest && !winsAt(at, [one, least])) least++;
      if (least >= last) continue;
      if (last <= highest) count(one, last, at, -1);
      count(one, least, at, 1);
      last = least;
    }
  }
  return [...found].map(([key, timesBySize]) => {
    const levels = key.split(',').map(Number);
    return {
      quotas: systems.map(({ quotas }, k) => quotas[(levels[k] ?? 0) - 1] ?? null),
      timesBySize,
    };
  });
}
