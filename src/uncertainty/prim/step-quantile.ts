/**
 * A cut of sorted values between two of them: the midpoint of the neighbours of place (n − 1)·share, stepping over equal
 * ones away from the middle of the box's far side, so that a cut never runs through a tie.
 */
export function stepQuantile(count: number, at: (place: number) => number, share: number): number {
  const place = (count - 1) * share;
  let [below, above] = [Math.floor(place), Math.ceil(place)];
  if (share > 0.5) while (at(below) === at(above) && below > 0) below--;
  else while (at(below) === at(above) && above < count - 1) above++;
  return (at(below) + at(above)) / 2;
}
