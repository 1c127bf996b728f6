import {
  type BlockSystem,
  faultOf,
  newBlockSystem,
  type Outcome,
  readValues,
  type Stuck,
  writeValues,
} from './block-system.ts';
import type { CompiledModel } from './compile-model.ts';
import { evaluate, type PeriodRows } from './evaluate.ts';
import { gaussSeidel } from './gauss-seidel.ts';
import { newton, noConvergence } from './newton.ts';
import type { Method } from './types.ts';

/** Solves one period after another; holds the memory that blocks need. */
export interface Solver {
  /** Solves the row of a period, from the values of the row before; iterations, or where it stopped. */
  readonly solve: (row: number) => PeriodOutcome;
}

export type PeriodOutcome =
  | { readonly kind: 'solved'; readonly iterations: number }
  | { readonly kind: 'stuck'; readonly block: number; readonly stuck: Stuck };

export function newSolver(model: CompiledModel, rows: PeriodRows, method: Method): Solver {
  const systems = model.blocks.map((block) =>
    block.isSimultaneous ? newBlockSystem(block, model.equations, model.tape, rows) : undefined,
  );
  return {
    solve(row) {
      let iterations = 0;
      for (let block = 0; block < model.blocks.length; block++) {
        const system = systems[block];
        const outcome =
          system === undefined
            ? solveAlone(model, rows, row, model.blocks[block]?.slots[0] ?? 0)
            : solveBlock(system, row, method);
        if (outcome.kind === 'stuck') return { kind: 'stuck', block, stuck: outcome };
        iterations += outcome.iterations;
      }
      return { kind: 'solved', iterations };
    },
  };
}

function solveAlone(
  { tape, equations }: CompiledModel,
  rows: PeriodRows,
  row: number,
  slot: number,
): Outcome {
  const value = evaluate(tape, equations[slot], rows, row);
  if (Number.isNaN(value)) return faultOf(tape);
  rows.data[row * rows.width + slot] = value;
  return alone;
}

const alone: Outcome = { kind: 'solved', iterations: 0 };

/**
 * Starts from the period before; where that leads nowhere, from the same with ones for zeros, because the first period
 * often starts from nothing and ratios of nothing are no start.
 */
function solveBlock(system: BlockSystem, row: number, method: Method): Outcome {
  const last = new Float64Array(system.slots.length);
  readValues(system, row - 1, last);
  const solvers = method === 'newton' ? [newton, gaussSeidel] : [gaussSeidel];
  let first: Stuck | undefined;
  for (const solve of solvers)
    for (const hasOnes of last.includes(0) ? [false, true] : [false]) {
      writeValues(system, row, hasOnes ? last.map((value) => (value === 0 ? 1 : value)) : last);
      const outcome = solve(system, row);
      if (outcome.kind === 'stuck') first ??= outcome;
      else if (hasFiniteValues(system, row)) return outcome;
    }
  return first ?? noConvergence;
}

function hasFiniteValues({ rows, slots }: BlockSystem, row: number): boolean {
  for (let i = 0; i < slots.length; i++)
    if (!Number.isFinite(rows.data[row * rows.width + slots[i]])) return false;
  return true;
}
