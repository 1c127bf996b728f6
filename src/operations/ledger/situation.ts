import {
  balanceSheet,
  exactRun,
  fund,
  type LedgerRun,
  liquidity,
  monthDeltas,
  monthReports,
  sampledRun,
  sampleLedger,
  spreadOf,
  steps,
} from '../../ledger/index.ts';
import { packageMoneyFigures } from '../../report/index.ts';
import { type Ledger, type Package, packageIndices, type Situation } from '../../situation/index.ts';
import { makeStudy } from '../../study/index.ts';
import { showMonth } from '../../text/index.ts';
import { packageMoney, paidForTest } from '../../verdict/index.ts';
import type { SituationInput } from '../shared/inputs.ts';
import { aboutOf, type Loaded, placed } from '../shared/load.ts';
import { pace } from '../shared/pace.ts';
import { type Asked, questionOf } from '../shared/question.ts';
import { type Context, InputError } from '../shared/types.ts';

export interface LedgerSettings extends SituationInput {
  readonly proposal?: string | undefined;
  readonly option?: readonly string[] | undefined;
  readonly together?: readonly string[] | undefined;
  readonly months?: number | undefined;
  readonly samples: number;
  readonly seed: number;
  readonly cell?: string | undefined;
  readonly month?: string | undefined;
}

/** The money of one package of a situation: exact at the medians, and in a number of draws. */
export async function situationLedger(
  loaded: Loaded & { readonly situation: Situation },
  given: LedgerSettings,
  context: Context,
) {
  const { situation, file, texts } = loaded;
  const { progress } = context;
  const at = pace(context);
  if (situation.ledger === undefined) throw noLedger(file, texts);
  const onProgress = (done: number) => progress?.(done, given.samples, 'draws');
  const ledger = { ...situation.ledger, months: given.months ?? situation.ledger.months };
  const { study, runs } = fund(makeStudy({ ...situation, ledger }, given), {
    keepsPaths: true,
    most: given.samples,
    onProgress,
  });
  if (runs === undefined) throw noLedger(file, texts);
  const { packages, title, proposals, chosen } = asked({ ...loaded, study }, given);
  const { plan, draws, medians } = runs;
  const [only] = packages;
  // Several packages at once are no package: they have no verdict, but they show what was promised twice.
  const isOne = packages.length === 1 && only !== undefined;
  await at(0, 2, 'draws');
  const sampled =
    given.samples === 0
      ? null
      : isOne
        ? sampledRun(runs, only)
        : sampleLedger(plan, draws, packages, { samples: given.samples, keepsPaths: true, onProgress });
  await at(1, 2, 'months');
  const money = packageMoney(plan, medians, packages, sampled);
  const { run } = money;
  const months = monthReports(run);
  const paidFor =
    given.samples === 0 || !isOne
      ? null
      : paidForTest(
          study,
          runs,
          paidQuestion(situation, proposals, chosen),
          proposersOf(situation, proposals),
        ).paidFor;
  return {
    kind: 'situation' as const,
    about: aboutOf('ledger', situation, given),
    title,
    proposals,
    package: chosen,
    ledger: describe(plan.ledger, run),
    opening: balanceSheet(run, run.holdings[0] as Float64Array),
    months,
    lines: money.lines,
    lacks: liquidity(run),
    pools: money.pools,
    projects: money.projects,
    flows: money.flows,
    budgets: money.budgets,
    paidFor,
    monthDeltas: isOne ? monthDeltas(run, exactRun(runs, runs.noDeal), medians) : [],
    paths: money.paths,
    calls: money.calls,
    cell: given.cell === undefined ? null : cellOf(run, months, given.cell, file, texts),
    rangeOfLacking: sampled === null ? null : spreadOf(sampled.lacking),
    shown: given.month === undefined ? null : monthShown(months, given.month, file, texts),
    labels: Object.fromEntries(situation.actors.map(({ id, name }) => [id, name])),
    diagnostics: placed(loaded),
    run,
    /** Money is drawn with its range: of one package, and of draws. */
    figures: async () => {
      if (paidFor === null) return packageMoneyFigures(situation, null);
      const { flows: always } = packageMoney(plan, medians, [runs.noDeal], null);
      const isNoDeal = situation.issues.every(({ id }) => chosen[id] === situation.noDeal[id]);
      const proposal = proposals[0] ?? null;
      return packageMoneyFigures(situation, { proposal, isNoDeal, money, paidFor, always });
    },
  };
}

export type SituationResult = Awaited<ReturnType<typeof situationLedger>>;

/** What a package says it covers, and from when it holds, where it is one proposal of the file. */
function paidQuestion(situation: Situation, proposals: readonly string[], chosen: Package) {
  const proposal = situation.proposals.find(({ id }) => proposals.length === 1 && id === proposals[0]);
  return { package: chosen, covers: proposal?.covers ?? null, effective: proposal?.effective ?? null };
}

/** Who put a package forward: plans of one author are no rivals. */
function proposersOf(situation: Situation, [id]: readonly string[]): readonly string[] {
  return situation.proposals.find((one) => one.id === id)?.by ?? [];
}

function noLedger(file: string, texts: ReadonlyMap<string, string>): InputError {
  return new InputError(
    [
      {
        code: 'no-ledger',
        severity: 'error',
        message: 'this situation has no ledger',
        hint: 'add `ledger: ledger.yaml` and write accounts and instruments there; docs/ledger.md says how',
        file,
      },
    ],
    texts,
  );
}

function asked(of: Asked, given: LedgerSettings) {
  const { situation } = of.study;
  const named = given.proposal !== undefined || given.option !== undefined;
  const first = named ? questionOf(of, given) : undefined;
  const others = (given.together ?? []).map((id) => questionOf(of, { proposal: id }));
  const all = [...(first === undefined ? [] : [first]), ...others];
  const chosen = (first ?? others[0])?.package ?? situation.noDeal;
  return {
    packages: (all.length === 0 ? [{ package: situation.noDeal }] : all).map((one) =>
      packageIndices(situation, one.package),
    ),
    title: all.length === 0 ? 'No deal' : all.map((one) => one.title).join(' and '),
    proposals: all.flatMap(({ proposal }) => (proposal === null ? [] : [proposal])),
    chosen,
  };
}

function describe(ledger: Ledger, run: LedgerRun) {
  return {
    id: ledger.id,
    start: showMonth(ledger.start),
    months: run.months,
    reportIn: ledger.reportIn,
    steps: [...steps],
    currencies: ledger.currencies,
    accounts: ledger.accounts.map(({ id, name, kind, actor }) => ({ id, name, kind, actor: actor ?? null })),
    rows: run.plan.rows.map(({ id, label, currency, instrument, isMemo }) => ({
      id,
      label,
      currency: ledger.currencies[currency]?.id ?? '',
      instrument: ledger.instruments[instrument]?.id ?? null,
      isMemo,
    })),
    active: run.active.map((index) => ledger.instruments[index]?.id ?? ''),
  };
}

function monthShown(
  months: ReturnType<typeof monthReports>,
  wanted: string,
  file: string,
  texts: ReadonlyMap<string, string>,
): string {
  if (months.some(({ month }) => month === wanted)) return wanted;
  const message = `'${wanted}' is no month of the run`;
  const hint = `months are ${months[0]?.month} to ${months.at(-1)?.month}; --months runs more`;
  throw new InputError([{ code: 'bad-month', severity: 'error', message, hint, file }], texts);
}

/** From a cell (`2027-03/EUR/union`, or `EUR/union` for all months) to the transactions that made it, and their claims. */
function cellOf(
  run: LedgerRun,
  months: ReturnType<typeof monthReports>,
  wanted: string,
  file: string,
  texts: ReadonlyMap<string, string>,
) {
  const parts = wanted.split('/').map((part) => part.trim());
  const [month, row = '', account = ''] = parts.length === 3 ? parts : [undefined, ...parts];
  const fail = (message: string, hint: string) =>
    new InputError([{ code: 'bad-cell', severity: 'error', message, hint, file }], texts);
  const rows = run.plan.rows.map(({ id }) => id);
  const accounts = run.plan.ledger.accounts.map(({ id }) => id);
  if (!rows.includes(row)) throw fail(`'${row}' is no row`, `rows are: ${rows.join(', ')}`);
  if (!accounts.includes(account))
    throw fail(`'${account}' is no account`, `accounts are: ${accounts.join(', ')}`);
  if (month !== undefined && !months.some((one) => one.month === month))
    throw fail(`'${month}' is no month of the run`, `write 2027-03/${row}/${account}`);
  let balance = 0;
  const before = balanceSheet(run, run.holdings[0] as Float64Array)[row]?.[account] ?? 0;
  balance = before;
  return months.flatMap((one) =>
    one.transactions.flatMap((transaction) => {
      const amount = transaction.postings
        .filter((posting) => posting.row === row && posting.account === account)
        .reduce((sum, posting) => sum + posting.amount, 0);
      if (amount === 0) return [];
      balance += amount;
      return month === undefined || month === one.month
        ? [{ ...transaction, month: one.month, amount, balance }]
        : [];
    }),
  );
}
