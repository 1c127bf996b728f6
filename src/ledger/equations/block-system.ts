import type { Block } from './compile-model.ts';
import { differentiate } from './differentiate.ts';
import { evaluate, faultWords, type Rows } from './evaluate.ts';
import { type Factors, newFactors } from './linear-system.ts';
import { operation, type Program, type Tape } from './tape.ts';

/** A block of equations x = f(x) that must be solved together, with the memory that solving it takes. */
export interface BlockSystem {
  readonly tape: Tape;
  readonly rows: Rows;
  readonly slots: readonly number[];
  readonly programs: readonly Program[];
  /** Where the tape reads variables of this block in their own period: instruction, equation, variable. */
  readonly links: readonly Link[];
  /** ∂(x − f)/∂x by rows. */
  readonly jacobian: Float64Array;
  /** f(x) − x. */
  readonly residual: Float64Array;
  /** The size of the terms of each equation, by which a residual is judged. */
  readonly sizes: Float64Array;
  readonly factors: Factors;
}

interface Link {
  readonly instruction: number;
  readonly equation: number;
  readonly variable: number;
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
  block: Block,
  equations: readonly Program[],
  tape: Tape,
  rows: Rows,
): BlockSystem {
  const { slots } = block;
  const order = slots.length;
  const places = new Map(slots.map((slot, place) => [slot, place]));
  const programs = slots.map((slot) => equations[slot] as Program);
  return {
    tape,
    rows,
    slots,
    programs,
    links: programs.flatMap((program, equation) => linksOf(program, equation, places, tape)),
    jacobian: new Float64Array(order * order),
    residual: new Float64Array(order),
    sizes: new Float64Array(order),
    factors: newFactors(order),
  };
}

function linksOf(
  { from, to }: Program,
  equation: number,
  places: ReadonlyMap<number, number>,
  { code, a, b }: Tape,
): readonly Link[] {
  const links: Link[] = [];
  for (let instruction = from; instruction < to; instruction++) {
    if (code[instruction] !== operation.load || b[instruction] !== 0) continue;
    const variable = places.get(a[instruction] as number);
    if (variable !== undefined) links.push({ instruction, equation, variable });
  }
  return links;
}

/** Evaluates residuals, sizes and derivatives at the values in a row; what stopped it, if anything did. */
export function linearise(system: BlockSystem, row: number): Stuck | undefined {
  const { tape, rows, slots, programs, links, jacobian, residual, sizes } = system;
  const order = slots.length;
  jacobian.fill(0);
  for (let i = 0; i < order; i++) {
    const program = programs[i] as Program;
    const f = evaluate(tape, program, rows, row);
    if (Number.isNaN(f)) return faultOf(tape);
    const x = rows.data[row * rows.width + (slots[i] as number)] as number;
    const size = differentiate(tape, program);
    residual[i] = f - x;
    sizes[i] = Math.abs(x) + size;
    jacobian[i * order + i] = 1;
  }
  for (const { instruction, equation, variable } of links) {
    const at = equation * order + variable;
    jacobian[at] = (jacobian[at] as number) - (tape.slope[instruction] as number);
  }
  return jacobian.every(Number.isFinite)
    ? undefined
    : { kind: 'stuck', reason: 'fault', words: 'a slope without end' };
}

/** What an expression met in the last run of the tape. */
export function faultOf(tape: Tape): Stuck {
  return { kind: 'stuck', reason: 'fault', words: faultWords(tape), instruction: tape.fault[0] as number };
}

/** Evaluates residuals alone; false if an expression met something that is no number. */
export function evaluateResiduals(
  { tape, rows, slots, programs, residual }: BlockSystem,
  row: number,
): boolean {
  for (let i = 0; i < slots.length; i++) {
    const f = evaluate(tape, programs[i] as Program, rows, row);
    if (Number.isNaN(f)) return false;
    residual[i] = f - (rows.data[row * rows.width + (slots[i] as number)] as number);
  }
  return true;
}

/** The largest residual, each by the size of its equation. */
export function largestResidual({ residual, sizes }: BlockSystem): number {
  let largest = 0;
  for (let i = 0; i < residual.length; i++) {
    const gap = Math.abs(residual[i] as number);
    // An equation whose terms are all zero is met exactly or not at all.
    const size = sizes[i] as number;
    if (gap > 0) largest = Math.max(largest, size > 0 ? gap / size : Number.POSITIVE_INFINITY);
  }
  return largest;
}

export function readValues({ rows, slots }: BlockSystem, row: number): Float64Array {
  return Float64Array.from(slots, (slot) => rows.data[row * rows.width + slot] as number);
}

export function writeValues({ rows, slots }: BlockSystem, row: number, values: Float64Array): void {
  for (let i = 0; i < slots.length; i++)
    rows.data[row * rows.width + (slots[i] as number)] = values[i] as number;
}
