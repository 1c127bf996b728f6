import {
  type BlockSystem,
  evaluateResiduals,
  largestResidual,
  linearise,
  type Outcome,
  readValues,
  type Stuck,
  writeValues,
} from './block-system.ts';
import { factor, solveFactored } from './linear-system.ts';

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
    if (!factor(system.factors, system.jacobian, system.sizes))
      return iterations === 1 ? singular : noConvergence;
    const residual = largestResidual(system);
    const step = system.residual.slice();
    solveFactored(system.factors, step);
    if (!step.every(Number.isFinite)) return noConvergence;
    const start = readValues(system, row);
    if (residual <= tolerance) {
      moveBy(system, row, start, step, 1);
      return { kind: 'solved', iterations };
    }
    if (descend(system, row, start, step, residual)) continue;
    writeValues(system, row, start);
    return residual <= roundingNoise ? { kind: 'solved', iterations } : noConvergence;
  }
  return noConvergence;
}

export const singular: Stuck = { kind: 'stuck', reason: 'singular', words: '' };
export const noConvergence: Stuck = { kind: 'stuck', reason: 'no-convergence', words: '' };

function descend(
  system: BlockSystem,
  row: number,
  start: Float64Array,
  step: Float64Array,
  residual: number,
): boolean {
  for (let halving = 0, share = 1; halving < mostHalvings; halving++, share /= 2) {
    moveBy(system, row, start, step, share);
    if (evaluateResiduals(system, row) && largestResidual(system) <= (1 - 1e-4 * share) * residual)
      return true;
  }
  return false;
}

function moveBy(
  system: BlockSystem,
  row: number,
  start: Float64Array,
  step: Float64Array,
  share: number,
): void {
  writeValues(
    system,
    row,
    start.map((value, i) => value + share * (step[i] as number)),
  );
}
