import { type VoteCode, voteOf } from './vote.ts';

const leastCoalition = 1e-8;

/**
 * Strength of the coalition for option i against option j, in row i, column j of `out`. `utility` has a row an actor and a
 * column an option. Votes are cast for pairs with i > j only, which matters where a rule is not antisymmetric.
 */
export function fillCoalitions(
  out: Float64Array,
  weight: Float64Array,
  utility: Float64Array,
  options: number,
  rule: VoteCode,
): void {
  out.fill(leastCoalition, 0, options * options);
  for (let k = 0; k < weight.length; k++) {
    const w = weight[k] as number;
    const row = k * options;
    for (let i = 1; i < options; i++) {
      const u = utility[row + i] as number;
      for (let j = 0; j < i; j++) {
        const vote = voteOf(rule, w, u - (utility[row + j] as number));
        if (vote > 0) out[i * options + j] = (out[i * options + j] as number) + vote;
        else out[j * options + i] = (out[j * options + i] as number) - vote;
      }
    }
  }
}
