import type { EquationBlock } from './compile-model.ts';
import { differentiate } from './differentiate.ts';
import { eliminationOrder } from './elimination-order.ts';
import { evaluate, faultWords, type PeriodRows } from './evaluate.ts';
import { factorScaled, newScaledSystem, type ScaledSystem } from './scaled-system.ts';
import { operation, type Program, type Tape } from './tape.ts';

/** A block of equations x = f(x) that must be solved together, with the memory that solving it takes. */
export interface BlockSystem {
  readonly tape: Tape;
  readonly rows: PeriodRows;
  readonly slots: readonly number[];
  readonly programs: readonly Program[];
  /** Instructions that read a variable of this block in its own period. */
  readonly links: Int32Array;
  /** Where the slope of each link stands in the matrix of slopes, by rows. */
  readonly linkPlaces: Int32Array;
  /** ∂f/∂x by link, as last evaluated. */
  readonly slopes: Float64Array;
  /** The slopes that were factored last; not a number before that. */
  readonly factoredSlopes: Float64Array;
  /** f(x) − x. */
  readonly residual: Float64Array;
  /** The size of the terms of each equation, by which a residual is judged. */
  readonly sizes: Float64Array;
  readonly factors: ScaledSystem;
  /** Where a step starts, and the step. */
  readonly from: Float64Array;
  readonly step: Float64Array;
}

/** Why a block was not solved; `words` say what an expression met. */
export interface Stuck {
  readonly kind: 'stuck';
  readonly reason: 'fault' | 'singular' | 'no-convergence';
  readonly words: string;
  /** The instruction that met it. */
  readonly instruction?: number;
}

export interface Solved {
  readonly kind: 'solved';
  readonly iterations: number;
}

export type Outcome = Solved | Stuck;

export function newBlockSystem(
  block: EquationBlock,
  equations: readonly Program[],
  tape: Tape,
  rows: PeriodRows,
): BlockSystem {
  const { slots } = block;
  const order = slots.length;
  const places = new Map(slots.map((slot, place) => [slot, place]));
  const programs = slots.map((slot) => equations[slot]);
  const links = programs.flatMap((program, equation) => linksOf(program, equation, places, tape));
  const place = eliminationOrder(
    order,
    links.map(([, equation, variable]) => [equation, variable]),
  );
  return {
    tape,
    rows,
    slots,
    programs,
    links: Int32Array.from(links, ([instruction]) => instruction),
    linkPlaces: Int32Array.from(links, ([, equation, variable]) => place[equation] * order + place[variable]),
    slopes: new Float64Array(links.length),
    factoredSlopes: new Float64Array(links.length).fill(Number.NaN),
    residual: new Float64Array(order),
    sizes: new Float64Array(order),
    factors: newScaledSystem(place),
    from: new Float64Array(order),
    step: new Float64Array(order),
  };
}

function linksOf(
  { from, to }: Program,
  equation: number,
  places: ReadonlyMap<number, number>,
  { code, a, b }: Tape,
): readonly (readonly [instruction: number, equation: number, variable: number])[] {
  const links: [number, number, number][] = [];
  for (let i = from; i < to; i++) {
    if (code[i] !== operation.load || b[i] !== 0) continue;
    const variable = places.get(a[i]);
    if (variable !== undefined) links.push([i, equation, variable]);
  }
  return links;
}

/** Evaluates residuals, sizes and derivatives at the values in a row; what stopped it, if anything did. */
export function linearise(system: BlockSystem, row: number): Stuck | undefined {
  const { tape, rows, slots, programs, links, slopes, residual, sizes } = system;
  for (let i = 0; i < slots.length; i++) {
    const program = programs[i];
    const f = evaluate(tape, program, rows, row);
    if (Number.isNaN(f)) return faultOf(tape);
    const x = rows.data[row * rows.width + slots[i]];
    sizes[i] = Math.abs(x) + differentiate(tape, program);
    residual[i] = f - x;
  }
  for (let k = 0; k < links.length; k++) {
    const slope = tape.slope[links[k]];
    if (!Number.isFinite(slope)) return { kind: 'stuck', reason: 'fault', words: 'a slope without end' };
    slopes[k] = slope;
  }
  return undefined;
}

/** Factors ∂(x − f)/∂x at the point of linearisation; false if it is singular. Equal slopes are factored once. */
export function factorSystem({ slopes, factoredSlopes, linkPlaces, sizes, factors }: BlockSystem): boolean {
  if (isSame(slopes, factoredSlopes)) return true;
  const { order, lu } = factors.system;
  lu.fill(0);
  for (let i = 0; i < order; i++) lu[i * order + i] = 1;
  for (let k = 0; k < slopes.length; k++) {
    const at = linkPlaces[k];
    lu[at] = lu[at] - slopes[k];
  }
  const isRegular = factorScaled(factors, sizes);
  if (isRegular) factoredSlopes.set(slopes);
  else factoredSlopes.fill(Number.NaN);
  return isRegular;
}

function isSame(one: Float64Array, other: Float64Array): boolean {
  for (let k = 0; k < one.length; k++) if (one[k] !== other[k]) return false;
  return true;
}

/** What an expression met in the last run of the tape. */
export function faultOf(tape: Tape): Stuck {
  return { kind: 'stuck', reason: 'fault', words: faultWords(tape), instruction: tape.fault[0] };
}

/** Evaluates residuals alone; false if an expression met something that is no number. */
export function evaluateResiduals(
  { tape, rows, slots, programs, residual }: BlockSystem,
  row: number,
): boolean {
  for (let i = 0; i < slots.length; i++) {
    const f = evaluate(tape, programs[i], rows, row);
    if (Number.isNaN(f)) return false;
    residual[i] = f - rows.data[row * rows.width + slots[i]];
  }
  return true;
}

/** The largest residual, each by the size of its equation. */
export function largestResidual({ residual, sizes }: BlockSystem): number {
  let largest = 0;
  for (let i = 0; i < residual.length; i++) {
    const gap = Math.abs(residual[i]);
    // An equation whose terms are all zero is met exactly or not at all.
    const size = sizes[i];
    if (gap > 0) largest = Math.max(largest, size > 0 ? gap / size : Number.POSITIVE_INFINITY);
  }
  return largest;
}

/** Copies the block's values in a row into a list. */
export function readValues({ rows, slots }: BlockSystem, row: number, into: Float64Array): void {
  const base = row * rows.width;
  for (let i = 0; i < slots.length; i++) into[i] = rows.data[base + slots[i]];
}

export function writeValues({ rows, slots }: BlockSystem, row: number, values: Float64Array): void {
  const base = row * rows.width;
  for (let i = 0; i < slots.length; i++) rows.data[base + slots[i]] = values[i];
}

export function isAllFinite(values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  return true;
}
