import { snap } from '../../numeric/index.ts';
import type { Rectangle, RectangleModel } from '../space.ts';
import { rectangleUtility } from './utility.ts';

/** Small spaces whose every package can be listed, and the answers by listing them. */
export interface SmallSpace {
  readonly model: RectangleModel;
  readonly counts: Int32Array;
}

/** A whole number from low to high. */
export type Draw = (low: number, high: number) => number;

interface Shape {
  /** Least and most. */
  readonly parties: readonly [number, number];
  /** Most of a party. */
  readonly boxes: number;
  readonly worth: (draw: Draw) => number;
}

/** Two to four issues of two to five options; a quarter of the boxes are EXCLUDES. */
export function smallSpace(draw: Draw, { parties, boxes, worth }: Shape): SmallSpace {
  const times = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const counts = Int32Array.from(times(draw(2, 4), () => draw(2, 5)));
  const bounded = (): Rectangle['bounds'] => {
    const bounds = Array.from(counts).flatMap((count, issue) => {
      const [a, b] = [draw(0, count - 1), draw(0, count - 1)];
      return draw(0, 1) === 1 ? [{ issue, low: Math.min(a, b), high: Math.max(a, b) }] : [];
    });
    return bounds.length > 0 ? bounds : [{ issue: 0, low: 0, high: 0 }];
  };
  const profiles = times(draw(...parties), () => {
    const list = times(draw(0, boxes), () => ({
      worth: worth(draw),
      excludes: draw(0, 3) === 0,
      bounds: bounded(),
    }));
    // Divisors from a fraction of what the boxes are worth together, so that the cap often binds, to more than that.
    const total = list.reduce((sum, box) => sum + Math.abs(box.worth), 0);
    return { boxes: list, largest: Math.max(1, (total * draw(2, 12)) / 10) };
  });
  return { model: { kind: 'rectangles', profiles }, counts };
}

export function everyPackage(counts: Int32Array): number[][] {
  return Array.from(counts).reduce<number[][]>(
    (packages, count) =>
      packages.flatMap((chosen) => Array.from({ length: count }, (_, k) => [...chosen, k])),
    [[]],
  );
}

export function utilitiesOf({ profiles }: RectangleModel, chosen: ArrayLike<number>): number[] {
  return profiles.map((profile) => rectangleUtility(profile, chosen));
}

export function key(values: readonly number[]): string {
  return values.map(snap).join();
}

/** The distinct undominated vectors by their definition, the first coordinate falling. */
export function frontierByListing({ model, counts }: SmallSpace): number[][] {
  const distinct = new Map(
    everyPackage(counts).map((chosen) => {
      const values = utilitiesOf(model, chosen);
      return [key(values), values] as const;
    }),
  );
  const all = [...distinct.values()].map((values) => ({ values, steps: values.map(snap) }));
  const isBetter = (a: readonly number[], b: readonly number[]): boolean =>
    a.every((step, i) => step >= (b[i] as number)) && a.some((step, i) => step > (b[i] as number));
  return all
    .filter(({ steps }) => !all.some((other) => isBetter(other.steps, steps)))
    .sort(
      (a, b) =>
        b.steps.map((step, i) => step - (a.steps[i] as number)).find((difference) => difference !== 0) ?? 0,
    )
    .map(({ values }) => values);
}
