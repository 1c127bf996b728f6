import type { Obligations } from './obligations.ts';

/** Which breach of which obliged actor. */
export interface Suspect {
  readonly obliged: number;
  readonly breach: number;
}

/**
 * Where to look first for a breach that pays: at the one that paid in the same draw when this promise was asked before, under a number that
 * was changed since, and at those that paid in the draws just asked. No answer hangs on it, only how soon it is found.
 */
export interface Suspects {
  readonly byDraw: (Suspect | undefined)[];
  /** The latest first. */
  readonly lately: Suspect[];
}

/** Of those that paid lately so many are tried: two or three account for most draws. */
const mostLately = 4;

const known = new WeakMap<Obligations, Suspects>();

export function suspectsOf(obligations: Obligations): Suspects {
  const found = known.get(obligations) ?? { byDraw: [], lately: [] };
  known.set(obligations, found);
  return found;
}

/** Notes what paid in a draw; nothing where all keep their word. */
export function noteSuspect({ byDraw, lately }: Suspects, s: number, one: Suspect | undefined): void {
  if (one !== undefined || s in byDraw) byDraw[s] = one;
  if (one === undefined || lately[0] === one) return;
  const place = lately.findIndex(({ obliged, breach }) => obliged === one.obliged && breach === one.breach);
  lately.splice(place < 0 ? mostLately - 1 : place, 1);
  lately.unshift(one);
}
