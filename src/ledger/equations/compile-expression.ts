import type { Call, Chain, Comparison, Expression, Logic } from './expression.ts';
import { operation, type Program, push, type TapeBuilder } from './tape.ts';

/** The place of every variable and parameter in the row of a period. */
export type ExpressionSlots = ReadonlyMap<string, number>;

/** Appends an expression to a tape. Names are known to have slots. */
export function compileExpression(
  expression: Expression,
  slots: ExpressionSlots,
  tape: TapeBuilder,
): Program {
  const from = tape.code.length;
  const result = emit({ slots, tape }, expression, 0);
  return { from, to: tape.code.length, result };
}

interface Context {
  readonly slots: ExpressionSlots;
  readonly tape: TapeBuilder;
}

/** Emits an expression read `lag` periods back, and gives the instruction that holds its value. */
function emit(context: Context, expression: Expression, lag: number): number {
  const { tape, slots } = context;
  const { span } = expression;
  switch (expression.kind) {
    case 'number':
      return push(tape, operation.constant, span, 0, 0, 0, expression.value);
    case 'name': {
      const slot = slots.get(expression.name);
      if (slot === undefined) throw new Error(`no slot for ${expression.name}`);
      return push(tape, operation.load, span, slot, lag);
    }
    case 'lag':
      return emit(context, expression.of, lag + expression.by);
    case 'unary': {
      const code = expression.operator === '-' ? operation.negate : operation.not;
      return push(tape, code, span, emit(context, expression.of, lag));
    }
    case 'power': {
      const base = emit(context, expression.base, lag);
      return push(tape, operation.power, span, base, emit(context, expression.exponent, lag));
    }
    case 'chain':
      return emitChain(context, expression, lag);
    case 'comparison':
      return emitComparison(context, expression, lag);
    case 'logic':
      return emitLogic(context, expression, lag);
    case 'call':
      return emitCall(context, expression, lag);
  }
}

const chained = {
  '+': operation.add,
  '-': operation.subtract,
  '*': operation.multiply,
  '/': operation.divide,
} as const;

function emitChain(context: Context, { first, rest }: Chain, lag: number): number {
  return rest.reduce(
    (left, { operator, of, span }) =>
      push(context.tape, chained[operator], span, left, emit(context, of, lag)),
    emit(context, first, lag),
  );
}

function emitComparison(context: Context, { operator, left, right, span }: Comparison, lag: number): number {
  const { tape } = context;
  const a = emit(context, left, lag);
  const b = emit(context, right, lag);
  switch (operator) {
    case '<':
      return push(tape, operation.less, span, a, b);
    case '<=':
      return push(tape, operation.lessOrEqual, span, a, b);
    case '>':
      return push(tape, operation.less, span, b, a);
    case '>=':
      return push(tape, operation.lessOrEqual, span, b, a);
    case '==':
      return push(tape, operation.equal, span, a, b);
    case '!=':
      return push(tape, operation.not, span, push(tape, operation.equal, span, a, b));
  }
}

/** `a and b` is `b` if `a` holds and 0 otherwise; `a or b` is 1 if `a` holds and `b` otherwise. */
function emitLogic(context: Context, { operator, parts, span }: Logic, lag: number): number {
  const { tape } = context;
  const truth = (part: Expression) => push(tape, operation.truth, span, emit(context, part, lag));
  const constant = (value: number) => push(tape, operation.constant, span, 0, 0, 0, value);
  const [first, ...rest] = parts;
  if (first === undefined) throw new Error('logic without parts');
  return rest.reduce(
    (left, part) =>
      operator === 'and'
        ? emitBranch(
            context,
            left,
            () => truth(part),
            () => constant(0),
            span,
          )
        : emitBranch(
            context,
            left,
            () => constant(1),
            () => truth(part),
            span,
          ),
    truth(first),
  );
}

/** Only the side that is chosen is run, so that `if(x == 0, 0, 1/x)` never divides by zero. */
function emitBranch(
  { tape }: Context,
  condition: number,
  held: () => number,
  otherwise: () => number,
  span: Expression['span'],
): number {
  const branch = push(tape, operation.branch, span, condition);
  const a = held();
  const jump = push(tape, operation.jump, span);
  tape.b[branch] = tape.code.length;
  const b = otherwise();
  tape.b[jump] = tape.code.length;
  return push(tape, operation.merge, span, a, b, branch);
}

function emitCall(context: Context, call: Call, lag: number): number {
  const { tape } = context;
  const { span } = call;
  const [first, second, third] = call.arguments;
  if (first === undefined) throw new Error(`${call.function} without arguments`);
  if (call.function === 'd') {
    const now = emit(context, first, lag);
    return push(tape, operation.subtract, span, now, emit(context, first, lag + 1));
  }
  const a = emit(context, first, lag);
  if (call.function === 'if') {
    if (second === undefined || third === undefined) throw new Error('if without both values');
    return emitBranch(
      context,
      a,
      () => emit(context, second, lag),
      () => emit(context, third, lag),
      span,
    );
  }
  if (call.function === 'min' || call.function === 'max') {
    const code = call.function === 'min' ? operation.minimum : operation.maximum;
    const others = call.arguments.slice(1);
    return others.reduce((left, other) => push(tape, code, span, left, emit(context, other, lag)), a);
  }
  return push(tape, unary[call.function], span, a);
}

const unary = {
  abs: operation.absolute,
  exp: operation.exponential,
  log: operation.logarithm,
  sqrt: operation.squareRoot,
} as const;
