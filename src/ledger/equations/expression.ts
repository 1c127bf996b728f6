import type { Span } from '../../diagnostics/index.ts';
import { builtInNames } from '../../text/index.ts';

/** An expression as written, as plain data; every part knows its place in the file. */
export type Expression = NumberLiteral | Name | Lag | Chain | Unary | Power | Comparison | Logic | Call;

export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: number;
  readonly span: Span;
}

/** A variable or a parameter. */
export interface Name {
  readonly kind: 'name';
  readonly name: string;
  readonly span: Span;
}

/** The value `by` periods ago. */
export interface Lag {
  readonly kind: 'lag';
  readonly by: number;
  readonly of: Expression;
  readonly span: Span;
}

/** Sums and products: a flat list, so that a long one is no deep one. */
export interface Chain {
  readonly kind: 'chain';
  readonly first: Expression;
  readonly rest: readonly ChainLink[];
  readonly span: Span;
}

export interface ChainLink {
  readonly operator: '+' | '-' | '*' | '/';
  readonly of: Expression;
  /** Place of the operator. */
  readonly span: Span;
}

export interface Unary {
  readonly kind: 'unary';
  readonly operator: '-' | 'not';
  readonly of: Expression;
  readonly span: Span;
}

export interface Power {
  readonly kind: 'power';
  readonly base: Expression;
  readonly exponent: Expression;
  readonly span: Span;
}

/** 1 if it holds, 0 if not. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly operator: '<' | '<=' | '>' | '>=' | '==' | '!=';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

/** 1 or 0; every number but 0 counts as true, and a part that no longer matters is not evaluated. */
export interface Logic {
  readonly kind: 'logic';
  readonly operator: 'and' | 'or';
  readonly parts: readonly Expression[];
  readonly span: Span;
}

export interface Call {
  readonly kind: 'call';
  readonly function: FunctionName;
  readonly arguments: readonly Expression[];
  readonly span: Span;
}

/** How many arguments a function takes: the least, then the most. */
export const functionArguments = {
  abs: [1, 1],
  min: [2, 50],
  max: [2, 50],
  exp: [1, 1],
  log: [1, 1],
  sqrt: [1, 1],
  d: [1, 1],
  if: [3, 3],
} as const;

export type FunctionName = keyof typeof functionArguments;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functionArguments, name);
}

/** Words of the language, which therefore name no variable or parameter; nor do names that every object has. */
export const reservedWords: ReadonlySet<string> = new Set([
  ...builtInNames,
  ...Object.keys(functionArguments),
  'and',
  'or',
  'not',
]);

/** The parts of an expression, from left to right. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
      return [];
    case 'lag':
    case 'unary':
      return [expression.of];
    case 'chain':
      return [expression.first, ...expression.rest.map(({ of }) => of)];
    case 'power':
      return [expression.base, expression.exponent];
    case 'comparison':
      return [expression.left, expression.right];
    case 'logic':
      return expression.parts;
    case 'call':
      return expression.arguments;
  }
}

/** Calls back for every name in an expression, with the largest number of periods it is read back. */
export function eachName(expression: Expression, visit: (name: Name, lag: number) => void, lag = 0): void {
  if (expression.kind === 'name') visit(expression, lag);
  const isDifference = expression.kind === 'call' && expression.function === 'd';
  const further = expression.kind === 'lag' ? expression.by : isDifference ? 1 : 0;
  for (const part of partsOf(expression)) eachName(part, visit, lag + further);
}

/** Steps that an expression compiles to; a difference reads its argument twice. */
export function sizeOf(expression: Expression): number {
  const inside = partsOf(expression).reduce((sum, part) => sum + sizeOf(part), 0);
  const times = expression.kind === 'call' && expression.function === 'd' ? 2 : 1;
  return inside * times + 3;
}
