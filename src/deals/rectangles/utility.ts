import type { Rectangle, RectangleProfile } from '../space.ts';

/** Is a box paid for a package (one option index an issue)? */
export function isEarned({ bounds, excludes }: Rectangle, chosen: ArrayLike<number>): boolean {
  const isInside = bounds.every(({ issue, low, high }) => {
    const option = chosen[issue];
    return low <= option && option <= high;
  });
  return isInside !== excludes;
}

/** Utility of a package to a party: the worth of the boxes it earns over `largest`, at most 1 (GENIUS). */
export function rectangleUtility(profile: RectangleProfile, chosen: ArrayLike<number>): number {
  let sum = 0;
  for (const box of profile.boxes) if (isEarned(box, chosen)) sum += box.worth;
  return Math.min(1, sum / profile.largest);
}
