import type { Written } from './random-file.case.ts';

export const assumption = 'made up';

/** Chances and picks that follow from a number alone. */
export function dice(seed: number) {
  let state = seed * 2654435761 + 1;
  const next = () => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(of: readonly T[]): T => {
    const one = of[below(of.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const some = <T>(of: readonly T[]): readonly T[] => {
    const found = of.filter(() => next() < 0.5);
    return found.length > 0 ? found : [pick(of)];
  };
  return { chance: (p: number) => next() < p, below, pick, some };
}
export type Dice = ReturnType<typeof dice>;

/** A number on a grid, so that ties abound, or a range. */
export function written({ chance, below }: Dice, low: number, high: number): Written {
  const at = (k: number) => Math.round((low + ((high - low) * k) / 8) * 1e6) / 1e6;
  const [a, b] = [below(9), below(9)];
  const value = a === b || chance(0.4) ? at(a) : `${at(Math.min(a, b))} to ${at(Math.max(a, b))}`;
  return { value, assumption };
}
