import { inBox, type PrimBox, type PrimLimit, type PrimStep, withLimit } from './box.ts';
import { stepQuantile } from './step-quantile.ts';

/** Both ends of an input put back by a share of the runs beyond them, the lower first. */
export function rangePastes(
  inputs: readonly Float64Array[],
  cases: Uint8Array,
  { limits }: PrimBox,
  widest: readonly PrimLimit[],
  input: number,
  among: Uint8Array,
  share: number,
): readonly PrimStep[] {
  const [limit, whole] = [limits[input], widest[input]];
  if (limit.kind !== 'range' || whole.kind !== 'range') return [];
  const below = valuesIn(
    withLimit(limits, input, { ...limit, low: whole.low, high: limit.low }),
    inputs,
    input,
    among,
  );
  const above = valuesIn(
    withLimit(limits, input, { ...limit, low: limit.high, high: whole.high }),
    inputs,
    input,
    among,
  );
  const low = below.length === 0 ? whole.low : stepQuantile(below.length, (place) => below[place], 1 - share);
  const high = above.length === 0 ? whole.high : stepQuantile(above.length, (place) => above[place], share);
  return [
    stepTo(withLimit(limits, input, { ...limit, low }), inputs, cases, among),
    stepTo(withLimit(limits, input, { ...limit, high }), inputs, cases, among),
  ];
}

/** Each category that the box leaves out, put back. */
export function categoryPastes(
  inputs: readonly Float64Array[],
  cases: Uint8Array,
  { limits }: PrimBox,
  widest: readonly PrimLimit[],
  input: number,
  among: Uint8Array,
): readonly PrimStep[] {
  const [limit, whole] = [limits[input], widest[input]];
  if (limit.kind !== 'categories' || whole.kind !== 'categories') return [];
  return whole.allowed
    .filter((category) => !limit.allowed.includes(category))
    .map((category) => {
      const allowed = [...limit.allowed, category].sort((a, b) => a - b);
      return stepTo(withLimit(limits, input, { kind: 'categories', allowed }), inputs, cases, among);
    });
}

function valuesIn(
  limits: readonly PrimLimit[],
  inputs: readonly Float64Array[],
  input: number,
  among: Uint8Array,
): Float64Array {
  const inside = inBox(limits, inputs, among);
  return inputs[input].filter((_, run) => inside[run] === 1).sort();
}

function stepTo(
  limits: readonly PrimLimit[],
  inputs: readonly Float64Array[],
  cases: Uint8Array,
  among: Uint8Array,
): PrimStep {
  const inside = inBox(limits, inputs, among);
  let [runs, found] = [0, 0];
  for (let run = 0; run < inside.length; run++)
    if (inside[run] === 1) {
      runs++;
      found += cases[run];
    }
  return { limits, runs, cases: found };
}
