import type { AdditivePreferences, DraftIssue, DraftTerm } from './draft.ts';
import { countNumbers } from './draft.ts';
import { asKind, field, type JsonSource, missing, numberField, numberOf, placeOf } from './json-fields.ts';
import type { JsonArray, JsonNode, JsonObject } from './json-node.ts';
import { quoted } from './report.ts';
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
      'write f with parameter0 and parameter1',
    );
    return undefined;
  }
  const f = field(source, term, 'f', 'object', where);
  const line = f === undefined ? undefined : lineOf(source, f, issue, where);
  return weight === undefined || line === undefined ? undefined : { weight, ...line };
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

/** A straight line, in either of the two spellings of GENIUS; its numbers are often written as text. */
function lineOf(
  source: JsonSource,
  f: JsonObject,
  issue: DraftIssue & { kind: 'numbers' | 'range' },
  where: string,
) {
  const ftype = f.entries.get('ftype')?.value;
  if (ftype !== undefined && !(ftype.kind === 'text' && ftype.value.toLowerCase() === 'linear')) {
    source.report.error(
      'unknown-evaluator',
      placeOf(source, ftype),
      `ftype is not 'linear'${where}`,
      'only straight lines are read',
    );
    return undefined;
  }
  const isFromLowest = f.entries.has('slope') || f.entries.has('offset');
  if (isFromLowest && issue.kind === 'range') {
    const message = `a real issue has a slope or offset${where}`;
    source.report.error(
      'unknown-evaluator',
      placeOf(source, f),
      message,
      'write parameter1 and parameter0, which count from 0',
    );
    return undefined;
  }
  const slope = numberField(source, f, isFromLowest ? 'slope' : 'parameter1', where, 'numbers or text');
  const offset = numberField(source, f, isFromLowest ? 'offset' : 'parameter0', where, 'numbers or text');
  if (slope === undefined || offset === undefined) return undefined;
  const line = { kind: 'linear', slope, offset } as const;
  return { kind: 'function', function: line, origin: isFromLowest ? issue.low : 0 } as const;
}
