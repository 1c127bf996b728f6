import { type Diagnostic, hasErrors } from '../../diagnostics/index.ts';
import { checkSchema, type YamlSource } from '../../text/index.ts';
import { checkNames, type ReadModel, warnUnused } from './check-names.ts';
import { sizeOf } from './expression.ts';
import { limits } from './limits.ts';
import { prepare } from './prepare.ts';
import { readDefinitions, readShocks, readStart } from './read-definitions.ts';
import { readEquations, readHidden } from './read-equations.ts';
import { readMatrices } from './read-matrices.ts';
import { newReport, type ReportEquation } from './report.ts';
import { type EquationsFile, schemaFor } from './schema.ts';
import type { EquationModel } from './types.ts';

/** What loading gives: a model when there is no error, and everything there is to say about the file. */
export interface LoadedEquationModel {
  readonly model: EquationModel | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads an equation model from its YAML. All errors come at once; the model is undefined when there is any.
 *
 * @example
 * const { model, diagnostics } = loadEquationModel(readYaml('a.yaml', 'equations: a'));
 * model // => undefined
 * diagnostics[0].severity // => 'error'
 */
export function loadEquationModel(source: YamlSource): LoadedEquationModel {
  if (hasErrors(source.diagnostics)) return { model: undefined, diagnostics: source.diagnostics };
  const { data, diagnostics } = checkSchema(source, schemaFor(source.value));
  if (data === undefined) return { model: undefined, diagnostics: [...source.diagnostics, ...diagnostics] };
  const report = newReport(source.file);
  const model = read(data, source, report);
  return {
    model: report.hasErrors() ? undefined : model,
    diagnostics: [...source.diagnostics, ...report.diagnostics()],
  };
}

function read(file: EquationsFile, source: YamlSource, report: ReportEquation): EquationModel | undefined {
  const found = readEquations(file, source, report);
  const { start, startsAtRest } = readStart(file, source, report);
  const parts: ReadModel = {
    variables: new Map(found.map(({ name, span }) => [name, span])),
    equations: found.flatMap(({ expression, ...rest }) =>
      expression === undefined ? [] : [{ ...rest, expression }],
    ),
    parameters: readDefinitions(file.parameters, ['parameters'], source, report),
    start,
    shocks: readShocks(file, source, report),
    hidden: readHidden(file, source, report),
    matrices: readMatrices(file, source, report),
  };
  checkNames(parts, report);
  checkSize(parts, source, report);
  if (report.hasErrors()) return undefined;
  const { variables: _, ...rest } = parts;
  const model: EquationModel = {
    kind: 'equations',
    ...(file.title === undefined ? {} : { title: file.title }),
    ...(file.source === undefined ? {} : { source: file.source }),
    ...(file.note === undefined ? {} : { note: file.note }),
    file: source.file,
    ...rest,
    startsAtRest,
    periods: file.periods ?? 60,
    method: file.method ?? 'newton',
  };
  warnUnused(model, report);
  warnLate(model, report);
  // Whatever cannot be computed before the first period is a fault of the file.
  for (const { code, span, message, hint } of prepare(model, model.periods, true).problems)
    report.error(code, span, message, hint);
  return model;
}

function checkSize(model: ReadModel, source: YamlSource, report: ReportEquation): void {
  const all = [
    ...model.equations,
    ...model.parameters,
    ...model.start,
    ...model.shocks.flatMap(({ set }) => set),
    ...model.matrices.flatMap(({ cells }) => cells),
  ].map(({ expression }) => expression);
  const identities = model.hidden.flatMap(({ left, right }) => [left, right]);
  const size = [...all, ...identities].reduce((sum, expression) => sum + sizeOf(expression), 0);
  if (size <= limits.instructions) return;
  const message = 'the equations are too long together, or hold too many d( … ) inside d( … )';
  report.error('model-too-large', source.spanOf(['equations']), message);
}

function warnLate({ shocks, periods }: EquationModel, report: ReportEquation): void {
  for (const { period, set } of shocks)
    if (period > periods)
      report.warning('late-shock', set[0]?.span, `period ${period} is beyond the last one, ${periods}`);
}
