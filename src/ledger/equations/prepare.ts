import { type CompiledModel, compileModel } from './compile-model.ts';
import type { PeriodRows } from './evaluate.ts';
import { limits } from './limits.ts';
import { fillParameters, fillStart } from './parameter-rows.ts';
import type { Problem } from './report.ts';
import type { EquationModel } from './types.ts';

/** A model ready to be solved: compiled, with parameters in all rows and the start in the first. */
export interface PreparedModel {
  readonly compiled: CompiledModel;
  readonly rows: PeriodRows;
  /** What keeps it from being solved. */
  readonly problems: readonly Problem[];
}

/** Compiles a model and fills in all that is known before the first period is solved. */
export function prepare(model: EquationModel, periods: number, hasShocks: boolean): PreparedModel {
  const compiled = compileModel(model);
  const width = compiled.variables.length + compiled.parameters.length;
  if (width * (periods + 1) > limits.values) {
    const message = `${width} names over ${periods} periods are too many values; the limit is ${limits.values}`;
    return {
      compiled,
      rows: { data: new Float64Array(0), width },
      problems: [{ code: 'too-large', message }],
    };
  }
  const rows = { data: new Float64Array(width * (periods + 1)), width };
  const inParameters = fillParameters(compiled, hasShocks ? compiled.shocks : [], rows, periods);
  const problems = inParameters.length > 0 ? inParameters : fillStart(compiled, rows);
  return { compiled, rows, problems };
}
