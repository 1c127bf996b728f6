import { isSizeCited } from '../../situation/index.ts';
import { quantilesOf, type Study, strataCount, type Weights } from '../../study/index.ts';
import type { Turn } from '../result.ts';
import { type Indicators, tests } from './chain.ts';

/** How many inputs are listed of each answer. */
const mostListed = 5;

/** Inputs whose move cannot be told from chance are left out: some hundred are tried. */
const errors = 3.5;

const fifths = 5;

/** An input that moves an answer by more than chance. */
interface Moving {
  readonly path: string;
  readonly k: number;
  readonly share: Float64Array;
  readonly move: number;
  readonly isCited: boolean;
}

/** Share that passes and how well it is known, by fifth of an input; not a number where no draw that counts lies in it. */
interface Fifths {
  readonly share: Float64Array;
  readonly error: Float64Array;
}

/**
 * What each answer turns on, from the draws that exist: its weighted share among the draws in the lowest and in the highest fifth of
 * an input's range, all else drawn as ever, and where between the fifths it passes one half.
 */
export function turnsOn(study: Study, indicators: Indicators, passes: Uint8Array): readonly Turn[] {
  const { compiled, draws, weights } = study;
  const answers = [
    ...tests.map((test) => ({ test, marks: indicators[test] })),
    { test: 'joint' as const, marks: passes },
  ];
  return answers.flatMap(({ test, marks }) => {
    if (marks === null || marks.every((mark) => mark === marks[0])) return [];
    const moving = compiled.inputs
      .flatMap(({ path, support }, k): readonly Moving[] => {
        const strata = draws.strata[k];
        if (strata === undefined) return [];
        const found = byFifth(strata, marks, weights);
        const move = Math.abs(at(found.share, fifths - 1) - at(found.share, 0));
        const chance = Math.hypot(at(found.error, 0), at(found.error, fifths - 1));
        return move > errors * chance && move > 0
          ? [{ path, k, share: found.share, move, isCited: isSizeCited(support) }]
          : [];
      })
      .sort((a, b) => b.move - a.move || (a.path < b.path ? -1 : 1));
    // Of what reports give the size of, the widest is there, however far down: it can be checked.
    const cited = moving.findIndex(({ isCited }) => isCited);
    return moving
      .filter((_, n) => n < mostListed || n === cited)
      .map(({ path, k, share }): Turn => {
        const values = mediansByFifth(
          draws.strata[k] ?? new Uint8Array(),
          draws.columns[k] ?? new Float64Array(),
          weights,
        );
        const end = (n: number) => ({ value: at(values, n), probability: at(share, n) });
        return {
          input: path,
          test,
          low: end(0),
          high: end(fifths - 1),
          tipping: tippingIn(values, share),
        };
      });
  });
}

function fifthOf(stratum: number): number {
  return Math.floor((stratum * fifths) / strataCount);
}

function byFifth(strata: Uint8Array, marks: Uint8Array, weights: Weights): Fifths {
  const [sum, squares, part] = [new Float64Array(fifths), new Float64Array(fifths), new Float64Array(fifths)];
  for (let s = 0; s < marks.length; s++) {
    const n = fifthOf(strata[s] as number);
    const w = weights === null ? 1 : (weights[s] as number);
    sum[n] = at(sum, n) + w;
    squares[n] = at(squares, n) + w * w;
    if (marks[s] === 1) part[n] = at(part, n) + w;
  }
  const share = part.map((one, n) => (at(sum, n) === 0 ? Number.NaN : one / at(sum, n)));
  const error = share.map((p, n) => Math.sqrt((p * (1 - p) * at(squares, n)) / at(sum, n) ** 2));
  return { share, error };
}

/** Not a number where no draw that counts lies in the fifth. */
function mediansByFifth(strata: Uint8Array, column: Float64Array, weights: Weights): Float64Array {
  return Float64Array.from({ length: fifths }, (_, n) => {
    const places = Array.from(strata.keys()).filter(
      (s) => fifthOf(strata[s] as number) === n && weights?.[s] !== 0,
    );
    if (places.length === 0) return Number.NaN;
    const own = weights === null ? null : Float64Array.from(places, (s) => weights[s] as number);
    return quantilesOf(
      Float64Array.from(places, (s) => column[s] as number),
      own,
      [0.5],
    )[0] as number;
  });
}

/** Between the first two fifths on different sides of one half, on the line that joins them; known to half their distance. */
function tippingIn(values: Float64Array, share: Float64Array): Turn['tipping'] {
  const [first, last] = [at(share, 0) - 0.5, at(share, fifths - 1) - 0.5];
  if (first * last > 0) return null;
  for (let n = 1; n < fifths; n++) {
    const [before, after] = [at(share, n - 1) - 0.5, at(share, n) - 0.5];
    const [from, to] = [at(values, n - 1), at(values, n)];
    if (before * after > 0 || before === after || !(to > from)) continue;
    return { value: from + ((to - from) * before) / (before - after), resolution: (to - from) / 2 };
  }
  return null;
}

function at(values: Float64Array, n: number): number {
  return values[n] as number;
}
