import type { Rectangle, RectangleModel } from '../space.ts';

/** What a package may earn: a positive worth, for lying inside the bounds, or outside them when `excludes`. */
export interface Earning {
  readonly party: number;
  /** Positive. */
  readonly worth: number;
  readonly excludes: boolean;
  /** At least one; each holds for some options of its issue and not for all. */
  readonly bounds: Rectangle['bounds'];
}

export interface Earnings {
  /** Worth every package has, per party: boxes always paid, and the whole of those with negative worth. */
  readonly base: readonly number[];
  readonly earnings: readonly Earning[];
}

/**
 * The model with positive worths only. A box with worth -w is a constant -w plus w for its complement, so that EXCLUDES
 * and INCLUDES change places; bounds that always hold are dropped, boxes that are always or never paid become constants.
 */
export function earningsOf({ profiles }: RectangleModel, optionCounts: Int32Array): Earnings {
  const base = profiles.map(() => 0);
  const earnings: Earning[] = [];
  for (const [party, { boxes }] of profiles.entries()) {
    for (const box of boxes) {
      if (box.worth === 0) continue;
      const bounds = effective(box, optionCounts);
      const excludes = box.excludes !== box.worth < 0;
      const isConstant = bounds === null || bounds.length === 0;
      const always = isConstant && (bounds === null) === excludes;
      const constant = Math.min(box.worth, 0) + (always ? Math.abs(box.worth) : 0);
      base[party] = base[party] + constant;
      if (!isConstant) earnings.push({ party, worth: Math.abs(box.worth), excludes, bounds });
    }
  }
  return { base, earnings };
}

/** Bounds cut to the options there are, without those that always hold; null when the box holds no package. */
function effective({ bounds }: Rectangle, optionCounts: Int32Array): Rectangle['bounds'] | null {
  const cut = bounds.map(({ issue, low, high }) => {
    const last = optionCounts[issue] - 1;
    return { issue, low: Math.max(0, Math.ceil(low)), high: Math.min(last, Math.floor(high)), last };
  });
  if (cut.some(({ low, high }) => low > high)) return null;
  return cut.flatMap(({ issue, low, high, last }) =>
    low === 0 && high === last ? [] : [{ issue, low, high }],
  );
}
