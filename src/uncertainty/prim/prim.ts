import {
  meets,
  type PrimBox,
  type PrimLimit,
  type PrimStep,
  restrictedIn,
  widestLimits,
  withLimit,
} from './box.ts';
import { categoryPastes, rangePastes } from './paste.ts';
import { categoryPeels, rangePeels } from './peel.ts';

export interface PrimOptions {
  /** Share of a box's runs that one peel takes away. */
  readonly peel?: number;
  /** Share of the runs beside a box that one paste adds. */
  readonly paste?: number;
  /** No box holds a smaller share of all runs. */
  readonly leastMass?: number;
  /** Inputs whose numbers are names: categories are peeled one at a time. */
  readonly categorical?: readonly boolean[];
  /** 1 for the runs to look at: those in earlier boxes are left out, but count in shares of all. */
  readonly among?: Uint8Array | null;
}

/**
 * The patient rule induction method (Friedman & Fisher 1999) for scenario discovery (Bryant & Lempert 2010): from the box of
 * all runs, the end of an input whose removal gains most density per run left out is peeled, as long as there is a gain;
 * then ends are pasted back likewise. Every box on the way is given: which to speak of, small and dense or large and
 * thin, is the reader's choice.
 *
 * @example
 * // Cases lie above 0.7 of the first input, whatever the second.
 * const x = Float64Array.from({ length: 100 }, (_, run) => run / 100);
 * const y = x.map((value) => (7 * value) % 1);
 * const last = prim([x, y], Uint8Array.from(x, (value) => (value > 0.7 ? 1 : 0))).at(-1);
 * ({ restricted: last.restricted, density: last.density }) // => { restricted: [0], density: 1 }
 */
export function prim(
  inputs: readonly Float64Array[],
  cases: Uint8Array,
  { peel = 0.05, paste = 0.05, leastMass = 0.05, categorical = [], among = null }: PrimOptions = {},
): readonly PrimBox[] {
  for (const [name, share] of Object.entries({ peel, paste }))
    if (!(share > 0 && share < 0.5)) throw new Error(`${name} ${share}; it lies between 0 and 0.5`);
  for (const input of inputs)
    if (input.length !== cases.length) throw new Error(`${input.length} and ${cases.length} runs in one box`);
  const widest = widestLimits(inputs, categorical);
  const start = among ?? new Uint8Array(cases.length).fill(1);
  const search = { inputs, cases, widest, start, least: leastMass * cases.length, all: sum(cases) };
  const whole = boxOf(search, {
    limits: widest,
    runs: sum(start),
    cases: sum(cases.map((one, run) => one * start[run])),
  });
  const peeled = peeledFrom(search, whole, peel);
  return [...peeled, ...pastedFrom(search, peeled[peeled.length - 1], paste)];
}

interface Search {
  readonly inputs: readonly Float64Array[];
  readonly cases: Uint8Array;
  readonly widest: readonly PrimLimit[];
  readonly start: Uint8Array;
  /** Runs that a box holds at least. */
  readonly least: number;
  /** Cases among all runs. */
  readonly all: number;
}

function boxOf({ widest, cases, all }: Search, { limits, ...inside }: PrimStep): PrimBox {
  return {
    limits,
    restricted: restrictedIn(limits, widest),
    ...inside,
    coverage: inside.cases / all,
    density: inside.cases / inside.runs,
    mass: inside.runs / cases.length,
  };
}

/** The box and all that are peeled from it. Runs are sorted once; a peel only thins their orders. */
function peeledFrom(search: Search, whole: PrimBox, share: number): readonly PrimBox[] {
  const { inputs, cases, widest, start, least } = search;
  const boxes = [whole];
  const inside = start.slice();
  let orders = inputs.map((input) => sortedRuns(input, start));
  for (;;) {
    const box = boxes[boxes.length - 1];
    const steps = inputs.flatMap((input, k) => {
      const limit = box.limits[k];
      const peels =
        limit.kind === 'range'
          ? rangePeels(input, orders[k], cases, limit, share)
          : categoryPeels(input, orders[k], cases, limit);
      return peels.map((one) => ({ ...one, limits: withLimit(box.limits, k, one.limit) }));
    });
    const next = bestOf(box, steps, widest);
    if (next === undefined || next.runs >= box.runs || next.runs < least) return boxes;
    boxes.push(boxOf(search, next));
    const changed = next.limits.findIndex((limit, k) => limit !== box.limits[k]);
    const [column, limit] = [inputs[changed], next.limits[changed]];
    for (let run = 0; run < inside.length; run++)
      if (inside[run] === 1 && !meets(limit, column[run])) inside[run] = 0;
    orders = orders.map((order) => thinned(order, inside));
  }
}

function pastedFrom(search: Search, from: PrimBox, share: number): readonly PrimBox[] {
  const { inputs, cases, widest, start, least } = search;
  const boxes: PrimBox[] = [];
  for (;;) {
    const box = boxes[boxes.length - 1] ?? from;
    const steps = box.restricted.flatMap((k) =>
      box.limits[k].kind === 'range'
        ? rangePastes(inputs, cases, box, widest, k, start, share)
        : categoryPastes(inputs, cases, box, widest, k, start),
    );
    const next = bestOf(box, steps, widest);
    if (next === undefined || next.runs <= box.runs || next.runs < least) return boxes;
    boxes.push(boxOf(search, next));
  }
}

/** The step with the largest gain, of equal gains the one that restricts fewer inputs, and no other. */
function bestOf(
  box: PrimBox,
  steps: readonly PrimStep[],
  widest: readonly PrimLimit[],
): PrimStep | undefined {
  let best: PrimStep | undefined;
  let [most, fewest] = [0, 0];
  for (const step of steps) {
    const gain = gainOf(box, step);
    if (!(gain > 0) || gain < most) continue;
    const restricted = restrictedIn(step.limits, widest).length;
    if (gain > most || restricted < fewest) [best, most, fewest] = [step, gain, restricted];
  }
  return best;
}

/** Density gained per run that the step takes away or adds. */
function gainOf(box: PrimBox, step: PrimStep): number {
  if (step.runs === box.runs) return 0;
  const density = step.runs === 0 ? 0 : step.cases / step.runs;
  return (density - box.density) / Math.abs(box.runs - step.runs);
}

function sortedRuns(input: Float64Array, start: Uint8Array): Int32Array {
  return Int32Array.from(input.keys())
    .filter((run) => start[run] === 1)
    .sort((a, b) => input[a] - input[b]);
}

/** The runs that are inside, in the same order and the same memory. */
function thinned(order: Int32Array, inside: Uint8Array): Int32Array {
  let count = 0;
  for (let k = 0; k < order.length; k++) if (inside[order[k]] === 1) order[count++] = order[k];
  return order.subarray(0, count);
}

function sum(values: Uint8Array): number {
  return values.reduce((so, value) => so + value, 0);
}
