import type { AdditiveModel } from '../deals/index.ts';
import { valueAt } from '../deals/index.ts';
import type { Collector } from '../diagnostics/index.ts';
import type { Draft, DraftParty } from './draft.ts';

/** Weighted values of every option, party by party. */
export function additiveModel(
  draft: Draft,
  numbers: readonly (Float64Array | undefined)[],
  report: Collector,
): AdditiveModel {
  const values = draft.parties.map((party) => valuesOf(draft, party, numbers, report));
  return { kind: 'additive', values, tables: [], forbidden: [], limits: [] };
}

function valuesOf(
  { issues }: Draft,
  { preferences, name, place }: DraftParty,
  numbers: readonly (Float64Array | undefined)[],
  report: Collector,
): Float64Array {
  const terms = preferences.kind === 'additive' ? preferences.terms : [];
  const counts = issues.map((issue, j) =>
    issue.kind === 'options' ? issue.options.length : (numbers[j]?.length ?? 0),
  );
  const values = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
  let [start, best] = [0, 0];
  for (const [j, count] of counts.entries()) {
    const term = terms[j];
    if (term === undefined) throw new Error(`no term for issue ${j}`);
    let largest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k++) {
      const value =
        term.kind === 'table'
          ? (term.values[k] as number)
          : valueAt(term.function, (numbers[j]?.[k] as number) - term.origin);
      values[start + k] = term.weight * value;
      largest = Math.max(largest, values[start + k] as number);
    }
    best += largest;
    start += count;
  }
  if (!values.every(Number.isFinite)) {
    const message = `weights times values of '${name}' leave the range of numbers`;
    report.error('not-finite', place, message, 'weights and values lie between 0 and 1');
  }
  if (best > 1 + 1e-9) {
    const message = `the best package is worth ${Number(best.toPrecision(6))} to '${name}', more than 1`;
    report.warning('utility-above-one', place, message, 'it is not cut off: check weights and values');
  }
  return values;
}
