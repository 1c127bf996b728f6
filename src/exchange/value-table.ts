import { quoted } from '../diagnostics/index.ts';
import type { JsonObject } from '../text/index.ts';
import { type JsonSource, missing, numberOf, placeOf } from './json-fields.ts';
import { meant } from './names.ts';

type NumberForm = 'numbers' | 'numbers or text';

/** A map from option to value, in the order of the options; errors for options without a value and values without an option. */
export function valueTable(
  source: JsonSource,
  table: JsonObject,
  options: readonly string[],
  where: string,
  form: NumberForm = 'numbers',
): readonly number[] | undefined {
  refuseOthers(source, table, options, { code: 'unknown-option', what: `an option${where}` });
  const numbers = options.map((option) => {
    const node = table.entries.get(option)?.value;
    if (node !== undefined) return numberOf(source, node, `the value of ${quoted(option)}${where}`, form);
    const message = `${quoted(option)} has no value${where}`;
    source.report.error('missing-evaluation', placeOf(source, table), message, 'give every option a value');
    return undefined;
  });
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** Errors for keys that are not among the names. */
export function refuseOthers(
  { file, report }: JsonSource,
  map: JsonObject,
  names: readonly string[],
  { code, what }: { readonly code: string; readonly what: string },
): void {
  const known = new Set(names);
  for (const [name, { key }] of map.entries) {
    if (known.has(name)) continue;
    const hint = meant(name, known, 'does the file belong to another domain?', report);
    report.error(code, { file, span: key }, `${quoted(name)} is not ${what}`, hint);
  }
}

/** The weight of an issue: a number of at least 0 that must be there. */
export function weightIn(
  source: JsonSource,
  weights: JsonObject,
  issue: string,
  form: NumberForm = 'numbers',
): number | undefined {
  const node = weights.entries.get(issue)?.value;
  if (node === undefined) {
    missing(source, weights, issue, ' in issueWeights');
    return undefined;
  }
  const weight = numberOf(source, node, `the weight of ${quoted(issue)}`, form);
  if (weight === undefined || weight >= 0) return weight;
  const message = `the weight of ${quoted(issue)} is ${weight}`;
  source.report.error('bad-weight', placeOf(source, node), message, 'a weight is at least 0');
  return undefined;
}
