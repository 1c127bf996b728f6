import { quoted } from '../diagnostics/index.ts';
import type { JsonArray, JsonNode, JsonObject } from '../text/index.ts';
import type { AdditivePreferences, DraftIssue, DraftTerm } from './draft.ts';
import { countNumbers } from './draft.ts';
import { asKind, field, type JsonSource, missing, numberField, numberOf, placeOf } from './json-fields.ts';
import { functionOf } from './normalised-functions.ts';
import { warnOfWeights } from './weights.ts';

/** The weighted values of one party, one an issue and in their order. */
export function termsOf(
  source: JsonSource,
  party: JsonObject,
  issues: readonly DraftIssue[],
  where: string,
): AdditivePreferences | undefined {
  const list = field(source, party, 'values', 'array', where);
  if (list === undefined) return undefined;
  if (list.items.length !== issues.length) {
    const message = `${list.items.length} values for ${issues.length} issues${where}`;
    source.report.error('other-domain', placeOf(source, list), message, 'one entry an issue, in their order');
    return undefined;
  }
  const terms = issues.map((issue, j) => termOf(source, list.items[j] as JsonNode, issue, where));
  if (!terms.every((term) => term !== undefined)) return undefined;
  const sum = terms.reduce((total, { weight }) => total + weight, 0);
  warnOfWeights(sum, placeOf(source, list), 'they are used as they are', source.report, where);
  return { kind: 'additive', terms };
}

function termOf(source: JsonSource, node: JsonNode, issue: DraftIssue, party: string): DraftTerm | undefined {
  const where = ` for ${quoted(issue.name)}${party}`;
  const term = asKind(source, node, 'object', `the entry${where}`);
  if (term === undefined) return undefined;
  const weight = numberField(source, term, 'w', where);
  if (weight !== undefined && weight < 0)
    source.report.error(
      'bad-weight',
      placeOf(source, term),
      `w is ${weight}${where}`,
      'a weight is at least 0',
    );
  const hasTable = term.entries.has('v');
  if (hasTable && issue.kind !== 'range') {
    const list = field(source, term, 'v', 'array', where);
    const values = list === undefined ? undefined : tableOf(source, list, issue, where);
    return weight === undefined || values === undefined ? undefined : { kind: 'table', weight, values };
  }
  if (issue.kind === 'options') {
    missing(source, term, 'v', where);
    return undefined;
  }
  if (hasTable) {
    source.report.error(
      'missing-evaluation',
      placeOf(source, term),
      `a list cannot value the real issue${where}`,
      'write f, a function of its number',
    );
    return undefined;
  }
  const f = field(source, term, 'f', 'object', where);
  const curve = f === undefined ? undefined : functionOf(source, f, issue, where);
  return weight === undefined || curve === undefined ? undefined : { weight, ...curve };
}

function tableOf(
  source: JsonSource,
  list: JsonArray,
  issue: DraftIssue,
  where: string,
): readonly number[] | undefined {
  const count =
    issue.kind === 'options' ? issue.options.length : issue.kind === 'numbers' ? countNumbers(issue) : 0;
  if (list.items.length !== count) {
    const message = `${list.items.length} values for ${count} options${where}`;
    source.report.error(
      'missing-evaluation',
      placeOf(source, list),
      message,
      'one value an option, in their order',
    );
    return undefined;
  }
  const values = list.items.map((item) => numberOf(source, item, `a value${where}`));
  return values.every((value) => value !== undefined) ? values : undefined;
}
