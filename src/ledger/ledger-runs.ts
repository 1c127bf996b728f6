import { type Draws, firstDraws, type Study } from '../study/index.ts';
import { type CompiledLedger, compileLedger, holds } from './compile-ledger.ts';
import { setGoing } from './going.ts';
import type { PathBlock } from './need-paths.ts';
import { type LedgerRun, runLedger } from './run-ledger.ts';
import { sampleLedger } from './sample-ledger.ts';
import type { SampledLedger } from './sampling-result.ts';

/**
 * The runs of a situation's ledger: made when they are asked for, then kept. Packages that set the same instruments and
 * changes going are one run.
 */
export interface LedgerRuns {
  readonly plan: CompiledLedger;
  readonly draws: Draws;
  readonly medians: Float64Array;
  /** The package without a deal: what all others are measured against. */
  readonly noDeal: Int32Array;
  readonly keepsPaths: boolean;
  readonly onProgress?: (done: number) => void;
  readonly sampled: Map<string, SampledLedger>;
  /** What is unfunded of some account in some months without a deal, by draw: see `unfundedWithoutDeal`. */
  readonly unfunded: Map<string, Float64Array>;
  readonly exact: Map<string, LedgerRun>;
}

export interface RunsSettings {
  /** Keep the cash of accounts month by month, for fans. */
  readonly keepsPaths?: boolean;
  /** Draws in which the ledger is run, at most. */
  readonly most?: number;
  readonly onProgress?: (done: number) => void;
}

/**
 * The runs of a study's ledger; undefined where it has none. Those made `before` are kept where they still hold.
 *
 * @example
 * ledgerRuns(study) // => undefined
 */
export function ledgerRuns(
  { situation, compiled, draws: all, medians }: Study,
  { keepsPaths = false, most = all.samples, onProgress }: RunsSettings = {},
  before?: LedgerRuns,
): LedgerRuns | undefined {
  const { ledger } = situation;
  if (ledger === undefined) return undefined;
  // Where money counts in values, every draw of a gain needs its money.
  const draws = firstDraws(all, ledger.worthOfMoney.length > 0 ? all.samples : most);
  if (before !== undefined && before.keepsPaths === keepsPaths && isSame(before, ledger, draws))
    return before;
  return {
    plan: planOf(situation, ledger, compiled),
    draws,
    medians,
    noDeal: compiled.noDeal,
    keepsPaths,
    ...(onProgress !== undefined && { onProgress }),
    sampled: new Map(),
    unfunded: new Map(),
    exact: new Map(),
  };
}

const planOfCompiled = new WeakMap<Study['compiled'], CompiledLedger>();

/** Studies of other draws of one situation have its ledger in common, with all that was made ready of it. */
function planOf(
  situation: Study['situation'],
  ledger: CompiledLedger['ledger'],
  compiled: Study['compiled'],
): CompiledLedger {
  const known = planOfCompiled.get(compiled);
  if (known?.ledger === ledger) return known;
  const plan = compileLedger(ledger, situation, compiled);
  planOfCompiled.set(compiled, plan);
  return plan;
}

/**
 * A ledger whose parts are the same objects has the same numbers, and a column that is the same object was drawn with the
 * others. What money is worth is no part of a run.
 */
function isSame(
  { plan, draws: before }: LedgerRuns,
  ledger: CompiledLedger['ledger'],
  draws: Draws,
): boolean {
  const input = plan.compiled.inputOf.get(ledger.discountRate) ?? -1;
  const parts = Object.keys(ledger) as (keyof typeof ledger)[];
  return (
    parts.every((part) => part === 'worthOfMoney' || plan.ledger[part] === ledger[part]) &&
    before.samples === draws.samples &&
    before.columns[input] === draws.columns[input]
  );
}

/**
 * The money of a package (option indices) in at least so many of the first draws.
 *
 * @example
 * sampledRun(runs, swap).paidFor.every((isPaid) => isPaid === 1) // => true
 */
export function sampledRun(
  runs: LedgerRuns,
  chosen: Int32Array,
  samples: number = runs.draws.samples,
): SampledLedger {
  const key = signature(runs.plan, chosen);
  const known = runs.sampled.get(key);
  return known !== undefined && known.samples >= samples ? known : runAndKeep(runs, key, chosen, samples);
}

/**
 * Runs all draws of a package and hands on what budgets needed and what was lacking month by month, block by block; the run is kept, the
 * paths are not, as they are large.
 *
 * @example
 * readPaths(runs, swap, ({ needs }) => needs.length).samples === runs.draws.samples // => true
 */
export function readPaths(
  runs: LedgerRuns,
  chosen: Int32Array,
  read: (block: PathBlock) => void,
): SampledLedger {
  return runAndKeep(runs, signature(runs.plan, chosen), chosen, runs.draws.samples, read);
}

function runAndKeep(
  runs: LedgerRuns,
  key: string,
  chosen: Int32Array,
  samples: number,
  onPaths?: (block: PathBlock) => void,
): SampledLedger {
  const { plan, draws, keepsPaths, onProgress } = runs;
  const run = sampleLedger(plan, draws, [chosen], {
    samples,
    keepsPaths,
    onPaths,
    ...(onProgress !== undefined && { onProgress }),
  });
  runs.sampled.set(key, run);
  return run;
}

/**
 * Keeps a run that was made elsewhere, of the same draws.
 *
 * @example
 * keepRun({ ...runs, sampled: new Map() }, swap, sampledRun(runs, swap)) // => undefined
 */
export function keepRun({ plan, sampled }: LedgerRuns, chosen: Int32Array, run: SampledLedger): void {
  sampled.set(signature(plan, chosen), run);
}

/**
 * The money of a package with every input at its median, exact to the minor unit.
 *
 * @example
 * exactRun(runs, swap).book.transactions.length // => 1
 */
export function exactRun({ plan, medians, exact }: LedgerRuns, chosen: Int32Array): LedgerRun {
  const key = signature(plan, chosen);
  const found = exact.get(key) ?? runLedger(plan, { draw: medians, packages: [chosen] });
  exact.set(key, found);
  return found;
}

/**
 * Which instruments a package sets going, and which of their changes: packages that agree in it move the same money.
 *
 * @example
 * signature(runs.plan, swap) === signature(runs.plan, runs.noDeal) // => false
 */
export function signature(plan: CompiledLedger, chosen: Int32Array): string {
  const { active } = setGoing(plan, [chosen]);
  const changes = active.flatMap((index) =>
    (plan.ledger.instruments[index]?.changes ?? []).map(({ when }) => (holds(when, plan, chosen) ? 1 : 0)),
  );
  return `${active.join()}|${changes.join('')}`;
}
