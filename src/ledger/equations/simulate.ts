import type { Diagnostic } from '../../diagnostics/index.ts';
import { checkIdentities } from './check-identities.ts';
import { comeToRest, type Rest } from './come-to-rest.ts';
import type { CompiledModel } from './compile-model.ts';
import type { PeriodRows } from './evaluate.ts';
import { limits } from './limits.ts';
import { matrixSeries } from './matrix-series.ts';
import { prepare } from './prepare.ts';
import { diagnosticOf, type Finding, listed, type Problem, quoted } from './report.ts';
import type { Simulation, SimulationOptions } from './simulation.ts';
import { newSolver, type PeriodOutcome } from './solve-period.ts';
import type { EquationModel, Method } from './types.ts';

/**
 * Solves a model period by period. The result depends on model and options alone. When a period has no solution the
 * series end with the one before, `isComplete` is false and a diagnostic says which block stopped and why.
 *
 * @example
 * const { model } = loadEquationModel(readYaml('economy.yaml', economy));
 * simulate(model, { periods: 2 }).isComplete // => true
 */
export function simulate(model: EquationModel, options: SimulationOptions = {}): Simulation {
  const { periods = model.periods, method = model.method, withoutShocks = false } = options;
  if (!Number.isInteger(periods) || periods < 1 || periods > limits.periods)
    throw new Error(`periods: ${periods}`);
  const { compiled, rows, problems } = prepare(model, periods, !withoutShocks);
  const isReady = problems.length === 0;
  const run = isReady ? runOf(model, compiled, rows, periods, method) : notRun(problems);
  const last = run.iterations.length - 1;
  const solved = isReady ? rows : { data: new Float64Array(rows.width), width: rows.width };
  // Where no period was solved there is nothing that could hold.
  const isAnySolved = last > 0;
  const { hidden, findings: inHidden } = checkIdentities(
    isAnySolved ? model.hidden : [],
    compiled,
    solved,
    last,
  );
  const { matrices, findings: inMatrices } = matrixSeries(
    isAnySolved ? model.matrices : [],
    compiled,
    solved,
    last,
  );
  return {
    kind: 'equations',
    method,
    periods: last,
    isComplete: last === periods,
    ...seriesOf(model, compiled, solved, last),
    hidden,
    matrices,
    blocks: compiled.blocks.map(({ slots, isSimultaneous }) => ({
      variables: slots.map((slot) => compiled.variables[slot] ?? ''),
      isSimultaneous,
    })),
    iterations: run.iterations,
    ...(run.rest?.kind === 'rest' ? { periodsToRest: run.rest.periods } : {}),
    diagnostics: [...run.findings, ...inHidden, ...inMatrices].map((finding) => placed(finding, model)),
  };
}

interface Run {
  readonly iterations: readonly number[];
  readonly findings: readonly Finding[];
  readonly rest?: Rest;
}

function notRun(problems: readonly Problem[]): Run {
  return { iterations: [0], findings: problems.map((problem) => ({ ...problem, severity: 'error' })) };
}

/** Comes to rest first if that is asked for, then solves period after period until one has no solution. */
function runOf(
  model: EquationModel,
  compiled: CompiledModel,
  rows: PeriodRows,
  last: number,
  method: Method,
): Run {
  const rest = model.startsAtRest ? comeToRest(compiled, rows, method) : undefined;
  const findings = rest === undefined ? [] : restFindings(rest, model, compiled);
  const iterations = [0];
  const kept = rest === undefined ? {} : { rest };
  if (findings.length > 0) return { iterations, findings, ...kept };
  const solver = newSolver(compiled, rows, method);
  for (let period = 1; period <= last; period++) {
    const outcome = solver.solve(period);
    if (outcome.kind === 'stuck')
      return {
        iterations,
        findings: [stuckFinding(outcome, model, compiled, `in period ${period}`)],
        ...kept,
      };
    iterations.push(outcome.iterations);
  }
  return { iterations, findings, ...kept };
}

function placed({ severity, code, span, message, hint }: Finding, { file }: EquationModel): Diagnostic {
  return diagnosticOf(file, severity, code, span, message, hint);
}

function seriesOf(
  model: EquationModel,
  { slots, variables }: CompiledModel,
  { data, width }: PeriodRows,
  last: number,
) {
  const path = (slot: number) => {
    const values = new Float64Array(last + 1);
    for (let period = 0; period <= last; period++) values[period] = data[period * width + slot];
    return values;
  };
  const series: Record<string, Float64Array> = Object.create(null);
  for (const { name } of model.equations) series[name] = path(slots.get(name) ?? 0);
  const parameters: Record<string, Float64Array> = Object.create(null);
  for (const { name } of model.parameters) {
    const slot = slots.get(name) ?? variables.length;
    const values = path(slot);
    if (values.some((value) => value !== values[0])) parameters[name] = values;
  }
  return { series, parameters };
}

function restFindings(rest: Rest, model: EquationModel, compiled: CompiledModel): readonly Finding[] {
  if (rest.kind === 'rest') return [];
  if (rest.kind === 'stuck')
    return [stuckFinding(rest.outcome, model, compiled, `in period ${rest.period} on the way to rest`)];
  const message = `the model does not come to rest: ${quoted(rest.variable)} keeps changing`;
  return [
    { severity: 'error', code: 'no-rest', message, hint: 'write start values instead of steady: true' },
  ];
}

function stuckFinding(
  { block, stuck }: PeriodOutcome & { kind: 'stuck' },
  model: EquationModel,
  { blocks, variables, tape }: CompiledModel,
  when: string,
): Finding {
  const names = (blocks[block]?.slots ?? []).map((slot) => variables[slot] ?? '');
  const span =
    stuck.instruction === undefined
      ? model.equations.find(({ name }) => name === names[0])?.span
      : tape.spans[stuck.instruction];
  const where = { severity: 'error', ...(span === undefined ? {} : { span }) } as const;
  const place = `${when}, block ${block + 1} (${listed(names)})`;
  switch (stuck.reason) {
    case 'fault':
      return {
        ...where,
        code: 'not-finite',
        message: `${place} meets ${stuck.words}`,
        // The usual cause at the beginning.
        ...(when === 'in period 1'
          ? { hint: 'what start leaves out is 0; write what is read here under start' }
          : {}),
      };
    case 'singular': {
      const hint = 'two of its equations say the same, or contradict each other';
      return { ...where, code: 'undetermined', message: `${place} has no single solution`, hint };
    }
    case 'no-convergence': {
      const hint = 'start values nearer to a solution may help, or there is none';
      return { ...where, code: 'no-convergence', message: `${place} finds no solution`, hint };
    }
  }
}
