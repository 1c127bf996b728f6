import { type Draws, shareOf, type Weights } from '../../study/index.ts';
import { inBox, type PrimBox, type PrimLimit, prim, quasiP, widestLimits, withLimit } from '../prim/index.ts';
import type { DrawnAnswer } from './drawn-answers.ts';

/** What a box asks of one input; null: no end on that side. */
export interface ScenarioLimit {
  readonly input: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Where in the ranges of a few inputs an answer fails, or, where it mostly fails, where it passes. */
export interface Scenario {
  readonly outcome: 'fails' | 'passes';
  readonly limits: readonly ScenarioLimit[];
  /** Weighted share of the draws in the box with that outcome. */
  readonly density: number;
  /** Weighted share of the draws with that outcome that are in the box. */
  readonly coverage: number;
  /** Weighted share of all draws that are in the box. */
  readonly mass: number;
  /** Weighted share of all draws with that outcome. */
  readonly share: number;
}

/** Restrictions that a reader can keep in mind. */
const mostLimits = 3;

/** An outcome rarer than this gives too few draws to find a box for. */
const leastShare = 0.02;

/** A restriction that chance would fill so well more often than this is dropped (Bryant & Lempert 2010). */
const mostChance = 0.05;

/**
 * Scenario discovery (Bryant & Lempert 2010): of the boxes that PRIM finds for the rarer outcome, the one with the best harmonic mean of
 * density and coverage among those of at most three inputs, and without ends that chance would explain. It is looked for among draws
 * taken as often as they weigh, and told by the weights themselves. Null where the outcome is rare, or no input has a part in it.
 *
 * @example
 * const x = Float64Array.from({ length: 200 }, (_, s) => s / 200);
 * const draws = { samples: 200, columns: [x], strata: [] };
 * const marks = Uint8Array.from(x, (value) => (value > 0.7 ? 0 : 1));
 * failingBox(draws, null, { marks, distance: x }, [0]).limits.map(({ input, high }) => [input, high]) // => [[0, null]]
 */
export function failingBox(
  { columns, samples }: Pick<Draws, 'columns' | 'samples'>,
  weights: Weights,
  { marks }: DrawnAnswer,
  inputs: readonly number[],
): Scenario | null {
  const passing = shareOf(marks, weights);
  const outcome = passing < 0.5 ? 'passes' : 'fails';
  const share = Math.min(passing, 1 - passing);
  if (share < leastShare || inputs.length === 0) return null;
  const cases = outcome === 'passes' ? marks : marks.map((mark) => 1 - mark);
  const taken = takenByWeight(samples, weights);
  const own = inputs.map((k) => {
    const column = columns[k] as Float64Array;
    return Float64Array.from(taken, (s) => column[s] as number);
  });
  const ownCases = Uint8Array.from(taken, (s) => cases[s] as number);
  const best = bestOf(prim(own, ownCases));
  const limits = best && withoutChance(own, ownCases, best);
  if (limits === undefined) return null;
  const widest = widestLimits(own, []);
  const inside = inBox(
    limits,
    inputs.map((k) => columns[k] as Float64Array),
  );
  const both = inside.map((is, s) => is & (cases[s] as number));
  const mass = shareOf(inside, weights);
  const found = shareOf(both, weights);
  const ends = limits.flatMap((limit, k) => endsOf(limit, widest[k], inputs[k] as number));
  return ends.length === 0
    ? null
    : { outcome, limits: ends, density: found / mass, coverage: found / share, mass, share };
}

/** Draws as often as they weigh, as many as there are: by one comb over the cumulated weights. */
function takenByWeight(samples: number, weights: Weights): Int32Array {
  if (weights === null) return Int32Array.from({ length: samples }, (_, s) => s);
  const taken = new Int32Array(samples);
  const total = weights.reduce((sum, one) => sum + one, 0);
  let [s, sum] = [0, weights[0] ?? 0];
  for (let k = 0; k < samples; k++) {
    const at = ((k + 0.5) / samples) * total;
    while (sum < at && s < samples - 1) sum += weights[++s] as number;
    taken[k] = s;
  }
  return taken;
}

function bestOf(boxes: readonly PrimBox[]): PrimBox | undefined {
  let best: PrimBox | undefined;
  let most = 0;
  for (const box of boxes) {
    if (box.restricted.length === 0 || box.restricted.length > mostLimits) continue;
    const both = (2 * box.density * box.coverage) / (box.density + box.coverage || 1);
    if (both > most) [best, most] = [box, both];
  }
  return best;
}

function withoutChance(
  inputs: readonly Float64Array[],
  cases: Uint8Array,
  box: PrimBox,
): readonly PrimLimit[] | undefined {
  const widest = widestLimits(inputs, []);
  let limits = box.limits;
  for (const { input, end, p } of quasiP(inputs, cases, box)) {
    const [own, wide] = [limits[input], widest[input]];
    if (p <= mostChance || own?.kind !== 'range' || wide?.kind !== 'range') continue;
    limits = withLimit(
      limits,
      input,
      end === 'low' ? { ...own, low: wide.low } : { ...own, high: wide.high },
    );
  }
  return limits;
}

function endsOf(limit: PrimLimit, widest: PrimLimit | undefined, input: number): readonly ScenarioLimit[] {
  if (limit.kind !== 'range' || widest?.kind !== 'range') return [];
  const low = limit.low > widest.low ? limit.low : null;
  const high = limit.high < widest.high ? limit.high : null;
  return low === null && high === null ? [] : [{ input, low, high }];
}
