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
    const counted = countedOf(marks, weights);
    const moving = compiled.inputs
      .flatMap(({ path, support }, k): readonly Moving[] => {
        const strata = draws.strata[k];
        if (strata === undefined) return [];
        const found = byFifth(strata, counted, weights);
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

const fifthOf = Uint8Array.from({ length: strataCount }, (_, stratum) =>
  Math.floor((stratum * fifths) / strataCount),
);

/** The draws that pass, and what each of them counts for; the others add nothing. */
interface Counted {
  readonly draws: Uint32Array;
  readonly values: Float64Array;
}

function countedOf(marks: Uint8Array, weights: Weights): Counted {
  let count = 0;
  for (let s = 0; s < marks.length; s++) if (marks[s] === 1) count++;
  const [draws, values] = [new Uint32Array(count), new Float64Array(count)];
  for (let s = 0, n = 0; s < marks.length; s++) {
    if (marks[s] !== 1) continue;
    draws[n] = s;
    values[n++] = weights === null ? 1 : (weights[s] as number);
  }
  return { draws, values };
}

function byFifth(strata: Uint8Array, counted: Counted, weights: Weights): Fifths {
  const { sum, squares } = weighedFifths(strata, weights);
  const part = new Float64Array(fifths);
  addSomeByFifth(strata, counted, part);
  const share = part.map((one, n) => (at(sum, n) === 0 ? Number.NaN : one / at(sum, n)));
  const error = share.map((p, n) => Math.sqrt((p * (1 - p) * at(squares, n)) / at(sum, n) ** 2));
  return { share, error };
}

function addSomeByFifth(strata: Uint8Array, { draws, values }: Counted, into: Float64Array): void {
  for (let k = 0; k < draws.length; k++) {
    const n = fifthOf[strata[draws[k] as number] as number] as number;
    into[n] = (into[n] as number) + (values[k] as number);
  }
}

/** Nothing but the sums: what is done after a loop that runs hot would be left by its fast code each time. */
function addByFifth(strata: Uint8Array, values: Float64Array, into: Float64Array): void {
  for (let s = 0; s < values.length; s++) {
    const n = fifthOf[strata[s] as number] as number;
    into[n] = (into[n] as number) + (values[s] as number);
  }
}

interface WeighedFifths {
  readonly weights: Weights;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

const known = new WeakMap<Uint8Array, WeighedFifths>();

/** What the fifths of an input weigh: the same for all answers and all packages. */
function weighedFifths(strata: Uint8Array, weights: Weights): WeighedFifths {
  const before = known.get(strata);
  if (before !== undefined && before.weights === weights) return before;
  const own = weights ?? new Float64Array(strata.length).fill(1);
  const [sum, squares] = [new Float64Array(fifths), new Float64Array(fifths)];
  addByFifth(strata, own, sum);
  addByFifth(strata, squared(own), squares);
  const found = { weights, sum, squares };
  known.set(strata, found);
  return found;
}

const squaresOf = new WeakMap<Float64Array, Float64Array>();

/** All inputs are weighed by the same draws. */
function squared(weights: Float64Array): Float64Array {
  const known = squaresOf.get(weights);
  if (known !== undefined) return known;
  const squares = new Float64Array(weights.length);
  for (let s = 0; s < squares.length; s++) squares[s] = (weights[s] as number) * (weights[s] as number);
  squaresOf.set(weights, squares);
  return squares;
}

/** Not a number where no draw that counts lies in the fifth. */
function mediansByFifth(strata: Uint8Array, column: Float64Array, weights: Weights): Float64Array {
  const values: number[][] = Array.from({ length: fifths }, () => []);
  const own: number[][] = Array.from({ length: fifths }, () => []);
  for (let s = 0; s < strata.length; s++) {
    const w = weights === null ? 1 : (weights[s] as number);
    if (w === 0) continue;
    const n = fifthOf[strata[s] as number] as number;
    values[n]?.push(column[s] as number);
    own[n]?.push(w);
  }
  return Float64Array.from(values, (of, n) =>
    of.length === 0
      ? Number.NaN
      : (quantilesOf(
          Float64Array.from(of),
          weights === null ? null : Float64Array.from(own[n] ?? []),
          [0.5],
        )[0] as number),
  );
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
