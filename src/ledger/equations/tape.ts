import type { Span } from '../../diagnostics/index.ts';

/** What one instruction of a tape does; `a`, `b`, `c` are indices of earlier instructions unless said otherwise. */
export const operation = {
  /** The value stands already. */
  constant: 0,
  /** `a` is a slot of the row of a period, `b` how many periods back. */
  load: 1,
  add: 2,
  subtract: 3,
  multiply: 4,
  divide: 5,
  power: 6,
  negate: 7,
  absolute: 8,
  exponential: 9,
  logarithm: 10,
  squareRoot: 11,
  minimum: 12,
  maximum: 13,
  less: 14,
  lessOrEqual: 15,
  equal: 16,
  not: 17,
  /** 1 for every number but 0. */
  truth: 18,
  /** If `a` is 0, goes on at instruction `b`; its own value says whether `a` held. */
  branch: 19,
  /** Goes on at instruction `b`. */
  jump: 20,
  /** `a` if branch `c` held, else `b`. */
  merge: 21,
} as const;

/**
 * Expressions compiled to a flat list of instructions, each with its last value and its derivative: what closures or
 * generated code would do, without either. Content policies forbid generated code, and the list runs backwards for
 * derivatives.
 */
export interface Tape {
  readonly code: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly c: Int32Array;
  readonly value: Float64Array;
  /** Derivative of the program's result by this instruction's value, after `differentiate`. */
  readonly slope: Float64Array;
  readonly spans: readonly Span[];
  /** The instruction whose value was first not a finite number in the last run, or -1. */
  readonly fault: Int32Array;
}

/** The instructions of one expression within a tape. */
export interface Program {
  readonly from: number;
  readonly to: number;
  readonly result: number;
}

/** A tape that grows while expressions are compiled. */
export interface TapeBuilder {
  readonly code: number[];
  readonly a: number[];
  readonly b: number[];
  readonly c: number[];
  readonly value: number[];
  readonly spans: Span[];
}

export function newTapeBuilder(): TapeBuilder {
  return { code: [], a: [], b: [], c: [], value: [], spans: [] };
}

/** Adds an instruction and gives its index. */
export function push(tape: TapeBuilder, code: number, span: Span, a = 0, b = 0, c = 0, value = 0): number {
  tape.code.push(code);
  tape.a.push(a);
  tape.b.push(b);
  tape.c.push(c);
  tape.value.push(value);
  tape.spans.push(span);
  return tape.code.length - 1;
}

export function finishTape(tape: TapeBuilder): Tape {
  return {
    code: Uint8Array.from(tape.code),
    a: Int32Array.from(tape.a),
    b: Int32Array.from(tape.b),
    c: Int32Array.from(tape.c),
    value: Float64Array.from(tape.value),
    slope: new Float64Array(tape.code.length),
    spans: tape.spans,
    fault: Int32Array.of(-1),
  };
}
