import type { PackageMoney, PaidForTest } from '../verdict/index.ts';

/** Flows that differ from those without a deal by more than a hundredth: the others would hide them. */
export function changedFlows(
  flows: PackageMoney['flows'],
  always: PackageMoney['flows'],
): PackageMoney['flows'] {
  return flows.filter(({ from, to, label, amount }) => {
    const other = always.find((one) => one.from === from && one.to === to && one.label === label);
    return other === undefined || Math.abs(other.amount - amount) > 0.01 * Math.abs(other.amount);
  });
}

/** Paths of more than three years are shown every half-year and where somebody falls short: mail should be small. */
export function thinning(months: readonly string[], { lacks }: PaidForTest) {
  const first = new Set(lacks.map(({ firstMonth }) => firstMonth));
  const isShown = months.map(
    (month, m) =>
      months.length <= 36 || m % 6 === 5 || m === 0 || m === months.length - 1 || first.has(month),
  );
  return <T>(values: readonly T[]): readonly T[] => values.filter((_, m) => isShown[m]);
}

/** Sums of three months each. */
export function byQuarter(values: readonly number[]): readonly number[] {
  return values.flatMap((_, m) =>
    m % 3 === 0 ? [values.slice(m, m + 3).reduce((sum, value) => sum + value, 0)] : [],
  );
}

/** Accounts that fall short first, then those whose money moves most; four panels fill a column. */
export function shownAccounts({ paths }: PackageMoney, { lacks }: PaidForTest): readonly string[] {
  const short = lacks.map(({ account }) => account);
  const moves = [...paths]
    .map(({ account, median }) => ({ account, range: Math.max(...median) - Math.min(...median) }))
    .sort((a, b) => b.range - a.range)
    .map(({ account }) => account);
  const known = new Set(paths.map(({ account }) => account));
  return [...new Set([...short, ...moves])].filter((account) => known.has(account)).slice(0, 4);
}
