import { orderKey, placeInOrder } from '../../numeric/index.ts';
import type { PrimBox } from './box.ts';
import { type PrimOptions, prim } from './prim.ts';

export interface ReappearanceOptions extends PrimOptions {
  readonly halves?: number;
  readonly seed?: number;
}

/**
 * How often each input is restricted again when boxes are looked for in random halves of the runs: of each trajectory the box
 * with the coverage nearest to that of the box in question. An input that comes back by chance is not part of the story.
 *
 * @example
 * const x = Float64Array.from({ length: 200 }, (_, run) => run / 200);
 * const cases = Uint8Array.from(x, (value) => (value > 0.7 ? 1 : 0));
 * reappearance([x], cases, prim([x], cases).at(-1)) // => [1]
 */
export function reappearance(
  inputs: readonly Float64Array[],
  cases: Uint8Array,
  box: PrimBox,
  { halves = 10, seed = 0, among = null, ...options }: ReappearanceOptions = {},
): Float64Array {
  const times = new Float64Array(inputs.length);
  const runs = Int32Array.from(cases.keys()).filter((run) => among === null || among[run] === 1);
  for (let half = 0; half < halves; half++) {
    const key = orderKey(seed, `half/${half}`, runs.length);
    const chosen = Int32Array.from({ length: runs.length >> 1 }, (_, k) => runs[placeInOrder(key, k)]);
    const boxes = prim(
      inputs.map((input) => Float64Array.from(chosen, (run) => input[run])),
      Uint8Array.from(chosen, (run) => cases[run]),
      options,
    );
    // Of boxes with the same coverage the last is the densest.
    const nearest = boxes.reduce((best, one) =>
      Math.abs(one.coverage - box.coverage) <= Math.abs(best.coverage - box.coverage) ? one : best,
    );
    for (const input of nearest.restricted) times[input] += 1;
  }
  return times.map((count) => count / halves);
}
