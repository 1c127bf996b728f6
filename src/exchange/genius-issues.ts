import { quoted } from '../diagnostics/index.ts';
import { childrenOf, descendantsOf, type XmlElement } from '../text/index.ts';
import { type GeniusFile, integerIn, numberIn, placeOf } from './genius-source.ts';

/** An issue as a domain or a profile lists it. `index` ties the two together. */
export interface GeniusIssue {
  readonly index: number;
  readonly name: string;
  readonly element: XmlElement;
  readonly shape:
    | { readonly kind: 'options'; readonly options: readonly string[] }
    | { readonly kind: 'integer' | 'real'; readonly low: number; readonly high: number };
}

/** All issues below the root, however objectives nest; undefined in place of those that cannot be read. */
export function issuesOf(source: GeniusFile): readonly (GeniusIssue | undefined)[] {
  const elements = descendantsOf(source.root, 'issue', 'issue');
  const issues = elements.map((element) => issueOf(source, element));
  const seen = new Set<number>();
  for (const issue of issues) {
    if (issue === undefined) continue;
    if (seen.has(issue.index))
      source.report.error(
        'index-twice',
        placeOf(source, issue.element, 'index'),
        `a second issue has index ${issue.index}`,
        'weights and boxes name issues by index: each needs its own',
      );
    seen.add(issue.index);
  }
  return issues;
}

/** Warns when the file announces another number of issues than it has. */
export function checkIssueCount(source: GeniusFile, count: number): void {
  const space =
    source.root.name === 'utility_space' ? source.root : childrenOf(source.root, 'utility_space')[0];
  const given = space?.attributes.get('number_of_issues')?.value;
  if (space === undefined || given === undefined || Number(given) === count) return;
  const message = `number_of_issues is ${quoted(given)}, the file has ${count}; ${count} are read`;
  source.report.warning('issue-count', placeOf(source, space, 'number_of_issues'), message);
}

function issueOf(source: GeniusFile, element: XmlElement): GeniusIssue | undefined {
  const name = element.attributes.get('name')?.value ?? '';
  const where = ` in issue ${quoted(name)}`;
  const index = integerIn(source, element, 'index', where);
  const shape = shapeOf(source, element, where);
  return index === undefined || shape === undefined ? undefined : { index, name, element, shape };
}

function shapeOf(source: GeniusFile, element: XmlElement, where: string): GeniusIssue['shape'] | undefined {
  const items = childrenOf(element, 'item');
  const type = ['type', 'vtype', 'etype']
    .map((key) => element.attributes.get(key)?.value)
    .find((one) => one !== undefined);
  if (items.length > 0 || type === undefined || type === 'discrete')
    return optionsOf(source, element, items, where);
  if (type !== 'integer' && type !== 'real') {
    const message = `the type is ${quoted(type)}${where}`;
    source.report.error(
      'unknown-issue-type',
      placeOf(source, element, 'type'),
      message,
      'known types are discrete, integer and real',
    );
    return undefined;
  }
  const holder = element.attributes.has('lowerbound') ? element : childrenOf(element, 'range')[0];
  if (holder === undefined) {
    source.report.error(
      'bad-bounds',
      placeOf(source, element),
      `no bounds${where}`,
      'write lowerbound and upperbound',
    );
    return undefined;
  }
  const read = type === 'integer' ? integerIn : numberIn;
  const [low, high] = [read(source, holder, 'lowerbound', where), read(source, holder, 'upperbound', where)];
  if (low === undefined || high === undefined) return undefined;
  if (low <= high) return { kind: type, low, high };
  source.report.error(
    'bad-bounds',
    placeOf(source, holder),
    `the bounds run from ${low} to ${high}${where}`,
    'lowerbound must not be above upperbound',
  );
  return undefined;
}

function optionsOf(
  source: GeniusFile,
  element: XmlElement,
  items: readonly XmlElement[],
  where: string,
): GeniusIssue['shape'] | undefined {
  const options = items.map((item) => item.attributes.get('value')?.value);
  for (const [k, option] of options.entries())
    if (option === undefined)
      source.report.error(
        'missing-attribute',
        placeOf(source, items[k] as XmlElement),
        `<item> has no value${where}`,
        'write value="…"',
      );
  if (items.length === 0)
    source.report.error(
      'no-options',
      placeOf(source, element),
      `no <item>${where}`,
      'an issue needs at least one option',
    );
  return items.length > 0 && options.every((option) => option !== undefined)
    ? { kind: 'options', options }
    : undefined;
}
