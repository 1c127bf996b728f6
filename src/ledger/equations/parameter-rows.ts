import type { CompiledModel, CompiledShock } from './compile-model.ts';
import { evaluate, faultWords, type PeriodRows } from './evaluate.ts';
import { type Problem, quoted } from './report.ts';

/**
 * Writes the values of all parameters into the rows of periods 0 to `last`. A parameter that is an expression follows
 * its parts, shocked or not, unless a shock sets it itself. A shock's values are computed once, in its first period,
 * from what the parameters would be there without it. The shock that began last wins.
 */
export function fillParameters(
  model: CompiledModel,
  shocks: readonly CompiledShock[],
  rows: PeriodRows,
  last: number,
): readonly Problem[] {
  const begun = new Map<CompiledShock, readonly number[]>();
  const changes = new Set(shocks.flatMap(({ period, until }) => [period, until + 1]));
  for (let period = 0; period <= last; period++) {
    if (period > 0 && !changes.has(period)) {
      copyParameters(model, rows, period);
      continue;
    }
    const active = shocks.filter((shock) => shock.period <= period && period <= shock.until);
    const starting = active.filter((shock) => shock.period === period);
    const problem =
      fillRow(
        model,
        active.filter((shock) => begun.has(shock)),
        begun,
        rows,
        period,
      ) ??
      begin(model, starting, begun, rows, period) ??
      (starting.length > 0 ? fillRow(model, active, begun, rows, period) : undefined);
    // Later periods would repeat the same problem.
    if (problem !== undefined) return [problem];
  }
  return [];
}

function copyParameters(
  { variables, parameters }: CompiledModel,
  { data, width }: PeriodRows,
  period: number,
): void {
  const from = (period - 1) * width + variables.length;
  data.copyWithin(from + width, from, from + parameters.length);
}

function fillRow(
  model: CompiledModel,
  active: readonly CompiledShock[],
  begun: ReadonlyMap<CompiledShock, readonly number[]>,
  rows: PeriodRows,
  period: number,
): Problem | undefined {
  const set = new Map<number, number>();
  for (const shock of active)
    for (const [i, { slot }] of shock.set.entries()) set.set(slot, begun.get(shock)?.[i] ?? 0);
  for (const { name, slot, program } of model.parameterValues) {
    const value = set.get(slot) ?? evaluate(model.tape, program, rows, period);
    rows.data[period * rows.width + slot] = value;
    if (Number.isNaN(value)) return problemOf(model, `parameter ${quoted(name)}`, period);
  }
  return undefined;
}

function begin(
  model: CompiledModel,
  starting: readonly CompiledShock[],
  begun: Map<CompiledShock, readonly number[]>,
  rows: PeriodRows,
  period: number,
): Problem | undefined {
  for (const shock of starting) {
    const values: number[] = [];
    for (const { name, program } of shock.set) {
      const value = evaluate(model.tape, program, rows, period);
      if (Number.isNaN(value)) return problemOf(model, `the shock of ${quoted(name)}`, period);
      values.push(value);
    }
    begun.set(shock, values);
  }
  return undefined;
}

/** Writes the start values into period 0; variables without one stay 0. */
export function fillStart(model: CompiledModel, rows: PeriodRows): readonly Problem[] {
  for (const { name, slot, program } of model.startValues) {
    const value = evaluate(model.tape, program, rows, 0);
    if (Number.isNaN(value)) return [problemOf(model, `the start of ${quoted(name)}`, 0)];
    rows.data[slot] = value;
  }
  return [];
}

function problemOf({ tape }: CompiledModel, what: string, period: number): Problem {
  const span = tape.spans[tape.fault[0]];
  const message = `${what} meets ${faultWords(tape)} in period ${period}`;
  return { code: 'not-finite', message, ...(span === undefined ? {} : { span }) };
}
