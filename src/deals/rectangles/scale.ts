import type { RectangleProfile } from '../space.ts';

/** The units in which a party's worths are added up. */
export interface Scale {
  /** Units in a worth of 1. */
  readonly units: number;
  /** Least difference of two different sums, in units; 0 when the worths have no common unit. */
  readonly step: number;
  /** Sum, in units, at and above which the utility is 1. */
  readonly cap: number;
}

/** Sums of whole numbers are exact in doubles up to here; a margin is left for sums of products. */
const exactUpTo = 1e14;

/** Decimals become whole numbers where up to six digits suffice: exact sums, and the next better sum is a whole unit away. */
export function scaleOf({ boxes, largest }: RectangleProfile): Scale {
  const total = boxes.reduce((sum, { worth }) => sum + Math.abs(worth), 0);
  for (let units = 1; units <= 1e6 && total * units < exactUpTo; units *= 10) {
    const isWhole = boxes.every(({ worth }) => Math.round(worth * units) / units === worth);
    if (isWhole) return { units, step: 1, cap: Math.ceil(largest * units) };
  }
  return { units: 1, step: 0, cap: largest };
}
