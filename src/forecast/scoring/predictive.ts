import { normalCdf, normalQuantile, sortedQuantile } from '../../numeric/index.ts';

/** A forecast with its uncertainty, in scale points. */
export type Predictive =
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | QuantileForecast
  | { readonly kind: 'samples'; readonly values: ArrayLike<number> };

/**
 * Quantiles, rising; the distribution function is straight between them. What the outer ones leave out stands as
 * probability on them.
 */
export interface QuantileForecast {
  readonly kind: 'quantiles';
  readonly probabilities: readonly number[];
  readonly values: readonly number[];
}

/** Throws where a forecast is no distribution. */
export function checkPredictive(forecast: Predictive): void {
  if (forecast.kind === 'normal') {
    if (!Number.isFinite(forecast.mean) || !(forecast.sd >= 0) || forecast.sd === Number.POSITIVE_INFINITY)
      throw new RangeError(`normal forecast with mean ${forecast.mean} and sd ${forecast.sd}`);
    return;
  }
  const { values } = forecast;
  if (values.length === 0 || !Array.from(values).every(Number.isFinite))
    throw new RangeError(`${forecast.kind} must be finite numbers, at least one`);
  if (forecast.kind === 'samples') return;
  const { probabilities } = forecast;
  const isRising = (list: readonly number[], gap: number) =>
    list.every((one, i) => i === 0 || one - (list[i - 1] ?? 0) >= gap);
  const inside = probabilities.every((one) => one >= 0 && one <= 1);
  if (probabilities.length !== values.length || !inside || !isRising(probabilities, 1e-12))
    throw new RangeError('probabilities must rise within 0 to 1, one for each value');
  if (!isRising(forecast.values, 0)) throw new RangeError('quantiles must not fall');
}

/**
 * The value that the outcome stays below with a probability.
 *
 * @example
 * predictiveQuantile({ kind: 'quantiles', probabilities: [0, 1], values: [20, 40] }, 0.25) // => 25
 */
export function predictiveQuantile(forecast: Predictive, probability: number): number {
  switch (forecast.kind) {
    case 'normal':
      return forecast.sd === 0
        ? forecast.mean
        : forecast.mean + forecast.sd * normalQuantile(Math.min(1 - 1e-16, Math.max(1e-300, probability)));
    case 'samples':
      return sortedQuantile(Float64Array.from(forecast.values).sort(), probability);
    case 'quantiles':
      return interpolate(forecast.probabilities, forecast.values, probability);
  }
}

/** Probability below x, without and with x itself: they differ where probability stands on a point. */
export function probabilityBelow(
  forecast: Predictive,
  x: number,
): { readonly below: number; readonly atMost: number } {
  switch (forecast.kind) {
    case 'normal': {
      if (forecast.sd === 0) return { below: x > forecast.mean ? 1 : 0, atMost: x >= forecast.mean ? 1 : 0 };
      const at = normalCdf((x - forecast.mean) / forecast.sd);
      return { below: at, atMost: at };
    }
    case 'samples': {
      const values = Array.from(forecast.values);
      const share = (keep: (value: number) => boolean) => values.filter(keep).length / values.length;
      return { below: share((value) => value < x), atMost: share((value) => value <= x) };
    }
    case 'quantiles':
      return { below: stepBelow(forecast, x), atMost: stepAtMost(forecast, x) };
  }
}

function stepBelow({ probabilities, values }: QuantileForecast, x: number): number {
  const next = values.findIndex((value) => value >= x);
  if (next < 0) return 1;
  if (next === 0) return 0;
  return between(values, probabilities, next, x);
}

function stepAtMost({ probabilities, values }: QuantileForecast, x: number): number {
  const next = values.findIndex((value) => value > x);
  if (next < 0) return 1;
  if (next === 0) return 0;
  return between(values, probabilities, next, x);
}

/** Piecewise linear y at x through points with rising x; the outer y beyond the ends. */
function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  const next = xs.findIndex((one) => one >= x);
  if (next < 0) return ys.at(-1) ?? Number.NaN;
  return next === 0 ? (ys[0] ?? Number.NaN) : between(xs, ys, next, x);
}

function between(xs: readonly number[], ys: readonly number[], next: number, x: number): number {
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[next - 1], xs[next], ys[next - 1], ys[next]];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}
