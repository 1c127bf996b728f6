import { operation, type Program, type Tape } from './tape.ts';

/**
 * Derivatives of a program that has just been evaluated, by every number it reads: one pass backwards over the tape
 * (reverse accumulation; Griewank and Walther, Evaluating Derivatives, 2nd ed. 2008, ch. 3). They stand in `tape.slope`.
 * Gives the sum of |derivative · number| over all numbers read: the size at which rounding of this equation shows.
 * At a kink (abs, min, max) it is the derivative of one side.
 */
export function differentiate(tape: Tape, { from, to, result }: Program): number {
  const { code, a, b, c, value, slope } = tape;
  slope.fill(0, from, to);
  slope[result] = 1;
  let size = 0;
  for (let i = to - 1; i >= from; i--) {
    const s = slope[i];
    // What was not run, or does not matter, has no slope; its old values must not be read.
    if (s === 0) continue;
    const left = a[i];
    const right = b[i];
    switch (code[i]) {
      case operation.constant:
      case operation.load:
        size += Math.abs(s * value[i]);
        break;
      case operation.add:
        slope[left] = slope[left] + s;
        slope[right] = slope[right] + s;
        break;
      case operation.subtract:
        slope[left] = slope[left] + s;
        slope[right] = slope[right] - s;
        break;
      case operation.merge: {
        const chosen = value[c[i]] === 1 ? left : right;
        slope[chosen] = slope[chosen] + s;
        break;
      }
      default:
        spread(tape, i, s);
    }
  }
  return size;
}

function spread({ code, a, b, value, slope }: Tape, i: number, s: number): void {
  const left = a[i];
  const right = b[i];
  const x = value[left];
  const y = value[right];
  const z = value[i];
  switch (code[i]) {
    case operation.multiply:
      slope[left] = slope[left] + s * y;
      slope[right] = slope[right] + s * x;
      break;
    case operation.divide:
      slope[left] = slope[left] + s / y;
      slope[right] = slope[right] - (s * z) / y;
      break;
    case operation.power:
      slope[left] = slope[left] + s * powerSlope(x, y);
      // The base of a power with a varying exponent is positive; elsewhere the exponent is fixed.
      if (x > 0) slope[right] = slope[right] + s * z * Math.log(x);
      break;
    case operation.minimum:
      chooseSlope(slope, x <= y ? left : right, s);
      break;
    case operation.maximum:
      chooseSlope(slope, x >= y ? left : right, s);
      break;
    default: {
      const local = slopeOfOne(code[i], x, z);
      // A step has no slope, however steep what is behind it.
      if (local !== 0) slope[left] = slope[left] + s * local;
    }
  }
}

function chooseSlope(slope: Float64Array, chosen: number, s: number): void {
  slope[chosen] = slope[chosen] + s;
}

function powerSlope(x: number, y: number): number {
  // x^0 is 1 everywhere, at 0 too.
  return y === 0 ? 0 : y * x ** (y - 1);
}

function slopeOfOne(code: number, x: number, z: number): number {
  switch (code) {
    case operation.negate:
      return -1;
    case operation.absolute:
      return Math.sign(x);
    case operation.exponential:
      return z;
    case operation.logarithm:
      return 1 / x;
    case operation.squareRoot:
      return 0.5 / z;
    default:
      // Comparisons, not, truth and branches are steps: flat wherever they have a slope.
      return 0;
  }
}
