import type { EumWorkspace } from './workspace.ts';

/**
 * Risk exponents from the first pass: D_i = Σ_j E(j→i), R_i = (2 D_i − max − min)/(max − min), r_i = (1 − R_i/3)/(1 + R_i/3)
 * (Scholz, Calbert & Smith 2011, eq. 32 and 33). False, and r = 1 for all, where max D = min D: R has no value then.
 */
export function setRiskExponents({ n, switches, challenge, danger, exponent }: EumWorkspace): boolean {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) if (j !== i) sum += challenge[j * n + i];
    danger[i] = sum;
    low = Math.min(low, sum);
    high = Math.max(high, sum);
  }
  if (!(high - low > switches.riskTolerance)) {
    exponent.fill(1);
    return false;
  }
  for (let i = 0; i < n; i++) {
    const risk = (2 * danger[i] - high - low) / (high - low);
    exponent[i] = (1 - risk / 3) / (1 + risk / 3);
  }
  return true;
}
