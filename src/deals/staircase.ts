/**
 * The maxima of points in the plane, kept as steps: first coordinate falling, second rising. Insertion moves memory in
 * one block, which for the few hundred steps of a sweep is cheaper than a balanced tree.
 */
export interface Staircase {
  /** Is some point at least as large in both coordinates? */
  covers(x: number, y: number): boolean;
  /** Adds a point that is not covered, and drops those it covers. */
  add(x: number, y: number): void;
  clear(): void;
}

export function staircase(): Staircase {
  let xs = new Float64Array(64);
  let ys = new Float64Array(64);
  let size = 0;
  /** First step whose first coordinate is smaller than x. */
  const after = (x: number): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (xs[middle] >= x) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    covers(x, y) {
      const place = after(x);
      return place > 0 && ys[place - 1] >= y;
    },
    add(x, y) {
      let from = after(x);
      // Steps with the same first coordinate stand just before `from` and are covered, too.
      let to = from;
      if (from > 0 && xs[from - 1] === x) from--;
      while (to < size && ys[to] <= y) to++;
      if (from + 1 !== to) {
        if (size + 1 > xs.length) {
          xs = grown(xs);
          ys = grown(ys);
        }
        xs.copyWithin(from + 1, to, size);
        ys.copyWithin(from + 1, to, size);
        size += from + 1 - to;
      }
      xs[from] = x;
      ys[from] = y;
    },
    clear() {
      size = 0;
    },
  };
}

function grown(from: Float64Array): Float64Array<ArrayBuffer> {
  const to = new Float64Array(from.length * 2);
  to.set(from);
  return to;
}
