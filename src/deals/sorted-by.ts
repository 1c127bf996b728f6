/** A copy of a list of indices by falling values of a column; a merge sort, as native sorts with a comparison are slow. */
export function sortedBy(list: Int32Array, column: Float64Array): Int32Array {
  let from = list.slice();
  let to = new Int32Array(list.length);
  for (let start = 0; start < list.length; start += 16)
    insertionSort(from, start, Math.min(start + 16, list.length), column);
  for (let width = 16; width < list.length; width *= 2) {
    for (let start = 0; start < list.length; start += 2 * width) {
      const middle = Math.min(start + width, list.length);
      mergeRuns(from, to, start, middle, Math.min(start + 2 * width, list.length), column);
    }
    [from, to] = [to, from];
  }
  return from;
}

function insertionSort(list: Int32Array, from: number, to: number, column: Float64Array): void {
  for (let i = from + 1; i < to; i++) {
    const p = list[i];
    const value = column[p];
    let place = i;
    while (place > from && column[list[place - 1]] < value) {
      list[place] = list[place - 1];
      place--;
    }
    list[place] = p;
  }
}

function mergeRuns(
  from: Int32Array,
  to: Int32Array,
  start: number,
  middle: number,
  end: number,
  column: Float64Array,
): void {
  let i = start;
  let j = middle;
  for (let place = start; place < end; place++) {
    const takesLeft = j >= end || (i < middle && column[from[i]] >= column[from[j]]);
    to[place] = from[takesLeft ? i++ : j++];
  }
}
