import { readYaml } from '../../text/index.ts';
import type { Call, Expression } from './expression.ts';
import { loadEquationModel } from './load-equation-model.ts';
import { simulate } from './simulate.ts';
import type { Simulation, SimulationOptions } from './simulation.ts';
import type { EquationModel } from './types.ts';

/** The model in the text of a file, and what is to be said of it. */
export function readEquationModel(file: string, text: string) {
  return loadEquationModel(readYaml(file, text));
}

/** What tests of models share: loading without a word of complaint, and a solver too plain to be wrong. */
export function modelOf(file: unknown): EquationModel {
  const text = typeof file === 'string' ? file : JSON.stringify(file, null, 1);
  const { model, diagnostics } = readEquationModel('model.yaml', text);
  if (model === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return model;
}

export function solve(file: unknown, options: SimulationOptions = {}): Simulation {
  return simulate(modelOf(file), options);
}

/** The words and codes of all diagnostics of a text, with line and column. */
export function complaints(text: string): readonly string[] {
  const { diagnostics } = readEquationModel('model.yaml', text);
  return diagnostics.map(({ code, message, hint = '', span }) => {
    const before = text.slice(0, span?.start ?? 0);
    const line = before.split('\n').length;
    const column = before.length - before.lastIndexOf('\n');
    return `${line}:${column} ${code}: ${message}; ${hint}`;
  });
}

/** The largest difference of two series, by the size of their numbers. */
export function distance(one: ArrayLike<number> | undefined, other: ArrayLike<number> | undefined): number {
  if (one === undefined || other === undefined || one.length !== other.length)
    return Number.POSITIVE_INFINITY;
  let [gap, size] = [0, 1];
  for (let i = 0; i < one.length; i++) {
    gap = Math.max(gap, Math.abs((one[i] as number) - (other[i] as number)));
    size = Math.max(size, Math.abs(one[i] as number));
  }
  return gap / size;
}

/** The model read literally: expressions walked as trees, equations swept in the order of the file, no blocks. */
export function plainSolve(
  model: EquationModel,
  periods: number,
): Readonly<Record<string, readonly number[]>> {
  const paths: Record<string, number[]> = {};
  const at = (period: number) => (name: string, lag: number) => paths[name]?.[Math.max(0, period - lag)] ?? 0;
  for (const { name, expression } of model.parameters)
    paths[name] = Array.from({ length: periods + 1 }, () => valueAt(expression, at(0), 0));
  for (const { name } of model.equations) paths[name] = [0];
  for (const { name, expression } of model.start) paths[name] = [valueAt(expression, at(0), 0)];
  for (let period = 1; period <= periods; period++) {
    for (const { name } of model.equations) paths[name]?.push(at(period - 1)(name, 0));
    for (let sweep = 0, change = 1; sweep < 20_000 && change > 0; sweep++) {
      change = 0;
      for (const { name, expression } of model.equations) {
        const value = valueAt(expression, at(period), 0);
        const path = paths[name] ?? [];
        const here = Math.abs(value - (path[period] as number));
        change = Math.max(change, here > 1e-15 * Math.abs(value) ? here : 0);
        path[period] = value;
      }
    }
  }
  return paths;
}

type Read = (name: string, lag: number) => number;

/** The value of an expression, walked as a tree. */
export function valueAt(expression: Expression, read: Read, lag: number): number {
  const value = (part: Expression | undefined) =>
    part === undefined ? Number.NaN : valueAt(part, read, lag);
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return read(expression.name, lag);
    case 'lag':
      return valueAt(expression.of, read, lag + expression.by);
    case 'unary':
      return expression.operator === '-' ? -value(expression.of) : Number(value(expression.of) === 0);
    case 'power':
      return value(expression.base) ** value(expression.exponent);
    case 'chain':
      return expression.rest.reduce((sum, { operator, of }) => {
        const next = value(of);
        if (operator === '+') return sum + next;
        if (operator === '-') return sum - next;
        return operator === '*' ? sum * next : sum / next;
      }, value(expression.first));
    case 'logic': {
      const holds = (part: Expression) => value(part) !== 0;
      return Number(
        expression.operator === 'and' ? expression.parts.every(holds) : expression.parts.some(holds),
      );
    }
    case 'comparison': {
      const [x, y] = [value(expression.left), value(expression.right)];
      const table = { '<': x < y, '<=': x <= y, '>': x > y, '>=': x >= y, '==': x === y, '!=': x !== y };
      return Number(table[expression.operator]);
    }
    case 'call':
      return called(expression, value, (part) => valueAt(part, read, lag + 1));
  }
}

function called(
  call: Call,
  value: (part: Expression | undefined) => number,
  last: (part: Expression) => number,
): number {
  const [a, b, c] = call.arguments;
  if (call.function === 'd') return value(a) - (a === undefined ? 0 : last(a));
  if (call.function === 'if') return value(a) !== 0 ? value(b) : value(c);
  const given = call.arguments.map(value);
  if (call.function === 'min') return Math.min(...given);
  return call.function === 'max' ? Math.max(...given) : Math[call.function](given[0] ?? Number.NaN);
}
