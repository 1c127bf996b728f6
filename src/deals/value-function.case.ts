import type { ValueFunction } from './value-function.ts';

/**
 * A value function of any kind with its corners on [−40, 40], from twelve shares of 1: property tests draw the shares, so
 * that this file needs no package.
 */
export function functionFrom(shares: readonly number[]): ValueFunction {
  const share = (k: number) => shares[k] ?? 0;
  const x = (k: number) => 80 * share(k) - 40;
  const count = 1 + Math.floor(share(1) * 4.99);
  const ascending = [
    ...new Set(shares.slice(2, 2 + count).map((one) => Math.round(800 * one - 400) / 10)),
  ].sort((a, b) => a - b);
  const [low = 0, peak = 0, high = 0] = [x(1), x(2), x(3)].sort((a, b) => a - b);
  switch (Math.floor(share(0) * 8.99)) {
    case 0:
      return { kind: 'linear', slope: 4 * share(1) - 2, offset: 10 * share(2) - 5 };
    case 1:
      return { kind: 'triangular', low, peak, high };
    case 2:
      return { kind: 'triangular', low, peak: low, high };
    case 3:
      return { kind: 'triangular', low, peak: high, high };
    case 4:
      return { kind: 'piecewise', points: ascending.map((at, k) => ({ x: at, value: share(7 + k) })) };
    case 5:
      return { kind: 'power', from: -1 - 39 * share(1), to: 1 + 39 * share(2), exponent: 0.1 + 6 * share(3) };
    case 6:
      return { kind: 'power', from: 1 + 39 * share(1), to: -1 - 39 * share(2), exponent: 0.1 + 6 * share(3) };
    case 7:
      return {
        kind: 'step',
        before: share(2),
        thresholds: ascending.map((at, k) => ({ at, value: share(7 + k) })),
      };
    default:
      return { kind: 's-curve', centre: x(1), steepness: 40 * share(2) - 20 };
  }
}
