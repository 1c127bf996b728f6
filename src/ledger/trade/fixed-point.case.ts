import type { Closure } from './world-part.ts';

/** The equations as they are written, for any wages: nothing in common with the solver but themselves. */
export function equations(
  flows: readonly (readonly number[])[],
  effects: readonly (readonly number[])[],
  theta: number,
  closure: Closure,
) {
  const all = flows.map((_, i) => i);
  const total = (terms: readonly number[]) => terms.reduce((sum, term) => sum + term, 0);
  const at = (matrix: readonly (readonly number[])[], i: number, j: number) => matrix[i]?.[j] ?? Number.NaN;
  const output = all.map((i) => total(all.map((j) => at(flows, i, j))));
  const spent = all.map((j) => total(all.map((i) => at(flows, i, j))));
  const shares = all.map((i) => all.map((j) => (at(flows, i, j) / (spent[j] as number)) * at(effects, i, j)));
  const spending = (wages: ArrayLike<number>) =>
    all.map((j) =>
      closure === 'additive'
        ? (output[j] as number) * (wages[j] as number) + (spent[j] as number) - (output[j] as number)
        : (spent[j] as number) * (wages[j] as number),
    );
  const access = (wages: ArrayLike<number>) =>
    all.map((j) => total(all.map((i) => at(shares, i, j) * (wages[i] as number) ** -theta)));
  /** The wages at which each country would sell what is demanded of it at these, on the scale of world output. */
  const next = (wages: ArrayLike<number>) => {
    const [spends, reach] = [spending(wages), access(wages)];
    const demand = all.map((j) => (spends[j] as number) / (reach[j] as number));
    const free = all.map(
      (i) =>
        (total(all.map((j) => at(shares, i, j) * (demand[j] as number))) / (output[i] as number)) **
        (1 / (1 + theta)),
    );
    const scale = total(output) / total(all.map((i) => (output[i] as number) * (free[i] as number)));
    return free.map((wage) => wage * scale);
  };
  return { spent, spending, access, next };
}

/** Largest change from one to the other, relative to the second. */
export function moved(after: ArrayLike<number>, before: ArrayLike<number>): number {
  return Math.max(...Array.from(after, (wage, i) => Math.abs(wage / (before[i] as number) - 1)));
}

/** The equations iterated until nothing moves: slow, and where trade has nearly ended it may not come to rest. */
export function fixedPoint(
  flows: readonly (readonly number[])[],
  effects: readonly (readonly number[])[],
  theta: number,
  closure: Closure,
) {
  const { spent, spending, access, next } = equations(flows, effects, theta, closure);
  let wages = flows.map(() => 1);
  let change = 1;
  for (let step = 0; step < 20_000 && change >= 1e-15; step++) {
    const before = wages;
    wages = next(before);
    change = moved(wages, before);
  }
  const prices = access(wages).map((reach) => reach ** (-1 / theta));
  const spends = spending(wages);
  const welfare = prices.map((price, j) =>
    closure === 'additive'
      ? (spends[j] as number) / (spent[j] as number) / price
      : (wages[j] as number) / price,
  );
  return { wages, prices, welfare, spending: spends, isAtRest: change < 1e-15 };
}
