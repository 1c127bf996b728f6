import type { Span } from '../../diagnostics/index.ts';
import type { Expression } from './expression.ts';

/** How simultaneous equations are solved. */
export type Method = 'newton' | 'gauss-seidel';

/** A stock-flow model as equations with lags: plain data, every part with its place in the file. */
export interface EquationModel {
  readonly kind: 'equations';
  readonly title?: string;
  readonly source?: string;
  readonly note?: string;
  /** The file, as the user named it. */
  readonly file: string;
  readonly parameters: readonly VariableDefinition[];
  readonly equations: readonly VariableDefinition[];
  readonly start: readonly VariableDefinition[];
  /** Is period 0 where the model comes to rest from `start`, without shocks? */
  readonly startsAtRest: boolean;
  readonly shocks: readonly Shock[];
  /** The last period to be solved; period 0 is the start. */
  readonly periods: number;
  readonly hidden: readonly Identity[];
  readonly matrices: readonly Matrix[];
  readonly method: Method;
}

/** A name and what it is: a parameter's value, a variable's equation, a start value. */
export interface VariableDefinition {
  readonly name: string;
  readonly expression: Expression;
  /** Place of the name. */
  readonly span: Span;
}

/** Parameters that have other values from a period on. */
export interface Shock {
  readonly period: number;
  /** The last period in which they hold; to the end when absent. */
  readonly until?: number;
  readonly set: readonly VariableDefinition[];
}

/** An equation that must hold and is not solved: the redundant one of a closed system of accounts. */
export interface Identity {
  readonly text: string;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export type MatrixKind = 'balance-sheet' | 'transactions-flow';

/** A matrix of Godley and Lavoie: rows of assets or flows, columns of sectors, cells as expressions. */
export interface Matrix {
  readonly kind: MatrixKind;
  readonly rows: readonly string[];
  readonly sectors: readonly string[];
  readonly cells: readonly MatrixCell[];
  /** What rows sum to; null where zero. */
  readonly rowSums: readonly (Expression | null)[];
  /** What columns sum to; null where it is zero (flows) or free (balance sheets). */
  readonly columnSums: readonly (Expression | null)[];
  readonly span: Span;
}

export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly expression: Expression;
}
