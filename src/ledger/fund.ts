import type { Study, StudyMoney } from '../study/index.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import { netPresentValueOf } from './delta.ts';
import { type LedgerRuns, ledgerRuns, type RunsSettings, sampledRun, signature } from './ledger-runs.ts';
import { sampleLedger } from './sample-ledger.ts';
import type { SampledLedger } from './sampling-result.ts';

/** A study with its money, and the runs of the ledger that it comes from; undefined where there is no ledger. */
export interface Funded {
  readonly study: Study;
  readonly runs: LedgerRuns | undefined;
}

/**
 * Gives a study the money that its packages are worth, where the situation says what money is worth to whom. Runs made
 * `before` are kept where they still hold, so that a changed stance leaves the money as it was.
 *
 * @example
 * fund(study).study === study // => true
 */
export function fund(study: Study, settings: RunsSettings = {}, before?: LedgerRuns): Funded {
  const runs = ledgerRuns(study, settings, before);
  if (runs === undefined || runs.plan.ledger.worthOfMoney.length === 0) return { study, runs };
  const isKept = study.money !== null && runs === before;
  return { study: isKept ? study : { ...study, money: moneyFrom(runs) }, runs };
}

function moneyFrom(runs: LedgerRuns): StudyMoney {
  const { plan, medians } = runs;
  const { compiled, ledger } = plan;
  const atMedians = {
    samples: 1,
    columns: Array.from(medians, (value) => Float64Array.of(value)),
    strata: [],
  };
  const known = new Map<SampledLedger, readonly Float64Array[]>();
  const centralBy = new Map<string, Float64Array>();
  return {
    issues: conditionIssues(plan),
    worths: ledger.worthOfMoney.map(({ actor, worth }) => ({
      actor: compiled.actors.indexOf(actor),
      input: compiled.inputOf.get(worth) ?? -1,
    })),
    central: new Map(),
    drawn: new Map(),
    source: {
      central: (chosen) => {
        const key = signature(plan, chosen);
        const found =
          centralBy.get(key) ?? netPresentValueOf(sampleLedger(plan, atMedians, [chosen], { samples: 1 }), 0);
        centralBy.set(key, found);
        return found;
      },
      drawn: (chosen, samples) => {
        const run = sampledRun(runs, chosen, samples);
        const found = known.get(run) ?? presentValues(run);
        known.set(run, found);
        return found;
      },
    },
  };
}

/** Cash, claims and needs together, a column an actor. */
function presentValues({ cash, claims, needs }: SampledLedger): readonly Float64Array[] {
  return cash.map((column, i) => column.map((amount, s) => amount + claims[i]?.[s] + needs[i]?.[s]));
}

/** Issues that some instrument or change looks at, in order. */
function conditionIssues({ ledger, compiled }: CompiledLedger): readonly number[] {
  const names = new Set(
    ledger.instruments.flatMap(({ when, changes }) =>
      [when, ...changes.map((change) => change.when)].flatMap((one) => one.map(({ issue }) => issue)),
    ),
  );
  return compiled.issues.flatMap((id, j) => (names.has(id) ? [j] : []));
}
