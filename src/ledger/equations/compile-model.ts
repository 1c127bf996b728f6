import { compileExpression, type ExpressionSlots } from './compile-expression.ts';
import { inOrder } from './definition-order.ts';
import { type Expression, eachName } from './expression.ts';
import { strongComponents } from './strong-components.ts';
import { finishTape, newTapeBuilder, operation, type Program, type Tape, type TapeBuilder } from './tape.ts';
import type { EquationModel, VariableDefinition } from './types.ts';

/** An equation model as one tape and lists of programs, names replaced by slots in the row of a period. */
export interface CompiledModel {
  /** In order of their slots: variables by name, then parameters by name, whatever their order in the file. */
  readonly variables: readonly string[];
  readonly parameters: readonly string[];
  readonly slots: ExpressionSlots;
  readonly tape: Tape;
  /** By slot of the variable. */
  readonly equations: readonly Program[];
  readonly blocks: readonly EquationBlock[];
  /** In an order in which each stands after those it needs. */
  readonly parameterValues: readonly Assignment[];
  readonly startValues: readonly Assignment[];
  readonly shocks: readonly CompiledShock[];
  readonly hidden: readonly { readonly left: Program; readonly right: Program }[];
  readonly matrices: readonly CompiledMatrix[];
  /** The largest number of periods that any equation looks back. */
  readonly longestLag: number;
}

export interface Assignment {
  readonly name: string;
  readonly slot: number;
  readonly program: Program;
}

export interface CompiledShock {
  readonly period: number;
  readonly until: number;
  readonly set: readonly Assignment[];
}

export interface CompiledMatrix {
  readonly cells: readonly Program[];
  readonly rowSums: readonly (Program | null)[];
  readonly columnSums: readonly (Program | null)[];
}

/** Equations that must be solved together, or one that needs only what is known by then. */
export interface EquationBlock {
  readonly slots: readonly number[];
  readonly isSimultaneous: boolean;
}

/**
 * Compiles a model. Slots follow the alphabet rather than the file, so that the order of equations changes no digit of
 * any result.
 */
export function compileModel(model: EquationModel): CompiledModel {
  const variables = model.equations.map(({ name }) => name).sort(byCodeUnits);
  const parameters = model.parameters.map(({ name }) => name).sort(byCodeUnits);
  const slots = new Map([...variables, ...parameters].map((name, slot) => [name, slot]));
  const tape = newTapeBuilder();
  const compile = (expression: Expression) => compileExpression(expression, slots, tape);
  const sum = (expression: Expression | null) => (expression === null ? null : compile(expression));
  const assign = ({ name, expression }: VariableDefinition): Assignment => ({
    name,
    slot: slots.get(name) ?? -1,
    program: compile(expression),
  });
  const equations = model.equations.map(assign).sort((one, other) => one.slot - other.slot);
  const programs = equations.map(({ program }) => program);
  const blocks = blocksOf(programs, tape);
  return {
    variables,
    parameters,
    slots,
    equations: programs,
    blocks,
    parameterValues: inOrder(model.parameters).map(assign),
    startValues: inOrder(model.start).map(assign),
    shocks: model.shocks.map(({ period, until = Number.POSITIVE_INFINITY, set }) => ({
      period,
      until,
      set: set.map(assign),
    })),
    hidden: model.hidden.map(({ left, right }) => ({ left: compile(left), right: compile(right) })),
    matrices: model.matrices.map(({ cells, rowSums, columnSums }) => ({
      cells: cells.map(({ expression }) => compile(expression)),
      rowSums: rowSums.map(sum),
      columnSums: columnSums.map(sum),
    })),
    longestLag: longestLag(model),
    tape: finishTape(tape),
  };
}

function byCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function longestLag({ equations }: EquationModel): number {
  let longest = 0;
  for (const { expression } of equations)
    eachName(expression, (_, lag) => {
      longest = Math.max(longest, lag);
    });
  return longest;
}

/** Orders equations into blocks by what each reads of its own period. */
function blocksOf(programs: readonly Program[], tape: TapeBuilder): readonly EquationBlock[] {
  const edges = programs.map(({ from, to }) => {
    const read = new Set<number>();
    for (let i = from; i < to; i++) {
      const slot = tape.a[i];
      if (tape.code[i] === operation.load && tape.b[i] === 0 && slot < programs.length) read.add(slot);
    }
    return [...read];
  });
  return strongComponents(edges).map((slots) => ({
    slots,
    isSimultaneous: slots.length > 1 || (edges[slots[0] ?? -1] ?? []).includes(slots[0] ?? -1),
  }));
}
