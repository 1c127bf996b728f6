import type { JointMoney } from '../situation/index.ts';
import type { CompiledLedger } from './compile-ledger.ts';
import { holds } from './compile-ledger.ts';
import { netPresentValueOf } from './delta.ts';
import { setGoing } from './going.ts';
import { sampleLedger } from './sample-ledger.ts';

/** Joint options beyond which a table of money would take too long. */
const mostCells = 20_000;

/**
 * The money term of utility, money_i · NPV_i(p), for every package: the ledger reads only the issues that its conditions
 * name, and packages that set the same instruments going are run once. Zero where no deal stands. Undefined where the
 * situation gives money no worth; throws where the conditions span more than 20,000 combinations.
 */
export function moneyValue(plan: CompiledLedger, draw: Float64Array): JointMoney | undefined {
  const { ledger, compiled } = plan;
  if (ledger.worthOfMoney.length === 0) return undefined;
  const issues = conditionIssues(plan);
  const counts = issues.map((j) => compiled.optionCounts[j] as number);
  const cells = counts.reduce((product, count) => product * count, 1);
  if (cells > mostCells)
    throw new Error(`the ledger's conditions span ${cells} combinations; at most ${mostCells} can be valued`);
  const worth = new Float64Array(compiled.actors.length);
  for (const { actor, worth: estimate } of ledger.worthOfMoney)
    worth[compiled.actors.indexOf(actor)] = draw[compiled.inputOf.get(estimate) ?? -1] as number;
  const npv = netPresentValues(plan, draw);
  const without = npv(compiled.noDeal);
  const values = compiled.actors.map(() => new Float64Array(cells));
  const chosen = Int32Array.from(compiled.noDeal);
  for (let cell = 0; cell < cells; cell++) {
    setCell(chosen, issues, counts, cell);
    const found = npv(chosen);
    for (const [i, column] of values.entries())
      column[cell] = (worth[i] as number) * ((found[i] as number) - (without[i] as number));
  }
  return { issues, values };
}

function setCell(
  chosen: Int32Array,
  issues: readonly number[],
  counts: readonly number[],
  cell: number,
): void {
  let rest = cell;
  for (let k = issues.length - 1; k >= 0; k--) {
    const count = counts[k] as number;
    chosen[issues[k] as number] = rest % count;
    rest = Math.floor(rest / count);
  }
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

/** Net present value of every actor by package; packages with the same instruments and numbers are run once. */
export function netPresentValues(plan: CompiledLedger, draw: Float64Array) {
  const known = new Map<string, Float64Array>();
  const draws = { samples: 1, columns: Array.from(draw, (value) => Float64Array.of(value)), strata: [] };
  return (chosen: Int32Array): Float64Array => {
    const key = signature(plan, chosen);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = netPresentValueOf(sampleLedger(plan, draws, [chosen], { samples: 1 }), 0);
    known.set(key, found);
    return found;
  };
}

function signature(plan: CompiledLedger, chosen: Int32Array): string {
  const active = setGoing(plan, [chosen]).active;
  const changes = active.flatMap((index) =>
    (plan.ledger.instruments[index]?.changes ?? []).map(({ when }) => (holds(when, plan, chosen) ? 1 : 0)),
  );
  return `${active.join()}|${changes.join('')}`;
}
