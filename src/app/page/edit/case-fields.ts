import type { Document } from 'yaml';
import { catalogue } from '../language.ts';
import { type FieldPath, keysAt, namesAt, nodeAt, readable, scalarAt } from './written.ts';

const { editing: say } = catalogue;

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** One value of the file as a form shows it. */
export interface CaseField {
  readonly path: FieldPath;
  readonly label: string;
  readonly value: string;
  readonly kind: 'words' | 'number' | 'date' | 'choice' | 'choices';
  /** A number that nobody has entered yet: its assumption says that it is a default. */
  readonly isGap: boolean;
  /** What can be chosen; of `choices` the chosen ids stand in `value`, with commas. */
  readonly choices: readonly Choice[];
}

/** Fields that belong together: an actor, an issue, a proposal. */
export interface FieldGroup {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly CaseField[];
  /** Numbers of the group that are written in more than a line: they are edited in the file. */
  readonly elsewhere: readonly string[];
  /** Both ends of the scale in words, where the numbers of the group are places on it. */
  readonly anchors: readonly string[];
}

export interface FieldSection {
  readonly key: 'case' | 'actors' | 'issues' | 'stances' | 'proposals' | 'calendar';
  readonly title: string;
  readonly groups: readonly FieldGroup[];
}

/** A situation’s file as sections of fields; null where it cannot be read just now. */
export function caseFields(text: string): readonly FieldSection[] | null {
  const read = readable(text);
  if (read === undefined) return null;
  const names = namesIn(read);
  const sections = [
    section('case', [caseGroup(read, names)]),
    section(
      'actors',
      names.actors.map((one) => actorGroup(read, one)),
    ),
    section(
      'issues',
      names.issues.map((one) => issueGroup(read, one)),
    ),
    section(
      'stances',
      names.actors.flatMap((actor) => names.issues.map((issue) => stanceGroup(read, actor, issue))),
    ),
    section(
      'proposals',
      keysAt(read, ['proposals']).map((id) => proposalGroup(read, id, names)),
    ),
    section(
      'calendar',
      countAt(read, ['calendar']).map((place) => eventGroup(read, place)),
    ),
  ];
  return sections.filter(({ groups }) => groups.some(({ fields }) => fields.length > 0));
}

interface Names {
  readonly actors: readonly Choice[];
  readonly issues: readonly Choice[];
}

function namesIn(read: Document): Names {
  const named = (at: string, key: string) =>
    keysAt(read, [at]).map((id) => ({ id, label: scalarAt(read, [at, id, key]) ?? id }));
  return { actors: named('actors', 'name'), issues: named('issues', 'question') };
}

function section(key: FieldSection['key'], groups: readonly FieldGroup[]): FieldSection {
  return { key, title: say.sections[key], groups };
}

function group(
  key: string,
  title: string,
  found: readonly Found[],
  anchors: readonly string[] = [],
): FieldGroup {
  return {
    key,
    title,
    fields: found.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    elsewhere: found.flatMap((one) => (typeof one === 'string' ? [one] : [])),
    anchors,
  };
}

/** A field, or the name of something that is written in more than a line. */
type Found = CaseField | string;

function line(
  read: Document,
  path: FieldPath,
  label: string,
  kind: CaseField['kind'] = 'words',
): readonly Found[] {
  const value = scalarAt(read, path);
  return value === undefined ? [] : [{ path, label, value, kind, isGap: false, choices: [] }];
}

/** A number in whatever form it stands: one value, a range, three points; readings and days are left to the file. */
function number(read: Document, path: FieldPath, label: string): readonly Found[] {
  if (nodeAt(read, path) === undefined) return [];
  const plain = [path, [...path, 'value']].find((one) => scalarAt(read, one) !== undefined);
  if (plain !== undefined) {
    const isGap = /^default:/.test(scalarAt(read, [...path, 'assumption']) ?? '');
    return line(read, plain, label, 'number').map((one) =>
      typeof one === 'string' ? one : { ...one, isGap },
    );
  }
  const points = (['low', 'mode', 'high'] as const).flatMap((point) =>
    line(read, [...path, point], say.point(label, say.points[point]), 'number'),
  );
  return points.length === 0 ? [label] : points;
}

function choice(
  read: Document,
  path: FieldPath,
  label: string,
  choices: readonly Choice[],
): readonly Found[] {
  return line(read, path, label, 'choice').map((one) =>
    typeof one === 'string' ? one : { ...one, choices },
  );
}

function several(
  read: Document,
  path: FieldPath,
  label: string,
  choices: readonly Choice[],
): readonly Found[] {
  if (nodeAt(read, path) === undefined) return [];
  return [{ path, label, value: namesAt(read, path).join(','), kind: 'choices', isGap: false, choices }];
}

function caseGroup(read: Document, { actors }: Names): FieldGroup {
  return group('case', say.sections.case, [
    ...line(read, ['title'], say.title),
    ...line(read, ['question'], say.question),
    ...line(read, ['as_of'], say.asOf, 'date'),
    ...several(read, ['required'], say.required, actors),
  ]);
}

function actorGroup(read: Document, { id, label }: Choice): FieldGroup {
  return group(`actor ${id}`, label, [
    ...line(read, ['actors', id, 'name'], say.name),
    ...number(read, ['actors', id, 'capability'], say.capability),
    ...number(read, ['actors', id, 'outside_option'], say.outside),
  ]);
}

function optionsOf(read: Document, issue: string): readonly Choice[] {
  return keysAt(read, ['issues', issue, 'options']).map((id) => ({
    id,
    label: scalarAt(read, ['issues', issue, 'options', id, 'label']) ?? id,
  }));
}

function issueGroup(read: Document, { id, label }: Choice): FieldGroup {
  const at = ['issues', id];
  const options = optionsOf(read, id);
  return group(`issue ${id}`, label, [
    ...line(read, [...at, 'question'], say.asked),
    ...line(read, [...at, 'scale', '0'], say.lowEnd),
    ...line(read, [...at, 'scale', '100'], say.highEnd),
    ...options.flatMap((option, k) => [
      ...line(read, [...at, 'options', option.id, 'label'], say.option(k + 1)),
      ...number(read, [...at, 'options', option.id, 'at'], say.placeOf(option.label)),
    ]),
    ...choice(read, [...at, 'status_quo'], say.statusQuo, options),
  ]);
}

function stanceGroup(read: Document, actor: Choice, issue: Choice): FieldGroup {
  const at = ['stances', actor.id, issue.id];
  const anchors = ['0', '100'].flatMap((end) => {
    const words = scalarAt(read, ['issues', issue.id, 'scale', end]);
    return words === undefined ? [] : [say.anchor(end, words)];
  });
  return group(
    `stance ${actor.id} ${issue.id}`,
    say.stance(actor.label, issue.label),
    [
      ...number(read, [...at, 'position'], say.position(actor.label, issue.label)),
      ...number(read, [...at, 'salience'], say.salience(actor.label, issue.label)),
    ],
    anchors,
  );
}

function proposalGroup(read: Document, id: string, { actors, issues }: Names): FieldGroup {
  const at = ['proposals', id];
  return group(`proposal ${id}`, scalarAt(read, [...at, 'title']) ?? id, [
    ...line(read, [...at, 'title'], say.proposalTitle),
    ...several(read, [...at, 'by'], say.by, actors),
    ...issues.flatMap((issue) =>
      choice(read, [...at, 'package', issue.id], issue.label, optionsOf(read, issue.id)),
    ),
    ...several(read, [...at, 'required'], say.requiredHere, actors),
  ]);
}

function eventGroup(read: Document, place: number): FieldGroup {
  const at = ['calendar', place];
  return group(`event ${place}`, scalarAt(read, [...at, 'event']) ?? String(place), [
    ...line(read, [...at, 'on'], say.on, 'date'),
    ...line(read, [...at, 'event'], say.event),
  ]);
}

function countAt(read: Document, path: FieldPath): readonly number[] {
  const node = nodeAt(read, path) as { readonly items?: readonly unknown[] } | undefined;
  return (node?.items ?? []).map((_, place) => place);
}
