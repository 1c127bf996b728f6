/**
 * Indices of points by falling keys, first column first. Merges the falling runs that are already there: sums of sorted
 * points and single options come as a few long runs, so the work is N log(runs) rather than N log N.
 */
export function lexicographicOrder(columns: readonly Float64Array[], size: number): Int32Array {
  const isBefore = (a: number, b: number): boolean => {
    for (let d = 0; d < columns.length; d++) {
      const column = columns[d];
      const difference = column[a] - column[b];
      if (difference !== 0) return difference > 0;
    }
    return a <= b;
  };
  let from = Int32Array.from({ length: size }, (_, p) => p);
  let starts: number[] = size > 0 ? [0] : [];
  for (let p = 1; p < size; p++) if (!isBefore(p - 1, p)) starts.push(p);
  let to = new Int32Array(starts.length > 1 ? size : 0);
  while (starts.length > 1) {
    const merged: number[] = [];
    for (let r = 0; r < starts.length; r += 2) {
      const start = starts[r];
      const middle = starts[r + 1] ?? size;
      mergeRuns(from, to, start, middle, starts[r + 2] ?? size, isBefore);
      merged.push(start);
    }
    [from, to] = [to, from];
    starts = merged;
  }
  return from;
}

function mergeRuns(
  from: Int32Array,
  to: Int32Array,
  start: number,
  middle: number,
  end: number,
  isBefore: (a: number, b: number) => boolean,
): void {
  let i = start;
  let j = middle;
  for (let place = start; place < end; place++) {
    const takesLeft = j >= end || (i < middle && isBefore(from[i], from[j]));
    to[place] = from[takesLeft ? i++ : j++];
  }
}
