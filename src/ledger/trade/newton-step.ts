import { factor, type LinearSystem, newLinearSystem, solveFactored } from '../../numeric/index.ts';
import type { Market } from './excess-demand.ts';
import type { WorldPart } from './world-part.ts';

/** Working arrays of the step, made once a solution. */
export interface NewtonSpace {
  readonly shares: Float64Array;
  readonly system: LinearSystem;
  /** The step in logarithms of wages; its last element is the common shift. */
  readonly step: Float64Array;
}

export function newNewtonSpace(size: number): NewtonSpace {
  return {
    shares: new Float64Array(size * size),
    system: newLinearSystem(size + 1),
    step: new Float64Array(size + 1),
  };
}

/**
 * Newton's step towards cleared markets in the logarithms of wages, bordered by the normalisation of world output.
 * With shares `s_ij` and flows `X_ij = s_ij E'_j` the derivative of minus the excess of i by wage k is
 * `(1 + θ)[i = k] − (θ Σ_j X_ij s_kj + s_ik ∂E'_k/∂ln w_k) / R_i`.
 * Leaves the step in `space.step`; false where the matrix is singular.
 */
export function newtonStep(part: WorldPart, market: Market, space: NewtonSpace): boolean {
  const n = part.output.length;
  fillShares(part, market, space.shares);
  fillProducts(n, space);
  fillBorder(part, market, space);
  if (factor(space.system) !== undefined) return false;
  solveFactored(space.system, space.step);
  return true;
}

/** Shares times the square root of spending: their products are then flows times shares, and symmetric. */
function fillShares({ supply, output }: WorldPart, market: Market, shares: Float64Array): void {
  const n = output.length;
  for (let i = 0; i < n; i++) {
    const [row, cheap] = [i * n, market.cheapness[i]];
    for (let j = 0; j < n; j++)
      shares[row + j] = ((supply[row + j] * cheap) / market.access[j]) * Math.sqrt(market.spending[j]);
  }
}

function fillProducts(n: number, { shares, system }: NewtonSpace): void {
  const matrix = system.lu;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k <= i; k++) {
      const [a, b] = [i * n, k * n];
      let sum = 0;
      for (let j = 0; j < n; j++) sum += shares[a + j] * shares[b + j];
      matrix[i * (n + 1) + k] = sum;
      matrix[k * (n + 1) + i] = sum;
    }
  }
}

function fillBorder(part: WorldPart, market: Market, { shares, system, step }: NewtonSpace): void {
  const matrix = system.lu;
  const { output, elasticity, closure } = part;
  const { wages, spending, excess } = market;
  const [n, width] = [output.length, output.length + 1];
  let world = 0;
  for (let i = 0; i < n; i++) world += output[i] * wages[i];
  for (let i = 0; i < n; i++) {
    let sold = 0;
    for (let j = 0; j < n; j++) sold += shares[i * n + j] * Math.sqrt(spending[j]);
    for (let k = 0; k < n; k++) {
      const spent = spending[k];
      const slope = closure === 'additive' ? output[k] * wages[k] : spent;
      const share = shares[i * n + k] / Math.sqrt(spent);
      matrix[i * width + k] = -(elasticity * matrix[i * width + k] + share * slope) / sold;
    }
    matrix[i * width + i] = matrix[i * width + i] + 1 + elasticity;
    matrix[i * width + n] = 1;
    matrix[n * width + i] = (output[i] * wages[i]) / world;
    step[i] = excess[i];
  }
  matrix[n * width + n] = 0;
  step[n] = 0;
}
