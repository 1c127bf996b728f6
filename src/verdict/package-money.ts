import {
  type BudgetSources,
  budgetSources,
  type CashPath,
  type CompiledLedger,
  type LedgerRun,
  type MoneyLine,
  type MonthFan,
  moneyLines,
  type ProjectWorth,
  type PromisedPool,
  projectWorths,
  promisedPools,
  runLedger,
  type SampledLedger,
  type TotalFlow,
  totalFlows,
} from '../ledger/index.ts';
import { quantiles } from '../numeric/index.ts';

/** The money of one package, or of several at once: exact at the medians, and over some draws with their paths. */
export interface PackageMoney {
  readonly run: LedgerRun;
  readonly lines: readonly MoneyLine[];
  readonly pools: readonly PromisedPool[];
  readonly projects: readonly ProjectWorth[];
  readonly flows: readonly TotalFlow[];
  readonly budgets: readonly BudgetSources[];
  readonly sampled: SampledLedger | null;
  /** Cash of each account that cannot owe without limit, in reporting units. */
  readonly paths: readonly CashPath[];
  /** Guarantees that could be called; null where there is none. */
  readonly calls: MonthFan | null;
}

/**
 * The money of one package, or of several at once.
 *
 * @example
 * packageMoney(runs.plan, runs.medians, [swap], null).lines.map(({ total }) => total) // => [10]
 */
export function packageMoney(
  plan: CompiledLedger,
  medians: Float64Array,
  packages: readonly Int32Array[],
  sampled: SampledLedger | null,
): PackageMoney {
  const run = runLedger(plan, { draw: medians, packages });
  return {
    run,
    lines: moneyLines(run),
    pools: promisedPools(plan, medians, packages),
    projects: projectWorths(plan, medians, packages),
    flows: totalFlows(run, medians),
    budgets: budgetsOf(run),
    sampled,
    paths: sampled === null ? [] : cashPaths(plan, sampled),
    calls:
      sampled === null || !run.exposures.some((month) => month.length > 0)
        ? null
        : fan(sampled.callPaths, sampled),
  };
}

/** Sources and need of every budget that acts. */
function budgetsOf(run: LedgerRun): readonly BudgetSources[] {
  const { plan } = run;
  // One account may have several budgets, for what a ceasefire would spare and what it would not.
  const seen = new Set<string>();
  return run.active.flatMap((index) => {
    const one = plan.ledger.instruments[index];
    if (one?.kind !== 'budget') return [];
    const account = plan.accountOf.get(one.terms.account) as number;
    const currency = plan.currencies[index] as number;
    const key = `${account} ${currency}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [budgetSources(run, account, currency)];
  });
}

function cashPaths({ ledger }: CompiledLedger, sampled: SampledLedger) {
  return ledger.accounts.flatMap(({ id, kind }, a) =>
    kind === 'bank' || kind === 'rest_of_world'
      ? []
      : [{ account: id, ...fan(sampled.cashPaths[a] as Float64Array, sampled) }],
  );
}

function fan(path: Float64Array, { months, samples }: SampledLedger): MonthFan {
  const byMonth = Array.from({ length: months }, (_, index) =>
    quantiles(path.subarray(index * samples, (index + 1) * samples), [0.05, 0.5, 0.95]),
  );
  const pick = (k: number) => byMonth.map((three) => three[k] as number);
  return { low: pick(0), median: pick(1), high: pick(2) };
}
