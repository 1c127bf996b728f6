import type { CompiledModel } from './compile-model.ts';
import { differentiate } from './differentiate.ts';
import { evaluate, type PeriodRows } from './evaluate.ts';
import { fillParameters } from './parameter-rows.ts';
import { newSolver, type PeriodOutcome } from './solve-period.ts';
import type { Method } from './types.ts';

/** How the search for rest ended. */
export type Rest =
  | { readonly kind: 'rest'; readonly periods: number }
  | { readonly kind: 'moving'; readonly variable: string }
  | { readonly kind: 'stuck'; readonly period: number; readonly outcome: PeriodOutcome & { kind: 'stuck' } };

// Changes by this share of an equation's terms may be rounding. They are taken for it when they no longer become less:
// a model that comes to rest slowly is still far from it when its steps have become small.
const roundingNoise = 1e-13;
const periodsWithoutGain = 50;
const gain = 0.9;
const mostPeriods = 20_000;

/**
 * Runs a model without shocks from its start until no variable changes beyond rounding, and writes that state into
 * period 0. Only as many rows are kept as the longest lag needs; they move up by one each period.
 */
export function comeToRest(model: CompiledModel, rows: PeriodRows, method: Method): Rest {
  const { width } = rows;
  const top = Math.max(1, model.longestLag);
  const recent: PeriodRows = { data: new Float64Array((top + 1) * width), width };
  for (let row = 0; row <= top; row++)
    recent.data.set(rows.data.subarray(0, model.variables.length), row * width);
  fillParameters(model, [], recent, top);
  const solver = newSolver(model, recent, method);
  let best = Number.POSITIVE_INFINITY;
  let sinceBest = 0;
  let mover = '';
  for (let period = 1; period <= mostPeriods; period++) {
    const outcome = solver.solve(top);
    if (outcome.kind === 'stuck') return { kind: 'stuck', period, outcome };
    const change = largestChange(model, recent, top);
    if (change.share === 0 || (change.share <= roundingNoise && sinceBest > periodsWithoutGain)) {
      rows.data.set(recent.data.subarray(top * width, top * width + model.variables.length));
      return { kind: 'rest', periods: period };
    }
    const isGain = change.share < gain * best;
    sinceBest = isGain ? 0 : sinceBest + 1;
    if (isGain) best = change.share;
    mover = change.variable;
    recent.data.copyWithin(0, width);
  }
  return { kind: 'moving', variable: mover };
}

/** The largest change from the period before, by the size of the terms of the variable's equation. */
function largestChange({ tape, equations, variables }: CompiledModel, rows: PeriodRows, row: number) {
  let [share, variable] = [0, ''];
  for (const [slot, name] of variables.entries()) {
    const now = rows.data[row * rows.width + slot];
    const change = Math.abs(now - rows.data[(row - 1) * rows.width + slot]);
    if (change === 0) continue;
    const program = equations[slot];
    evaluate(tape, program, rows, row);
    const here = change / (differentiate(tape, program) + Math.abs(now));
    if (!(here <= share)) [share, variable] = [here, name];
  }
  return { share, variable };
}
