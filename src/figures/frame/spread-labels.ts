/**
 * Places labels as near as possible to where they are wanted, in their order and without overlap: pools of touching
 * labels stand at the mean of what their members want (isotonic least squares, Ayer et al. 1955).
 */
export function spreadLabels(
  wanted: readonly number[],
  heights: readonly number[],
  low: number,
  high: number,
): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const pools: Pool[] = [];
  for (const index of order) {
    let pool = poolOf(index, wanted[index] ?? 0, heights[index] ?? 0);
    for (
      let before = pools.at(-1);
      before !== undefined && endOf(before) > topOf(pool);
      before = pools.at(-1)
    ) {
      pool = joined(before, pool);
      pools.pop();
    }
    pools.push(pool);
  }
  return centres(pools, heights, low, high);
}

interface Pool {
  readonly members: readonly number[];
  readonly height: number;
  /** Sum over members of where the pool's middle would have to be for the member to stand where it is wanted. */
  readonly sum: number;
}

function poolOf(index: number, wanted: number, height: number): Pool {
  return { members: [index], height, sum: wanted };
}

function joined(above: Pool, below: Pool): Pool {
  return {
    members: [...above.members, ...below.members],
    height: above.height + below.height,
    sum:
      above.sum +
      (above.members.length * below.height) / 2 +
      below.sum -
      (below.members.length * above.height) / 2,
  };
}

function topOf({ sum, members, height }: Pool): number {
  return sum / members.length - height / 2;
}

function endOf(pool: Pool): number {
  return topOf(pool) + pool.height;
}

/** Walks down from the top, then up from the bottom: pools are kept inside the limits, which wins over nearness. */
function centres(
  pools: readonly Pool[],
  heights: readonly number[],
  low: number,
  high: number,
): readonly number[] {
  const tops = pools.map((pool) => topOf(pool));
  let from = low;
  for (const [k, pool] of pools.entries()) {
    tops[k] = Math.max(tops[k] ?? 0, from);
    from = (tops[k] ?? 0) + pool.height;
  }
  let until = high;
  for (let k = pools.length - 1; k >= 0; k--) {
    const height = pools[k]?.height ?? 0;
    tops[k] = Math.min(tops[k] ?? 0, until - height);
    until = tops[k] ?? 0;
  }
  const found = new Array<number>(heights.length).fill(0);
  for (const [k, pool] of pools.entries()) {
    let y = tops[k] ?? 0;
    for (const index of pool.members) {
      const height = heights[index] ?? 0;
      found[index] = y + height / 2;
      y += height;
    }
  }
  return found;
}
