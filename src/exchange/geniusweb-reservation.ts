import { valueAt } from '../deals/index.ts';
import { quoted } from '../diagnostics/index.ts';
import { type JsonNode, type JsonObject, readNumber } from '../text/index.ts';
import { countNumbers, type DraftIssue, type DraftTerm, numberAt } from './draft.ts';
import { asKind, field, type JsonSource, placeOf } from './json-fields.ts';
import { meant } from './names.ts';
import { refuseOthers } from './value-table.ts';

/** Utility of the reservation bid; null without one; undefined when the bid is wrong. */
export function reservationOf(
  source: JsonSource,
  space: JsonObject,
  issues: readonly DraftIssue[],
  terms: readonly DraftTerm[],
): number | null | undefined {
  const node = space.entries.get('reservationBid')?.value;
  if (node === undefined || node.kind === 'null') {
    source.report.note(
      'no-reservation',
      placeOf(source, node ?? space),
      'no reservation bid: the reservation value is unknown, not 0',
    );
    return null;
  }
  const bid = asKind(source, node, 'object', 'reservationBid');
  const values =
    bid === undefined ? undefined : field(source, bid, 'issuevalues', 'object', ' in reservationBid');
  if (values === undefined) return undefined;
  const names = issues.map(({ name }) => name);
  refuseOthers(source, values, names, { code: 'bad-reservation', what: 'an issue of the domain' });
  const left = names.filter((name) => !values.entries.has(name));
  if (left.length > 0) {
    const message = `the reservation bid leaves ${left.map(quoted).join(', ')} open; it counts 0 there`;
    source.report.warning('partial-reservation', placeOf(source, values), message);
  }
  const parts = issues.map((issue, j) => {
    const value = values.entries.get(issue.name)?.value;
    return value === undefined ? 0 : worthOf(source, value, issue, terms[j] as DraftTerm);
  });
  return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum + part, 0) : undefined;
}

function worthOf(source: JsonSource, node: JsonNode, issue: DraftIssue, term: DraftTerm): number | undefined {
  const given = node.kind === 'text' ? node.value : node.kind === 'number' ? String(node.value) : '';
  if (issue.kind === 'options') {
    const k = issue.options.indexOf(given);
    if (k >= 0) return term.kind === 'table' ? term.weight * (term.values[k] as number) : undefined;
    return refuse(source, node, given, issue);
  }
  const x = readNumber(given);
  if (x === undefined || term.kind !== 'function' || !isListed(issue, x))
    return refuse(source, node, given, issue);
  return term.weight * valueAt(term.function, x - term.origin);
}

function isListed(issue: DraftIssue & { readonly kind: 'numbers' | 'range' }, x: number): boolean {
  if (x < issue.low || x > issue.high || issue.kind === 'range')
    return issue.kind === 'range' && x >= issue.low && x <= issue.high;
  const k = Math.round((x - issue.low) / issue.step);
  return k < countNumbers(issue) && Math.abs(numberAt(issue, k) - x) <= 1e-9 * issue.step;
}

function refuse(source: JsonSource, node: JsonNode, given: string, issue: DraftIssue): undefined {
  const options = issue.kind === 'options' ? issue.options : [];
  const hint = meant(given, options, 'a bid names one option of each issue', source.report);
  const message = `the reservation bid has ${quoted(given)}, which is no option of ${quoted(issue.name)}`;
  source.report.error('bad-reservation', placeOf(source, node), message, hint);
}
