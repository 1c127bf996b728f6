/** What keeps a list from being a ranking: states from 0; `place` counts groups from 0, the best first. */
export type RankingProblem =
  | { readonly kind: 'unknown'; readonly state: number; readonly place: number }
  | { readonly kind: 'twice'; readonly state: number; readonly place: number }
  | { readonly kind: 'missing'; readonly state: number };

/** Ranks, or all that is wrong with the list. */
export type StateRanking =
  | { readonly kind: 'ranks'; readonly ranks: Int32Array }
  | { readonly kind: 'problems'; readonly problems: readonly RankingProblem[] };

/** Ranks from groups of states, best first, ties in one group; every state exactly once. */
export function ranksFromRanking(groups: readonly (readonly number[])[], states: number): StateRanking {
  const ranks = new Int32Array(states).fill(-1);
  const problems: RankingProblem[] = [];
  for (const [place, group] of groups.entries())
    for (const state of group) {
      if (!Number.isInteger(state) || state < 0 || state >= states)
        problems.push({ kind: 'unknown', state, place });
      else if (ranks[state] !== -1) problems.push({ kind: 'twice', state, place });
      else ranks[state] = groups.length - 1 - place;
    }
  for (let state = 0; state < states; state++)
    if (ranks[state] === -1) problems.push({ kind: 'missing', state });
  return problems.length === 0 ? { kind: 'ranks', ranks } : { kind: 'problems', problems };
}
