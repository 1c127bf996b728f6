import type { Scale } from './scale.ts';

/** An attained vector of sums, in units and cut at the caps, and the vertices that attain it. */
export interface Attained {
  readonly values: readonly number[];
  readonly chosen: readonly number[];
}

/** The undominated of what was found, and where a better package could still lie. */
export interface Archive {
  /** True when it is new and undominated. */
  add(values: readonly number[], chosen: () => readonly number[]): boolean;
  points(): readonly Attained[];
  /**
   * Every vector not yet dominated or attained is at least one of these in all coordinates: one unit beyond the local
   * bounds of the search region (Klamroth, Lacour and Vanderpooten 2015).
   */
  targets(): readonly (readonly number[])[];
}

export function archive(base: readonly number[], scales: readonly Scale[]): Archive {
  let points: Attained[] = [];
  // A corner stands for the vectors that exceed it in every coordinate; below the base there are none.
  let corners: (readonly number[])[] = [base.map((value) => value - 1)];
  const isOpen = (corner: readonly number[]): boolean =>
    corner.every((value, i) => {
      const { step, cap } = scales[i];
      return step > 0 ? value + step <= cap : value < cap;
    });
  corners = corners.filter(isOpen);
  return {
    add(values, chosen) {
      if (points.some((point) => covers(point.values, values))) return false;
      points = points.filter((point) => !covers(values, point.values));
      points.push({ values, chosen: chosen() });
      corners = split(corners, values, isOpen);
      return true;
    },
    points: () => points,
    targets: () =>
      corners.map((corner) => corner.map((value, i) => Math.max(value + scales[i].step, base[i]))),
  };
}

/** Is a at least b everywhere? */
function covers(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, i) => value >= b[i]);
}

/** The corners once `values` is attained: those it exceeds give way to one a coordinate, without repetitions. */
function split(
  corners: readonly (readonly number[])[],
  values: readonly number[],
  isOpen: (corner: readonly number[]) => boolean,
): (readonly number[])[] {
  const isHit = (corner: readonly number[]): boolean => corner.every((value, i) => value < values[i]);
  const kept = corners.filter((corner) => !isHit(corner));
  const fresh = corners
    .filter(isHit)
    .flatMap((corner) => values.map((value, i) => corner.with(i, value)))
    .filter(isOpen);
  // A corner above another adds nothing to the region.
  for (const [index, corner] of fresh.entries()) {
    const isWithin = (other: readonly number[]): boolean => covers(corner, other);
    const isRepeated = fresh.some(
      (other, i) => i !== index && isWithin(other) && (i < index || !covers(other, corner)),
    );
    if (!isRepeated && !kept.some(isWithin)) kept.push(corner);
  }
  return kept;
}
