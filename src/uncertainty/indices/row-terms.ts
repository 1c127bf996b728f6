import { streamKey, threefry2x32 } from '../../numeric/index.ts';
import type { CleanRows } from './radial-rows.ts';

/** What each row adds to the sums that first and total indices are made of: those of a resample are weighted sums. */
export interface RowTerms {
  readonly rows: number;
  readonly groups: number;
  /** Row-major: y_A + y_B, y_A² + y_B², then for each group d, y_B d and d², with d = y_AB − y_A. */
  readonly terms: Float64Array;
}

/** The terms of each row. */
export function rowTerms({ a, b, ab, rows }: CleanRows): RowTerms {
  const groups = ab.length;
  const width = 2 + 3 * groups;
  const terms = new Float64Array(rows * width);
  for (let i = 0; i < rows; i++) {
    const at = i * width;
    terms[at] = a[i] + b[i];
    terms[at + 1] = a[i] * a[i] + b[i] * b[i];
    for (let j = 0; j < groups; j++) {
      const change = ab[j][i] - a[i];
      terms[at + 2 + 3 * j] = change;
      terms[at + 3 + 3 * j] = b[i] * change;
      terms[at + 4 + 3 * j] = change * change;
    }
  }
  return { rows, groups, terms };
}

/** First and total index of each group by turns, from rows that count `times` each, or once. */
export function indicesOf({ rows, groups, terms }: RowTerms, times: Int32Array | null): Float64Array {
  const width = 2 + 3 * groups;
  const sums = new Float64Array(width);
  for (let i = 0, at = 0; i < rows; i++, at += width) {
    const count = times === null ? 1 : times[i];
    if (count === 0) continue;
    for (let k = 0; k < width; k++) sums[k] += count * terms[at + k];
  }
  const mean = sums[0] / (2 * rows);
  const variance = sums[1] / (2 * rows) - mean * mean;
  const found = new Float64Array(2 * groups);
  for (let j = 0; j < groups; j++) {
    const at = 2 + 3 * j;
    found[2 * j] = (sums[at + 1] - mean * sums[at]) / rows / variance;
    found[2 * j + 1] = sums[at + 2] / rows / (2 * variance);
  }
  return found;
}

/** Standard deviation of each index over resamples of the rows (Efron 1979); in the order of `indicesOf`. */
export function resampledSpread(terms: RowTerms, resamples: number, seed: number): Float64Array {
  const count = 2 * terms.groups;
  const sums = new Float64Array(count);
  const squares = new Float64Array(count);
  const centre = indicesOf(terms, null);
  const times = new Int32Array(terms.rows);
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
function drawRows(times: Int32Array, seed: number, resample: number): void {
  const { word0, word1 } = streamKey(seed, `rows/${resample}`);
  const rows = times.length;
  times.fill(0);
  for (let draw = 0; draw < rows; draw++) {
    if (draw % 2 === 0) threefry2x32(word0, word1, draw >>> 1, 0, words);
    times[Math.floor(words[draw & 1] * 2 ** -32 * rows)]++;
  }
}
