import { betaQuantile } from './beta.ts';

/**
 * Quantile of Student's t distribution, through the beta: if T has ν degrees of freedom, ν/(ν + T²) is Beta(ν/2, ½).
 *
 * @example
 * studentQuantile(0.975, 7) // => 2.36462425159
 */
export function studentQuantile(probability: number, degrees: number): number {
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  const x = betaQuantile(2 * tail, degrees / 2, 0.5);
  return Math.sign(probability - 0.5) * Math.sqrt((degrees * (1 - x)) / x);
}
