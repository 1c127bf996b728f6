import {
  type BlockSystem,
  factorSystem,
  faultOf,
  linearise,
  type Outcome,
  readValues,
  type Stuck,
  writeValues,
} from './block-system.ts';
import { evaluate } from './evaluate.ts';
import { noConvergence, singular } from './newton.ts';

// Sweeps converge linearly, so that the last change understates the distance left: they go on to the last digit.
const sweepTolerance = 1e-16;
const roundingNoise = 1e-12;
const mostSweeps = 3000;
const sweepsWithoutGain = 10;

/**
 * Gauss–Seidel: every variable is set from its equation in turn until none changes. Where the full step diverges,
 * shares of it are tried (successive underrelaxation). A solution counts only if the block determines its variables.
 */
export function gaussSeidel(system: BlockSystem, row: number): Outcome {
  readValues(system, row, system.from);
  let outcome: Outcome = noConvergence;
  for (const share of [1, 0.5, 0.2]) {
    writeValues(system, row, system.from);
    outcome = sweepUntilStill(system, row, share);
    if (outcome.kind === 'solved') return undetermined(system, row) ?? outcome;
  }
  return outcome;
}

function undetermined(system: BlockSystem, row: number): Stuck | undefined {
  // At the edge of a root's domain slopes have no end, and the fixed point has to stand for itself.
  if (linearise(system, row) !== undefined) return undefined;
  return factorSystem(system) ? undefined : singular;
}

function sweepUntilStill(system: BlockSystem, row: number, share: number): Outcome {
  let best = Number.POSITIVE_INFINITY;
  let sinceBest = 0;
  for (let iterations = 1; iterations <= mostSweeps; iterations++) {
    // Sizes of the terms change with the values; they need not be new in every sweep.
    if (iterations % 10 === 1) {
      const stuck = linearise(system, row);
      if (stuck?.instruction !== undefined) return stuck;
    }
    const change = sweep(system, row, share);
    if (Number.isNaN(change)) return faultOf(system.tape);
    if (change <= sweepTolerance || (change <= roundingNoise && sinceBest > sweepsWithoutGain))
      return { kind: 'solved', iterations };
    sinceBest = change < best ? 0 : sinceBest + 1;
    best = Math.min(best, change);
    if (change > 1e150) return noConvergence;
  }
  return noConvergence;
}

/** One round; gives the largest change by the size of its equation, NaN if an expression met what is no number. */
function sweep({ tape, rows, slots, programs, sizes }: BlockSystem, row: number, share: number): number {
  let largest = 0;
  for (let i = 0; i < slots.length; i++) {
    const at = row * rows.width + slots[i];
    const f = evaluate(tape, programs[i], rows, row);
    if (Number.isNaN(f)) return Number.NaN;
    const x = rows.data[at];
    const change = Math.abs(f - x);
    const size = Math.max(sizes[i], Math.abs(f));
    if (change > 0) largest = Math.max(largest, change / size);
    rows.data[at] = share === 1 ? f : x + share * (f - x);
  }
  return largest;
}
