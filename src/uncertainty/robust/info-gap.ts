import { fillPoints } from '../../numeric/index.ts';

/** The worst that was found within a distance of today's values. */
export interface GapPoint {
  /** Every input lies within so many of its widths. */
  readonly horizon: number;
  readonly worst: number;
}

export interface InfoGap {
  /** From horizon 0 on; the worst never rises. */
  readonly curve: readonly GapPoint[];
  /** Points asked in each box. */
  readonly evaluations: number;
}

export interface InfoGapQuestion {
  readonly utility: (point: Float64Array) => number;
  readonly today: Float64Array;
  readonly widths: Float64Array;
  /** The farthest horizon, and how many steps lead there. */
  readonly farthest?: number;
  readonly steps?: number;
  readonly samples?: number;
  readonly seed?: number;
}

/**
 * Info-gap robustness (Ben-Haim 2006): the worst utility when every input may lie within α widths of today's value, for
 * growing α. The worst is looked for among corners and scattered points and then one input at a time: it may be missed, so
 * that robustness is at most what is read from the curve; and it is local to today's values.
 *
 * @example
 * const { curve } = infoGap({
 *   utility: ([x, y]) => 10 - x - 2 * y,
 *   today: Float64Array.of(0, 0),
 *   widths: Float64Array.of(1, 1),
 *   farthest: 2,
 *   steps: 2,
 * });
 * curve.map(({ worst }) => worst) // => [10, 7, 4]
 */
export function infoGap({
  utility,
  today,
  widths,
  farthest = 1,
  steps = 32,
  samples = 64,
  seed = 0,
}: InfoGapQuestion): InfoGap {
  const inputs = today.length;
  const signs = directions(inputs, samples, seed);
  let evaluations = 0;
  const at = (direction: Float64Array, horizon: number): number => {
    evaluations++;
    return utility(today.map((value, k) => value + horizon * widths[k] * direction[k]));
  };
  const curve: GapPoint[] = [{ horizon: 0, worst: at(new Float64Array(inputs), 0) }];
  // The worst place of one box is tried in the next one: it often lies in the same direction.
  let leader = new Float64Array(inputs);
  for (let step = 1; step <= steps; step++) {
    const horizon = (farthest * step) / steps;
    let worst = curve[step - 1].worst;
    for (const direction of [leader, ...signs]) {
      const found = at(direction, horizon);
      if (found < worst) [worst, leader] = [found, direction.slice()];
    }
    for (let k = 0; k < inputs; k++)
      for (const place of [-1, 0, 1]) {
        const tried = leader.slice();
        tried[k] = place;
        const found = at(tried, horizon);
        if (found < worst) [worst, leader] = [found, tried];
      }
    curve.push({ horizon, worst });
  }
  return { curve, evaluations };
}

/** Corners of the cube (all of them for few inputs) and scattered points in it, as multiples of the widths. */
function directions(inputs: number, samples: number, seed: number): readonly Float64Array[] {
  const columns = Array.from({ length: inputs }, (_, dimension) => {
    const column = new Float64Array(samples);
    fillPoints(
      column,
      { kind: 'scrambled-sobol', seed, replicate: 0, samples },
      { name: `${dimension}`, dimension },
    );
    return column;
  });
  const scattered = Array.from({ length: samples }, (_, i) =>
    Float64Array.from(columns, (column) => 2 * column[i] - 1),
  );
  const corners =
    2 ** inputs <= samples
      ? Array.from({ length: 2 ** inputs }, (_, corner) =>
          Float64Array.from({ length: inputs }, (_, k) => ((corner >> k) & 1 ? 1 : -1)),
        )
      : scattered.map((point) => point.map((value) => (value < 0 ? -1 : 1)));
  return [...corners, ...scattered];
}

/**
 * How far all inputs may move at once before the worst that was found falls below what is needed: the last horizon of the
 * curve at which it does not, or null where today's values do not give it.
 *
 * @example
 * robustHorizon({ curve: [{ horizon: 0, worst: 10 }, { horizon: 1, worst: 7 }], evaluations: 0 }, 8) // => 0
 */
export function robustHorizon({ curve }: InfoGap, needed: number): number | null {
  return curve.findLast(({ worst }) => worst >= needed)?.horizon ?? null;
}
