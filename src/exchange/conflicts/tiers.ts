/** States counted from 1, best to worst, ties nested: how both formats write a ranking. */
export function tiersOf(ranks: Int32Array): readonly (number | readonly number[])[] {
  const byRank = new Map<number, number[]>();
  for (const [state, rank] of ranks.entries()) {
    const tier = byRank.get(rank);
    if (tier === undefined) byRank.set(rank, [state + 1]);
    else tier.push(state + 1);
  }
  return [...byRank]
    .sort(([a], [b]) => b - a)
    .map(([, tier]) => (tier.length === 1 ? (tier[0] as number) : tier));
}
