import { quoted } from '../diagnostics/index.ts';
import { descendantsOf, type XmlElement } from '../text/index.ts';
import { discountOf } from './discount.ts';
import type { AdditivePreferences, DraftParty, DraftTerm } from './draft.ts';
import { boxesOf, utilityElement } from './genius-boxes.ts';
import { type GeniusIssue, issuesOf } from './genius-issues.ts';
import { type GeniusFile, integerIn, numberIn, placeOf } from './genius-source.ts';
import { termOf } from './genius-terms.ts';
import { baseName, meant } from './names.ts';
import { warnOfWeights } from './weights.ts';

/** A profile as a party of the domain; undefined when something is wrong. */
export function partyOf(source: GeniusFile, domain: readonly GeniusIssue[]): DraftParty | undefined {
  const name = baseName(source.file);
  const before = source.report.errors();
  const own = matchIssues(source, domain);
  const reservation = reservationOf(source, name);
  const discount = discountFactor(source, name);
  const isNonlinear = utilityElement(source.root) !== undefined;
  const preferences = isNonlinear ? boxesOf(source, domain) : additiveOf(source, domain, own);
  if (preferences === undefined || source.report.errors() > before) return undefined;
  return { name, place: { file: source.file }, reservation, discount, preferences };
}

/** The profile's own issues by index; an issue that is not the domain's makes it a profile of another one. */
function matchIssues(source: GeniusFile, domain: readonly GeniusIssue[]): ReadonlyMap<number, GeniusIssue> {
  const issues = issuesOf(source).filter((issue) => issue !== undefined);
  const known = new Map(domain.map((issue) => [issue.index, issue]));
  const names = domain.map(({ name }) => name);
  for (const issue of issues) {
    const other = known.get(issue.index);
    if (other === undefined) {
      source.report.error(
        'other-domain',
        placeOf(source, issue.element),
        `issue ${quoted(issue.name)} has index ${issue.index}, which the domain has not`,
        meant(issue.name, names, 'is this a profile of another domain?', source.report),
      );
    } else checkSameIssue(source, issue, other);
  }
  return new Map(issues.map((issue) => [issue.index, issue]));
}

function checkSameIssue(source: GeniusFile, own: GeniusIssue, domain: GeniusIssue): void {
  if (!isSameShape(own, domain)) {
    const message =
      own.name.trim() === domain.name.trim()
        ? `issue ${own.index} (${quoted(own.name)}) has other options or bounds than in the domain`
        : `issue ${own.index} is ${quoted(own.name)} here and ${quoted(domain.name)} in the domain, with other values`;
    source.report.error(
      'other-domain',
      placeOf(source, own.element),
      message,
      'is this a profile of another domain?',
    );
  } else if (own.name.trim() !== domain.name.trim()) {
    const message = `issue ${own.index} is named ${quoted(own.name)} here and ${quoted(domain.name)} in the domain; they are matched by index`;
    source.report.warning('issue-name', placeOf(source, own.element, 'name'), message);
  }
}

/** Under the same name, single options may differ, and are then named one by one. */
function isSameShape({ shape, name }: GeniusIssue, domain: GeniusIssue): boolean {
  const other = domain.shape;
  if (shape.kind === 'options' || other.kind === 'options') {
    if (shape.kind !== 'options' || other.kind !== 'options') return false;
    const options = new Set(shape.options);
    const shared = other.options.filter((option) => options.has(option)).length;
    return name.trim() === domain.name.trim() ? shared > 0 : shared === other.options.length;
  }
  return shape.kind === other.kind && shape.low === other.low && shape.high === other.high;
}

function additiveOf(
  source: GeniusFile,
  domain: readonly GeniusIssue[],
  own: ReadonlyMap<number, GeniusIssue>,
): AdditivePreferences | undefined {
  const weights = weightsOf(source);
  const terms = domain.map((issue) =>
    weightedTerm(source, issue, own.get(issue.index), weights.get(issue.index)),
  );
  if (!terms.every((term) => term !== undefined)) return undefined;
  const sum = terms.reduce((total, { weight }) => total + weight, 0);
  const place = placeOf(source, descendantsOf(source.root, 'weight')[0] ?? source.root);
  if (!(sum > 0 && Number.isFinite(sum))) {
    source.report.error('bad-weight', place, `the weights sum to ${sum}`, 'at least one issue must count');
    return undefined;
  }
  warnOfWeights(sum, place, 'they are divided by it', source.report);
  return { kind: 'additive', terms: terms.map((term) => ({ ...term, weight: term.weight / sum })) };
}

function weightedTerm(
  source: GeniusFile,
  domain: GeniusIssue,
  own: GeniusIssue | undefined,
  weight: number | undefined,
): DraftTerm | undefined {
  const name = `issue ${domain.index} (${quoted(domain.name)})`;
  if (own === undefined) {
    const hint = 'a profile needs every issue of its domain';
    source.report.error('other-domain', placeOf(source, source.root), `${name} is missing`, hint);
    return undefined;
  }
  if (weight === undefined) {
    const hint = `write <weight index="${domain.index}" value="…"/>`;
    source.report.error('missing-weight', placeOf(source, own.element), `${name} has no weight`, hint);
  }
  const values = termOf(source, domain, own);
  return weight === undefined || values === undefined ? undefined : { weight, ...values };
}

/** Weights by index. Those of objectives count for nothing in GENIUS, and their indices are no issue's. */
function weightsOf(source: GeniusFile): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const element of descendantsOf(source.root, 'weight', 'issue')) {
    const index = integerIn(source, element, 'index');
    const value = numberIn(source, element, 'value', index === undefined ? '' : ` (issue ${index})`);
    if (index === undefined) continue;
    if (value !== undefined && value < 0)
      source.report.error(
        'bad-weight',
        placeOf(source, element, 'value'),
        `the weight of issue ${index} is ${value}`,
        'a weight is at least 0',
      );
    if (weights.has(index) && weights.get(index) !== value)
      source.report.error(
        'weight-twice',
        placeOf(source, element),
        `issue ${index} has two weights`,
        'keep one of them',
      );
    // A weight that was found wrong is not also missing; nothing is made of the number.
    weights.set(index, value ?? 1);
  }
  return weights;
}

/** The one element of a name outside the issues; an error when there are several. */
function single(source: GeniusFile, name: string): XmlElement | undefined {
  const [first, second] = descendantsOf(source.root, name, 'issue');
  if (second !== undefined)
    source.report.error('element-twice', placeOf(source, second), `a second <${name}>`, 'keep one of them');
  return first;
}

function isBlank(element: XmlElement): boolean {
  const value = element.attributes.get('value')?.value.trim().toLowerCase();
  return value === undefined || value === '' || value === 'null';
}

function reservationOf(source: GeniusFile, name: string): number | null {
  const element = single(source, 'reservation');
  if (element !== undefined && !isBlank(element)) return numberIn(source, element, 'value') ?? null;
  const message = `'${name}' states no reservation value: it is unknown, not 0`;
  const hint = 'write <reservation value="0"/> where no deal is worth nothing';
  if (element === undefined) source.report.note('no-reservation', { file: source.file }, message, hint);
  else source.report.warning('no-reservation', placeOf(source, element), message, hint);
  return null;
}

function discountFactor(source: GeniusFile, name: string): number | null {
  const element = single(source, 'discount_factor');
  if (element === undefined) return null;
  const place = placeOf(source, element);
  if (isBlank(element)) {
    source.report.warning(
      'no-discount',
      place,
      `the discount factor of '${name}' is empty; it is read as no discount`,
    );
    return null;
  }
  const factor = numberIn(source, element, 'value');
  return factor === undefined ? null : discountOf(factor, place, name, source.report);
}
