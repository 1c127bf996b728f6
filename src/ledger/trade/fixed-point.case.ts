import type { Closure } from './world-part.ts';

/**
 * The model's equations iterated as they are written (wages, then their scale) until nothing moves: slow, and with
 * nothing in common with the solver but the equations.
 */
export function fixedPoint(
  flows: readonly (readonly number[])[],
  effects: readonly (readonly number[])[],
  theta: number,
  closure: Closure,
) {
  const all = flows.map((_, i) => i);
  const total = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);
  const at = (matrix: readonly (readonly number[])[], i: number, j: number) => matrix[i]?.[j] ?? Number.NaN;
  const output = all.map((i) => total(all.map((j) => at(flows, i, j))));
  const spending = all.map((j) => total(all.map((i) => at(flows, i, j))));
  const imbalance = all.map((i) => (spending[i] as number) - (output[i] as number));
  const share = (i: number, j: number) => (at(flows, i, j) / (spending[j] as number)) * at(effects, i, j);
  let wages = all.map(() => 1);
  const access = (j: number) => total(all.map((i) => share(i, j) * (wages[i] as number) ** -theta));
  const newSpending = (j: number) =>
    closure === 'additive'
      ? (output[j] as number) * (wages[j] as number) + (imbalance[j] as number)
      : (spending[j] as number) * (wages[j] as number);
  for (let step = 0, moved = 1; step < 100_000 && !(moved < 1e-15); step++) {
    const demand = all.map((j) => newSpending(j) / access(j));
    const next = all.map(
      (i) =>
        (total(all.map((j) => share(i, j) * (demand[j] as number))) / (output[i] as number)) **
        (1 / (1 + theta)),
    );
    const scale = total(output) / total(all.map((i) => (output[i] as number) * (next[i] as number)));
    const before = wages;
    wages = next.map((wage) => wage * scale);
    moved = Math.max(...wages.map((wage, i) => Math.abs(wage / (before[i] as number) - 1)));
    if (Number.isNaN(moved)) break;
  }
  const prices = all.map((j) => access(j) ** (-1 / theta));
  const welfare = all.map((j) =>
    closure === 'additive'
      ? newSpending(j) / (spending[j] as number) / (prices[j] as number)
      : (wages[j] as number) / (prices[j] as number),
  );
  return { wages, prices, welfare, spending: all.map(newSpending) };
}
