import type { EumWorkspace } from './workspace.ts';

/**
 * P_ij, the chance that i beats j: votes v_k = w_k (|x_k − x_j| − |x_k − x_i|)/R for i over those cast (Scholz, Calbert &
 * Smith 2011, eq. 31). P = 0 between actors at one place, 1/2 where nobody who weighs anything minds.
 */
export function fillProbabilities(ws: EumWorkspace): void {
  const { n, switches, position, reach, probability } = ws;
  fillReach(ws);
  const common = switches.probabilityDenominator === 'all-pairs' ? allPairsVotes(ws) : 0;
  const isNet = switches.probabilityNumerator === 'net-votes';
  const unmoved = isNet ? 0 : 0.5;
  for (let i = 0; i < n; i++) {
    probability[i * n + i] = 0;
    for (let j = i + 1; j < n; j++) {
      const gap = Math.abs(position[i] - position[j]);
      if (gap === 0 || gap < switches.samePosition) {
        probability[i * n + j] = 0;
        probability[j * n + i] = 0;
        continue;
      }
      let forI = 0;
      let forJ = 0;
      for (let k = 0, atI = i * n, atJ = j * n; k < n; k++) {
        const vote = reach[atJ + k] - reach[atI + k];
        if (vote > 0) forI += vote;
        else forJ -= vote;
      }
      const cast = common > 0 ? common : forI + forJ;
      probability[i * n + j] = cast > 0 ? (isNet ? Math.max(0, forI - forJ) : forI) / cast : unmoved;
      probability[j * n + i] = cast > 0 ? (isNet ? Math.max(0, forJ - forI) : forJ) / cast : unmoved;
    }
  }
}

function fillReach({ n, switches, position, weight, exponent, range, reach }: EumWorkspace): void {
  const isBent = switches.probabilityDistance === 'voter-exponent';
  for (let k = 0; k < n; k++) {
    const r = exponent[k];
    const at = position[k];
    for (let i = 0; i < n; i++) {
      const distance = Math.abs(at - position[i]) / range;
      const felt = isBent && r !== 1 ? Math.exp(r * Math.log(distance)) : distance;
      reach[i * n + k] = weight[k] * felt;
    }
  }
}

/**
 * Votes of all voters over all ordered pairs of actors' positions. A voter's sum of |e_a − e_b| is Σ 2(2m − n + 1) e_m over
 * its distances from the nearest (m = 0) to the farthest, which are met from both ends of the sorted positions.
 */
function allPairsVotes({ n, order, position, reach }: EumWorkspace): number {
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const at = position[k];
    let low = 0;
    let high = n - 1;
    for (let m = n - 1; m >= 0; m--) {
      const lowest = order[low];
      const highest = order[high];
      const isLow = at - position[lowest] > position[highest] - at;
      sum += (2 * m - n + 1) * reach[(isLow ? lowest : highest) * n + k];
      if (isLow) low++;
      else high--;
    }
  }
  return 2 * sum;
}
