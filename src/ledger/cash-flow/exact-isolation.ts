import type { DyadicInterval } from './bernstein-filter.ts';
import { type Polynomial, shifted, signChanges } from './polynomial.ts';

/** A root by itself: a point, or an open interval with the sign of the polynomial right of its lower end. */
export type Isolated =
  | { readonly kind: 'point'; readonly at: number }
  | { readonly kind: 'interval'; readonly low: number; readonly high: number; readonly signAtLow: number };

/** Deepest level whose ends are doubles. */
const deepestDouble = 52;

/**
 * Roots of a polynomial without repeated roots inside an open interval, in exact integers: Descartes' rule after a
 * change of variable that takes the interval to the positive numbers, halving until it counts at most one (Collins
 * and Akritas 1976).
 */
export function isolateExactly(polynomial: Polynomial, interval: DyadicInterval): readonly Isolated[] {
  const found: Isolated[] = [];
  const [from, width] = [BigInt(interval.from), BigInt(interval.to - interval.from)];
  const stack: ExactPiece[] = [
    { from, width, depth: interval.depth, on: onInterval(polynomial, from, width, interval.depth) },
  ];
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    const count = signChanges(shifted([...piece.on].reverse(), 1n));
    if (count === 1) found.push(leaf(piece));
    if (count <= 1) continue;
    const left = piece.on.map((c, j) => c << BigInt(piece.on.length - 1 - j));
    const right = shifted(left, 1n);
    const depth = piece.depth + 1;
    const middle = 2n * piece.from + width;
    if (right[0] === 0n) found.push({ kind: 'point', at: toDouble(middle, depth) });
    stack.push({ from: 2n * piece.from, width, depth, on: left }, { from: middle, width, depth, on: right });
  }
  return found;
}

/** From `from / 2^depth` over `width / 2^depth`. */
interface ExactPiece {
  readonly from: bigint;
  readonly width: bigint;
  readonly depth: number;
  /** The polynomial in t, which goes from 0 to 1 over the piece, times a positive number. */
  readonly on: readonly bigint[];
}

/** `2^(depth n) p((from + width t) / 2^depth)` as a polynomial in t. */
function onInterval(polynomial: Polynomial, from: bigint, width: bigint, depth: number): bigint[] {
  const n = polynomial.length - 1;
  const whole = polynomial.map((c, m) => c << BigInt(depth * (n - m)));
  let power = 1n;
  return shifted(whole, from).map((c) => {
    const scaled = c * power;
    power *= width;
    return scaled;
  });
}

function leaf({ from, width, depth, on }: ExactPiece): Isolated {
  const [low, high] = [toDouble(from, depth), toDouble(from + width, depth)];
  // Ends that are no doubles are rounded, and roots this close are one double.
  if (depth > deepestDouble) return { kind: 'point', at: (low + high) / 2 };
  const first = on.find((c) => c !== 0n) ?? 0n;
  return { kind: 'interval', low, high, signAtLow: first > 0n ? 1 : -1 };
}

function toDouble(place: bigint, depth: number): number {
  const extra = Math.max(0, place.toString(2).length - 64);
  return Number(place >> BigInt(extra)) * 2 ** (extra - depth);
}
