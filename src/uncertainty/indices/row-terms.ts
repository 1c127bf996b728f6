import { streamKey, threefry2x32 } from '../../numeric/index.ts';
import type { CleanRows } from './radial-rows.ts';

/** What each row adds to the sums that first and total indices are made of: those of a resample are weighted sums. */
export interface RowTerms {
  readonly rows: number;
  /** By turns y_A + y_B and y_A² + y_B². */
  readonly both: Float64Array;
  /** Of each group, by turns d, y_B d and d², with d = y_AB − y_A. */
  readonly groups: readonly Float64Array[];
}

/** The terms of each row. */
export function rowTerms({ a, b, ab, rows }: CleanRows): RowTerms {
  const both = new Float64Array(2 * rows);
  for (let i = 0; i < rows; i++) {
    both[2 * i] = a[i] + b[i];
    both[2 * i + 1] = a[i] * a[i] + b[i] * b[i];
  }
  const groups = ab.map((column) => {
    const terms = new Float64Array(3 * rows);
    for (let i = 0; i < rows; i++) {
      const change = column[i] - a[i];
      terms[3 * i] = change;
      terms[3 * i + 1] = b[i] * change;
      terms[3 * i + 2] = change * change;
    }
    return terms;
  });
  return { rows, both, groups };
}

/** First and total index of each group by turns, from rows that count `times` each. */
export function indicesOf({ rows, both, groups }: RowTerms, times: Float64Array): Float64Array {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < rows; i++) {
    sum += times[i] * both[2 * i];
    squares += times[i] * both[2 * i + 1];
  }
  const mean = sum / (2 * rows);
  const variance = squares / (2 * rows) - mean * mean;
  const found = new Float64Array(2 * groups.length);
  for (const [j, terms] of groups.entries()) {
    let [change, product, square] = [0, 0, 0];
    for (let i = 0; i < rows; i++) {
      const count = times[i];
      change += count * terms[3 * i];
      product += count * terms[3 * i + 1];
      square += count * terms[3 * i + 2];
    }
    found[2 * j] = (product - mean * change) / rows / variance;
    found[2 * j + 1] = square / rows / (2 * variance);
  }
  return found;
}

/** Each row once. */
export function onceEach(rows: number): Float64Array {
  return new Float64Array(rows).fill(1);
}

/** Standard deviation of each index over resamples of the rows (Efron 1979); in the order of `indicesOf`. */
export function resampledSpread(terms: RowTerms, resamples: number, seed: number): Float64Array {
  const count = 2 * terms.groups.length;
  const sums = new Float64Array(count);
  const squares = new Float64Array(count);
  const centre = indicesOf(terms, onceEach(terms.rows));
  const times = new Float64Array(terms.rows);
  let used = 0;
  for (let resample = 0; resample < resamples; resample++) {
    drawRows(times, seed, resample);
    const found = indicesOf(terms, times);
    // A resample may hold only rows that give the same output.
    if (!found.every(Number.isFinite)) continue;
    used++;
    for (let k = 0; k < count; k++) {
      const off = found[k] - centre[k];
      sums[k] += off;
      squares[k] += off * off;
    }
  }
  return sums.map((sum, k) => Math.sqrt(Math.max(0, (squares[k] - (sum * sum) / used) / (used - 1))));
}

const words = new Uint32Array(2);

/** How often each row comes up in as many draws with replacement. */
function drawRows(times: Float64Array, seed: number, resample: number): void {
  const { word0, word1 } = streamKey(seed, `rows/${resample}`);
  const rows = times.length;
  times.fill(0);
  const scale = rows * 2 ** -32;
  for (let draw = 0; draw < rows; draw += 2) {
    threefry2x32(word0, word1, draw >>> 1, 0, words);
    times[Math.floor(words[0] * scale)]++;
    if (draw + 1 < rows) times[Math.floor(words[1] * scale)]++;
  }
}
