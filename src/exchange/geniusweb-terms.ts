import { quoted } from '../diagnostics/index.ts';
import type { JsonObject } from '../text/index.ts';
import type { DraftIssue, DraftTerm } from './draft.ts';
import { field, type JsonSource, numberField, placeOf } from './json-fields.ts';
import { valueTable, weightIn } from './value-table.ts';

const discreteKeys = ['DiscreteValueSetUtilities', 'discreteutils'] as const;
const numberKeys = ['NumberValueSetUtilities', 'numberutils'] as const;

/** Weight and values of one issue. GeniusWeb writes the kind of values as the name of its class or in short. */
export function termOf(
  source: JsonSource,
  issue: DraftIssue,
  weights: JsonObject,
  utilities: JsonObject,
): DraftTerm | undefined {
  const where = ` for ${quoted(issue.name)}`;
  const weight = weightIn(source, weights, issue.name, 'numbers or text');
  const set = field(source, utilities, issue.name, 'object', ' in issueUtilities');
  if (set === undefined) return undefined;
  const keys = issue.kind === 'options' ? discreteKeys : numberKeys;
  const key = keys.find((one) => set.entries.has(one));
  if (key === undefined) {
    const message = `no ${keys.join(' or ')}${where}`;
    source.report.error(
      'missing-evaluation',
      placeOf(source, set),
      message,
      'the values of an issue must be of its kind',
    );
    return undefined;
  }
  const inner = field(source, set, key, 'object', where);
  if (inner === undefined) return undefined;
  const values =
    issue.kind === 'options'
      ? discreteOf(source, inner, issue.options, where)
      : lineOf(source, inner, issue, where);
  return weight === undefined || values === undefined ? undefined : { weight, ...values };
}

function discreteOf(source: JsonSource, set: JsonObject, options: readonly string[], where: string) {
  const table = field(source, set, 'valueUtilities', 'object', where);
  const values =
    table === undefined ? undefined : valueTable(source, table, options, where, 'numbers or text');
  return values === undefined ? undefined : ({ kind: 'table', values } as const);
}

/** A straight line between the utilities of the lowest and the highest number. */
function lineOf(
  source: JsonSource,
  set: JsonObject,
  issue: DraftIssue & { readonly kind: 'numbers' | 'range' },
  where: string,
) {
  const read = (key: string) => numberField(source, set, key, where, 'numbers or text');
  const [lowValue, lowUtility, highValue, highUtility] = [
    read('lowValue'),
    read('lowUtility'),
    read('highValue'),
    read('highUtility'),
  ];
  if (
    lowValue === undefined ||
    lowUtility === undefined ||
    highValue === undefined ||
    highUtility === undefined
  )
    return undefined;
  if (lowValue !== issue.low || highValue !== issue.high) {
    const message = `the values run from ${lowValue} to ${highValue}${where}, the issue from ${issue.low} to ${issue.high}`;
    source.report.error('bad-bounds', placeOf(source, set), message, 'both must have the same ends');
    return undefined;
  }
  const ends = [
    { x: lowValue, value: lowUtility },
    { x: highValue, value: highUtility },
  ];
  const points = lowValue === highValue ? ends.slice(0, 1) : ends;
  return { kind: 'function', function: { kind: 'piecewise', points }, origin: 0 } as const;
}
