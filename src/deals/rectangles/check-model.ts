import type { RectangleModel } from '../space.ts';

/** Throws a RangeError for a model that no algorithm here could mean anything by. */
export function checkModel(model: RectangleModel, optionCounts: Int32Array): void {
  for (const [issue, count] of optionCounts.entries()) {
    if (count < 1) throw new RangeError(`issue ${issue} has ${count} options: it needs at least one`);
  }
  if (model.profiles.length === 0) throw new RangeError('the model has no profile: it needs one a party');
  for (const [party, { largest, boxes }] of model.profiles.entries()) {
    if (!(largest > 0 && Number.isFinite(largest))) {
      throw new RangeError(`profile ${party} divides by ${largest}: the divisor must be positive and finite`);
    }
    for (const { worth, bounds } of boxes) {
      if (!Number.isFinite(worth))
        throw new RangeError(`profile ${party} has a box worth ${worth}: not finite`);
      for (const { issue } of bounds) {
        if (!(issue >= 0 && issue < optionCounts.length)) {
          throw new RangeError(
            `profile ${party} bounds issue ${issue}: there are ${optionCounts.length} issues`,
          );
        }
      }
      if (new Set(bounds.map(({ issue }) => issue)).size < bounds.length) {
        throw new RangeError(
          `profile ${party} has a box that bounds an issue twice: give one range an issue`,
        );
      }
    }
  }
}
