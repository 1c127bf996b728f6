/**
 * What a recommended point maximises, as a function of the parties' gains:
 * `product` Π max(0, g)^power (Nash 1950; asymmetric with powers other than 1), `smallest` min g/scale over parties with
 * a positive scale (egalitarian with scales 1, Kalai–Smorodinsky with the ideal gains), `sum` Σ weight·g (utilitarian),
 * `shortfall` Σ min(0, g) (what would have to be conceded in all).
 */
export type Goal =
  | { readonly kind: 'product'; readonly powers: Float64Array }
  | { readonly kind: 'smallest'; readonly scales: Float64Array }
  | { readonly kind: 'sum'; readonly weights: Float64Array }
  | { readonly kind: 'shortfall' };

/** The goal at these gains (one a party; further entries are not looked at). */
export function worthOf(goal: Goal, gains: ArrayLike<number>, parties: number): number {
  let worth = goal.kind === 'product' ? 1 : goal.kind === 'smallest' ? Number.POSITIVE_INFINITY : 0;
  for (let i = 0; i < parties; i++) {
    const gain = gains[i];
    if (goal.kind === 'product') {
      const power = goal.powers[i];
      worth *= power === 1 ? Math.max(0, gain) : Math.max(0, gain) ** power;
    } else if (goal.kind === 'sum') worth += goal.weights[i] * gain;
    else if (goal.kind === 'shortfall') worth += Math.min(0, gain);
    else if (goal.scales[i] > 0) worth = Math.min(worth, gain / goal.scales[i]);
  }
  // No party counts: every package is as good as any.
  return worth === Number.POSITIVE_INFINITY ? 0 : worth;
}

/**
 * The most the goal can be when Σ price·gain ≤ sum and no price is negative (nor a gain, for `product` and `sum`): by
 * the inequality of arithmetic and geometric means for the product, by averaging for the smallest.
 */
export function mostAt(goal: Goal, prices: ArrayLike<number>, parties: number, sum: number): number {
  if (goal.kind === 'sum' || goal.kind === 'shortfall') return sum;
  if (goal.kind === 'smallest') return sum / scaledPrices(goal.scales, prices);
  if (sum <= 0) return 0;
  return Math.exp(logProductAt(goal.powers, prices, parties) + totalOf(goal.powers) * Math.log(sum));
}

/** The inverse of `mostAt`: the least sum at which the goal can reach `worth`. */
export function leastSum(goal: Goal, prices: ArrayLike<number>, parties: number, worth: number): number {
  if (goal.kind === 'sum' || goal.kind === 'shortfall') return worth;
  if (goal.kind === 'smallest') return worth * scaledPrices(goal.scales, prices);
  if (worth <= 0) return 0;
  return Math.exp((Math.log(worth) - logProductAt(goal.powers, prices, parties)) / totalOf(goal.powers));
}

function scaledPrices(scales: Float64Array, prices: ArrayLike<number>): number {
  return scales.reduce((sum, scale, i) => sum + scale * prices[i], 0);
}

function totalOf(powers: Float64Array): number {
  return powers.reduce((sum, power) => sum + power, 0);
}

/** Σ a·ln(a / (A·price)): the log of the largest product at sum 1. */
function logProductAt(powers: Float64Array, prices: ArrayLike<number>, parties: number): number {
  const total = totalOf(powers);
  let log = 0;
  for (let i = 0; i < parties; i++) {
    const power = powers[i];
    if (power > 0) log += power * Math.log(power / (total * prices[i]));
  }
  return log;
}
