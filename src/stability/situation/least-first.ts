/** Numbers that wait for their turn, the one of the least rank first; of equal ones the one that came first (a binary heap). */
export function leastFirst() {
  const numbers: number[] = [];
  const ranks: number[] = [];
  const isBefore = (a: number, b: number) =>
    ranks[a] < ranks[b] || (ranks[a] === ranks[b] && numbers[a] < numbers[b]);
  const swap = (a: number, b: number) => {
    [numbers[a], numbers[b]] = [numbers[b], numbers[a]];
    [ranks[a], ranks[b]] = [ranks[b], ranks[a]];
  };
  return {
    /** Numbers are handed in ascending. */
    add(number: number, rank: number): void {
      let at = numbers.push(number) - 1;
      ranks.push(rank);
      for (let above = (at - 1) >> 1; at > 0 && isBefore(at, above); above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    },
    take(): number | undefined {
      if (numbers.length === 0) return undefined;
      swap(0, numbers.length - 1);
      const found = numbers.pop();
      ranks.pop();
      for (let at = 0; ; ) {
        let least = at;
        for (const below of [2 * at + 1, 2 * at + 2])
          if (below < numbers.length && isBefore(below, least)) least = below;
        if (least === at) return found;
        swap(at, least);
        at = least;
      }
    },
  };
}
