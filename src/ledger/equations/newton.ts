import {
  type BlockSystem,
  evaluateResiduals,
  factorSystem,
  isAllFinite,
  largestResidual,
  linearise,
  type Outcome,
  readValues,
  type Stuck,
  writeValues,
} from './block-system.ts';
import { solveScaled } from './scaled-system.ts';

/** Residual by the size of the equation's terms at which a block counts as solved. */
export const tolerance = 1e-13;

// Rounding of long sums may keep residuals above the tolerance; below this they are nothing else.
const roundingNoise = 1e-11;
const mostIterations = 100;
const mostHalvings = 40;

/**
 * Newton's method with exact derivatives, from the values in the row, which become the solution. A step is halved until
 * it brings the residual down (Armijo's rule; Dennis and Schnabel 1983, §6.3). The last step is taken even when the
 * residual is small enough: it costs nothing and makes the solution exact to rounding.
 */
export function newton(system: BlockSystem, row: number): Outcome {
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const stuck = linearise(system, row);
    if (stuck !== undefined) return stuck;
    // Where steps have led to a standstill, the search has failed; only at its start does it say something of the block.
    if (!factorSystem(system)) return iterations === 1 ? singular : noConvergence;
    const residual = largestResidual(system);
    system.step.set(system.residual);
    solveScaled(system.factors, system.step);
    if (!isAllFinite(system.step)) return noConvergence;
    readValues(system, row, system.from);
    if (residual <= tolerance) {
      moveBy(system, row, 1);
      return { kind: 'solved', iterations };
    }
    if (descend(system, row, residual)) continue;
    writeValues(system, row, system.from);
    return residual <= roundingNoise ? { kind: 'solved', iterations } : noConvergence;
  }
  return noConvergence;
}

export const singular: Stuck = { kind: 'stuck', reason: 'singular', words: '' };
export const noConvergence: Stuck = { kind: 'stuck', reason: 'no-convergence', words: '' };

function descend(system: BlockSystem, row: number, residual: number): boolean {
  for (let halving = 0, share = 1; halving < mostHalvings; halving++, share /= 2) {
    moveBy(system, row, share);
    if (evaluateResiduals(system, row) && largestResidual(system) <= (1 - 1e-4 * share) * residual)
      return true;
  }
  return false;
}

/** Goes a share of the step from where it starts. */
function moveBy({ rows, slots, from, step }: BlockSystem, row: number, share: number): void {
  const base = row * rows.width;
  for (let i = 0; i < slots.length; i++) rows.data[base + slots[i]] = from[i] + share * step[i];
}
