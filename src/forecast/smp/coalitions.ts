import { inFavour, type VoteCode, vote } from './vote.ts';

/** What a coalition without voters weighs. */
const leastCoalition = 1e-8;

/**
 * Strength of the coalition for option i against option j, in row i, column j of `out`: 1e-8 and the votes for it. Utilities
 * have a row an option, a column a voter. Votes are cast for pairs with i > j, which matters where a rule is not
 * antisymmetric.
 */
export function fillCoalitions(
  out: Float64Array,
  weights: Float64Array,
  utilities: Float64Array,
  options: number,
  rule: VoteCode,
): void {
  const voters = weights.length;
  for (let i = 0; i < options; i++) {
    out[i * options + i] = leastCoalition;
    const first = i * voters;
    for (let j = 0; j < i; j++) {
      const second = j * voters;
      let forFirst = leastCoalition;
      let forSecond = leastCoalition;
      for (let k = 0; k < voters; k++) {
        const difference = utilities[first + k] - utilities[second + k];
        const cast = vote(rule, weights[k], difference);
        forFirst += inFavour(cast);
        forSecond += inFavour(-cast);
      }
      out[i * options + j] = forFirst;
      out[j * options + i] = forSecond;
    }
  }
}
