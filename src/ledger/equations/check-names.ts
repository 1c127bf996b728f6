import { nearestName, type Span } from '../../diagnostics/index.ts';
import { checkCircles } from './definition-order.ts';
import { type Expression, eachName } from './expression.ts';
import { limits } from './limits.ts';
import { quoted, type ReportEquation } from './report.ts';
import type { EquationModel, Identity, Matrix, Shock, VariableDefinition } from './types.ts';

/** What was read of a file, before its names are known to fit together. */
export interface ReadModel {
  /** All names with an equation, of which some may not have been readable. */
  readonly variables: ReadonlyMap<string, Span>;
  readonly equations: readonly VariableDefinition[];
  readonly parameters: readonly VariableDefinition[];
  readonly start: readonly VariableDefinition[];
  readonly shocks: readonly Shock[];
  readonly hidden: readonly Identity[];
  readonly matrices: readonly Matrix[];
}

/** Checks that every name is a variable with an equation or a parameter, and is used where it may be. */
export function checkNames(model: ReadModel, report: ReportEquation): void {
  const parameters = new Set(model.parameters.map(({ name }) => name));
  const started = new Set(model.start.map(({ name }) => name));
  const scope: Scope = { ...model, names: parameters, started, report, unknown: new Set(), hints: 40 };
  checkDefined(scope);
  for (const { expression } of model.equations) checkExpression(expression, scope, 'model');
  for (const { left, right } of model.hidden)
    for (const side of [left, right]) checkExpression(side, scope, 'model');
  for (const expression of model.matrices.flatMap(expressionsOf)) checkExpression(expression, scope, 'model');
  for (const { expression } of model.parameters) checkExpression(expression, scope, 'parameters');
  for (const { set } of model.shocks)
    for (const { expression } of set) checkExpression(expression, scope, 'parameters');
  for (const { expression } of model.start) checkExpression(expression, scope, 'start');
  checkCircles(model.parameters, report, 'parameters');
  checkCircles(model.start, report, 'start values');
}

interface Scope extends Omit<ReadModel, 'parameters'> {
  readonly names: ReadonlySet<string>;
  readonly started: ReadonlySet<string>;
  readonly report: ReportEquation;
  /** Names already reported, so that each is once. */
  readonly unknown: Set<string>;
  /** How many nearest names may still be looked for. */
  hints: number;
}

function checkDefined(scope: Scope): void {
  const { variables, names, report } = scope;
  for (const [name, span] of variables)
    if (names.has(name))
      report.error('two-meanings', span, `${quoted(name)} is a parameter, so it cannot have an equation`);
  for (const { name, span } of scope.start) {
    if (variables.has(name)) continue;
    const isParameter = names.has(name);
    const otherwise = 'write it, or make it a parameter';
    const near = isParameter ? undefined : nearHint(name, variables.keys(), scope);
    const hint = isParameter ? 'its value stands in parameters' : (near ?? otherwise);
    const problem = isParameter ? 'is a parameter and needs no start value' : 'has no equation';
    report.error(isParameter ? 'two-meanings' : 'no-equation', span, `${quoted(name)} ${problem}`, hint);
    if (!isParameter) scope.unknown.add(name);
  }
  for (const { set } of scope.shocks)
    for (const { name, span } of set) {
      if (names.has(name)) continue;
      const isVariable = variables.has(name);
      const hint = isVariable ? 'set a parameter of its equation' : nearHint(name, names, scope);
      const problem = isVariable ? 'is a variable; a shock sets parameters' : 'is no parameter';
      report.error(
        isVariable ? 'shock-of-variable' : 'unknown-name',
        span,
        `${quoted(name)} ${problem}`,
        hint,
      );
    }
}

function expressionsOf({ cells, rowSums, columnSums }: Matrix): readonly Expression[] {
  const sums = [...rowSums, ...columnSums].filter((sum) => sum !== null);
  return [...cells.map(({ expression }) => expression), ...sums];
}

type Where = 'model' | 'parameters' | 'start';

function checkExpression(expression: Expression, scope: Scope, where: Where): void {
  const { variables, names, started, report } = scope;
  eachName(expression, ({ name, span }, lag) => {
    if (lag > limits.lag)
      report.error('bad-lag', span, `the lag is ${lag} periods; the limit is ${limits.lag}`);
    const isVariable = variables.has(name);
    if (!isVariable && !names.has(name)) return unknownName(name, span, scope);
    if (where === 'model') return;
    if (lag > 0) report.error('bad-lag', span, `a value of period 0 or a parameter cannot look back`);
    else if (isVariable && where === 'parameters')
      report.error(
        'not-a-parameter',
        span,
        `${quoted(name)} is a variable; parameters depend on parameters alone`,
      );
    else if (isVariable && !started.has(name))
      report.error('no-start', span, `${quoted(name)} has no start value`, 'give it one under start');
  });
}

function unknownName(name: string, span: Span, scope: Scope): void {
  if (scope.unknown.has(name)) return;
  scope.unknown.add(name);
  const hint = nearHint(name, [...scope.variables.keys(), ...scope.names], scope);
  const otherwise = 'give it an equation, or a value in parameters';
  scope.report.error(
    'unknown-name',
    span,
    `${quoted(name)} is neither a variable nor a parameter`,
    hint ?? otherwise,
  );
}

function nearHint(name: string, candidates: Iterable<string>, scope: Scope): string | undefined {
  if (scope.hints <= 0) return undefined;
  scope.hints--;
  const near = nearestName(name, candidates);
  // Any letter is near any other.
  const isNear = near !== undefined && (name.length > 1 || near.toLowerCase() === name.toLowerCase());
  return isNear ? `did you mean '${near}'?` : undefined;
}

/** A warning for every parameter that nothing reads: mostly a name that was typed in two ways. */
export function warnUnused(model: EquationModel, report: ReportEquation): void {
  const used = new Set<string>();
  const use = (expression: Expression) => eachName(expression, ({ name }) => used.add(name));
  for (const { expression } of [...model.equations, ...model.parameters, ...model.start]) use(expression);
  for (const { set } of model.shocks) for (const { expression } of set) use(expression);
  for (const { left, right } of model.hidden) for (const side of [left, right]) use(side);
  for (const expression of model.matrices.flatMap(expressionsOf)) use(expression);
  for (const { name, span } of model.parameters)
    if (!used.has(name))
      report.warning('unused-parameter', span, `parameter ${quoted(name)} is used nowhere`);
}
