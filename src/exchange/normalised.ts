import { quoted } from '../diagnostics/index.ts';
import type { JsonNode, JsonObject } from '../text/index.ts';
import { discountOf } from './discount.ts';
import type { Draft, DraftIssue, DraftParty } from './draft.ts';
import { asKind, field, type JsonSource, numberField, placeOf, textIn, textsField } from './json-fields.ts';
import { baseName } from './names.ts';
import { boxesOf } from './normalised-boxes.ts';
import { termsOf } from './normalised-terms.ts';
import { optionNames } from './option-names.ts';

/**
 * One domain a file: issues with their options or bounds, parties with weights and values that are normalised already.
 * Undefined when something is wrong.
 */
export function readNormalised(source: JsonSource, root: JsonObject): Draft | undefined {
  const before = source.report.errors();
  const issues =
    field(source, root, 'issues', 'array')?.items.map((node, j) => issueOf(source, node, j)) ?? [];
  const known = issues.filter((issue) => issue !== undefined);
  // Parties are read against complete issues only: a missing one would shift all others.
  if (known.length < issues.length || known.length === 0) {
    if (known.length === issues.length && root.entries.has('issues'))
      source.report.error(
        'no-issues',
        placeOf(source, root.entries.get('issues')?.value ?? root),
        'the domain has no issues',
        'a package needs at least one',
      );
    return undefined;
  }
  const parties =
    field(source, root, 'parties', 'array')?.items.map((node, i) => partyOf(source, node, i, known)) ?? [];
  if (source.report.errors() > before) return undefined;
  const read = parties.filter((party) => party !== undefined);
  return {
    format: 'normalised',
    name: textIn(root, 'id') ?? baseName(source.file),
    issues: known,
    parties: read,
    conventions: conventionsOf(read, known),
  };
}

function issueOf(source: JsonSource, node: JsonNode, j: number): DraftIssue | undefined {
  const issue = asKind(source, node, 'object', `issue ${j + 1}`);
  if (issue === undefined) return undefined;
  const name = field(source, issue, 'name', 'text', ` in issue ${j + 1}`)?.value ?? '';
  const where = ` in issue ${quoted(name)}`;
  const type = field(source, issue, 'type', 'text', where);
  if (type === undefined) return undefined;
  const place = placeOf(source, issue.entries.get('name')?.value ?? issue);
  if (type.value === 'discrete') {
    const values = textsField(source, issue, 'values', where);
    if (values === undefined) return undefined;
    const options = optionNames(
      values,
      name,
      placeOf(source, issue.entries.get('values')?.value ?? issue),
      source.report,
    );
    return options === undefined ? undefined : { kind: 'options', name, place, options };
  }
  if (type.value === 'integer' || type.value === 'real')
    return numericIssue(source, issue, type.value, { name, place }, where);
  const hint = 'known types are discrete, integer and real';
  source.report.error(
    'unknown-issue-type',
    placeOf(source, type),
    `type is ${quoted(type.value)}${where}`,
    hint,
  );
  return undefined;
}

function numericIssue(
  source: JsonSource,
  issue: JsonObject,
  type: 'integer' | 'real',
  named: Pick<DraftIssue, 'name' | 'place'>,
  where: string,
): DraftIssue | undefined {
  const low = numberField(source, issue, 'min', where);
  const high = numberField(source, issue, 'max', where);
  if (low === undefined || high === undefined) return undefined;
  const isWhole = type === 'real' || (Number.isSafeInteger(low) && Number.isSafeInteger(high));
  if (!isWhole || low > high) {
    const hint = isWhole ? 'min must not be above max' : 'bounds of an integer issue are whole numbers';
    source.report.error(
      'bad-bounds',
      placeOf(source, issue),
      `the bounds are ${low} and ${high}${where}`,
      hint,
    );
    return undefined;
  }
  return type === 'real'
    ? { kind: 'range', ...named, low, high }
    : { kind: 'numbers', ...named, low, high, step: 1 };
}

function partyOf(
  source: JsonSource,
  node: JsonNode,
  i: number,
  issues: readonly DraftIssue[],
): DraftParty | undefined {
  const party = asKind(source, node, 'object', `party ${i + 1}`);
  if (party === undefined) return undefined;
  const file = textIn(party, 'file');
  const name = textIn(party, 'name') ?? (file === undefined ? `party ${i + 1}` : baseName(file));
  const where = ` in party ${quoted(name)}`;
  const reservation = reservationOf(source, party, name);
  const factor = party.entries.get('discount')?.value;
  const isNone = factor === undefined || factor.kind === 'null';
  const discount = isNone ? 1 : numberField(source, party, 'discount', where);
  const preferences = preferencesOf(source, party, issues, where);
  if (reservation === undefined || discount === undefined || preferences === undefined) return undefined;
  const place = placeOf(source, factor ?? party);
  return {
    name,
    place: placeOf(source, party),
    reservation,
    discount: discountOf(discount, place, name, source.report),
    preferences,
  };
}

function reservationOf(source: JsonSource, party: JsonObject, name: string): number | null | undefined {
  const given = party.entries.get('reservation')?.value;
  if (given !== undefined && given.kind !== 'null')
    return numberField(source, party, 'reservation', ` in party ${quoted(name)}`);
  const message = `${quoted(name)} states no reservation value: it is unknown, not 0`;
  source.report.note('no-reservation', placeOf(source, given ?? party), message);
  return null;
}

function preferencesOf(source: JsonSource, party: JsonObject, issues: readonly DraftIssue[], where: string) {
  const kind = field(source, party, 'kind', 'text', where);
  if (kind?.value === 'hyper') return boxesOf(source, party, issues, where);
  if (kind?.value === 'linear') return termsOf(source, party, issues, where);
  if (kind !== undefined) {
    const message = `kind is ${quoted(kind.value)}${where}`;
    source.report.error('unknown-kind', placeOf(source, kind), message, 'known kinds are linear and hyper');
  }
  return undefined;
}

function conventionsOf(parties: readonly DraftParty[], issues: readonly DraftIssue[]): readonly string[] {
  const isBoxes = parties[0]?.preferences.kind === 'boxes';
  const isNumeric = issues.some(({ kind }) => kind !== 'options');
  return [
    isBoxes
      ? 'Utility is the sum of the worth of the boxes that hold a package, divided by maxutility and cut off at 1; an excluding box pays when at least one of its bounds is violated.'
      : 'Weights and values are used as the file has them; nothing is normalised again.',
    ...(isNumeric && !isBoxes
      ? [
          'A slope and offset count from the lowest value of an integer issue, parameter1 and parameter0 from 0; values are cut off at 0 and 1 (GENIUS).',
        ]
      : []),
    'A discount of 1, of 0 and less, or above 1 means none.',
  ];
}
