import { operation, type Program, type Tape } from './tape.ts';

/** Rows of all periods, one after another: variables, then parameters. */
export interface PeriodRows {
  readonly data: Float64Array;
  readonly width: number;
}

/**
 * Value of a program in the period of a row; lags before the first row read the first row. NaN when any step is no
 * finite number; `tape.fault` then says which, so that a division by zero is never carried on as an infinity.
 */
export function evaluate(
  tape: Tape,
  { from, to, result }: Program,
  { data, width }: PeriodRows,
  row: number,
): number {
  const { code, a, b, c, value } = tape;
  tape.fault[0] = -1;
  for (let i = from; i < to; i++) {
    let y: number;
    switch (code[i]) {
      case operation.constant:
        continue;
      case operation.load:
        y = data[Math.max(0, row - b[i]) * width + a[i]];
        break;
      case operation.branch:
        value[i] = value[a[i]] === 0 ? 0 : 1;
        if (value[i] === 0) i = b[i] - 1;
        continue;
      case operation.jump:
        i = b[i] - 1;
        continue;
      case operation.merge:
        y = value[value[c[i]] === 1 ? a[i] : b[i]];
        break;
      default:
        y = arithmetic(code[i], value[a[i]], value[b[i]]);
    }
    value[i] = y;
    if (y - y !== 0) {
      tape.fault[0] = i;
      return Number.NaN;
    }
  }
  return value[result];
}

function arithmetic(code: number, x: number, y: number): number {
  switch (code) {
    case operation.add:
      return x + y;
    case operation.subtract:
      return x - y;
    case operation.multiply:
      return x * y;
    case operation.divide:
      return x / y;
    case operation.power:
      return x ** y;
    case operation.negate:
      return -x;
    case operation.minimum:
      return x <= y ? x : y;
    case operation.maximum:
      return x >= y ? x : y;
    case operation.less:
      return x < y ? 1 : 0;
    case operation.lessOrEqual:
      return x <= y ? 1 : 0;
    case operation.equal:
      return x === y ? 1 : 0;
    default:
      return ofOne(code, x);
  }
}

function ofOne(code: number, x: number): number {
  switch (code) {
    case operation.absolute:
      return Math.abs(x);
    case operation.exponential:
      return Math.exp(x);
    case operation.logarithm:
      return Math.log(x);
    case operation.squareRoot:
      return Math.sqrt(x);
    case operation.not:
      return x === 0 ? 1 : 0;
    case operation.truth:
      return x === 0 ? 0 : 1;
    default:
      throw new Error(`operation ${code}`);
  }
}

/** Why the last run of a tape stopped, in words. */
export function faultWords(tape: Tape): string {
  const at = tape.fault[0];
  const operand = (index: number | undefined) => shown(tape.value[index ?? 0]);
  switch (tape.code[at]) {
    case operation.divide:
      return tape.value[tape.b[at]] === 0 ? 'division by zero' : 'a quotient too large';
    case operation.logarithm:
      return `the logarithm of ${operand(tape.a[at])}`;
    case operation.squareRoot:
      return `the square root of ${operand(tape.a[at])}`;
    case operation.power:
      return `${operand(tape.a[at])} to the power ${operand(tape.b[at])}`;
    default:
      return 'a number too large';
  }
}

function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}
