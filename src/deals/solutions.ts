import { snap } from '../numeric/index.ts';
import type { Packages } from './enumerate.ts';
import type { DealPoint, Solution, SolutionName } from './types.ts';

type Score = (gains: readonly number[]) => number;

/**
 * The recommended points over the zone of possible agreement: Nash (1950) maximises the product of gains,
 * Kalai–Smorodinsky (1975) the smallest share of the ideal gain, the egalitarian point (Kalai 1977) the smallest gain,
 * the utilitarian ones the sum of gains or of shares. Ties go to the leximin-best gains, then to the lowest package.
 */
export function solutions(
  { values }: Packages,
  reservation: readonly number[],
  zone: readonly number[],
  point: (index: number) => DealPoint,
): Readonly<Record<SolutionName, Solution | null>> {
  const gainsOf = (p: number) =>
    values.map((column, i) => (column[p] as number) - (reservation[i] as number));
  const ideal = values.map((column, i) =>
    zone.reduce((best, p) => Math.max(best, (column[p] as number) - (reservation[i] as number)), 0),
  );
  const shares = (gains: readonly number[]) => {
    const counted = gains.filter((_, i) => snap(ideal[i] as number) > 0);
    return counted.length === 0
      ? [0]
      : gains.flatMap((gain, i) => (snap(ideal[i] as number) > 0 ? gain / (ideal[i] as number) : []));
  };
  const best = (score: Score): Solution | null => {
    const index = bestPackage(zone, gainsOf, score);
    return index === undefined ? null : { value: score(gainsOf(index)), ...point(index), proven: true };
  };
  return {
    nash: best((gains) => gains.reduce((product, gain) => product * Math.max(0, gain), 1)),
    kalaiSmorodinsky: best((gains) => Math.min(...shares(gains))),
    egalitarian: best((gains) => Math.min(...gains)),
    utilitarian: best((gains) => total(gains)),
    relativeUtilitarian: best((gains) => total(shares(gains))),
  };
}

function bestPackage(
  zone: readonly number[],
  gainsOf: (p: number) => readonly number[],
  score: Score,
): number | undefined {
  let best: { index: number; score: number; gains: readonly number[] } | undefined;
  for (const index of zone) {
    const gains = gainsOf(index);
    const value = snap(score(gains));
    if (
      best === undefined ||
      value > best.score ||
      (value === best.score && leximin(gains, best.gains) > 0)
    ) {
      best = { index, score: value, gains };
    }
  }
  return best?.index;
}

/** Positive when a's sorted gains come lexicographically after b's: the worst off first. */
function leximin(a: readonly number[], b: readonly number[]): number {
  const sorted = (gains: readonly number[]) => gains.map(snap).sort((x, y) => x - y);
  const [left, right] = [sorted(a), sorted(b)];
  for (const [i, gain] of left.entries()) {
    const difference = gain - (right[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
