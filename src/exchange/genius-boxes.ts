import { quoted } from '../diagnostics/index.ts';
import { childrenOf, descendantsOf, type XmlElement } from '../text/index.ts';
import type { BoxPreferences, DraftBox } from './draft.ts';
import type { GeniusIssue } from './genius-issues.ts';
import { type GeniusFile, integerIn, numberIn, placeOf } from './genius-source.ts';

/** The element that makes a profile nonlinear. GENIUS names it `utility`; files written by NegMAS, `utility_function`. */
export function utilityElement(root: XmlElement): XmlElement | undefined {
  return descendantsOf(root, 'utility', 'issue')[0] ?? descendantsOf(root, 'utility_function', 'issue')[0];
}

/** The issues by their index, with their place among the domain's. */
type Positions = ReadonlyMap<number, { readonly issue: GeniusIssue; readonly position: number }>;

/** What boxes of packages are worth (NonlinearUtilitySpace): sums of boxes, nested sums with weights. */
export function boxesOf(source: GeniusFile, domain: readonly GeniusIssue[]): BoxPreferences | undefined {
  const utility = utilityElement(source.root);
  if (utility === undefined) return undefined;
  const largest = numberIn(source, utility, 'maxutility');
  if (largest !== undefined && largest <= 0)
    source.report.error(
      'bad-maxutility',
      placeOf(source, utility, 'maxutility'),
      `maxutility is ${largest}`,
      'sums are divided by it: it must be above 0',
    );
  const [ufun, second] = childrenOf(utility, 'ufun');
  if (ufun === undefined || second !== undefined) {
    const message = ufun === undefined ? 'the utility has no <ufun>' : 'the utility has a second <ufun>';
    source.report.error(
      'bad-utility',
      placeOf(source, second ?? utility),
      message,
      'write one <ufun aggregation="sum">',
    );
    return undefined;
  }
  // GENIUS leaves the weight of the outermost sum out.
  const positions = new Map(domain.map((issue, position) => [issue.index, { issue, position }]));
  const boxes = boxesIn(source, ufun, 1, positions);
  if (largest === undefined || !boxes.every((box) => box !== undefined)) return undefined;
  return { kind: 'boxes', largest, boxes };
}

function boxesIn(
  source: GeniusFile,
  ufun: XmlElement,
  factor: number,
  domain: Positions,
): readonly (DraftBox | undefined)[] {
  const aggregation = ufun.attributes.get('aggregation')?.value ?? 'sum';
  if (aggregation.toLowerCase() !== 'sum')
    source.report.error(
      'unknown-aggregation',
      placeOf(source, ufun, 'aggregation'),
      `aggregation is ${quoted(aggregation)}`,
      'only sums of boxes are read',
    );
  return [
    ...childrenOf(ufun, 'hyperRectangle').map((element) => boxOf(source, element, factor, domain)),
    ...childrenOf(ufun, 'ufun').flatMap((inner) => {
      const weight = weightOf(source, inner);
      return weight === undefined ? [undefined] : boxesIn(source, inner, factor * weight, domain);
    }),
  ];
}

function weightOf(source: GeniusFile, element: XmlElement): number | undefined {
  return element.attributes.has('weight') ? numberIn(source, element, 'weight') : 1;
}

function boxOf(
  source: GeniusFile,
  element: XmlElement,
  factor: number,
  domain: Positions,
): DraftBox | undefined {
  const key = element.attributes.has('utility_function') ? 'utility_function' : 'utility';
  const worth = numberIn(source, element, key);
  const weight = weightOf(source, element);
  const [includes, excludes] = [childrenOf(element, 'INCLUDES'), childrenOf(element, 'EXCLUDES')];
  if (includes.length > 0 && excludes.length > 0) {
    source.report.error(
      'mixed-box',
      placeOf(source, element),
      'a box has both INCLUDES and EXCLUDES',
      'write two boxes',
    );
    return undefined;
  }
  const bounds = [...includes, ...excludes].map((bound) => boundOf(source, bound, domain));
  if (worth === undefined || weight === undefined || !bounds.every((bound) => bound !== undefined))
    return undefined;
  return {
    worth: worth * weight * factor,
    excludes: excludes.length > 0,
    place: placeOf(source, element),
    bounds,
  };
}

function boundOf(source: GeniusFile, element: XmlElement, domain: Positions) {
  const index = integerIn(source, element, 'index');
  const [low, high] = [numberIn(source, element, 'min'), numberIn(source, element, 'max')];
  if (index === undefined || low === undefined || high === undefined) return undefined;
  const found = domain.get(index);
  const say = (message: string, hint: string) =>
    void source.report.error('bad-bounds', placeOf(source, element), message, hint);
  if (found === undefined)
    return say(`a bound names issue ${index}, which the domain has not`, 'bounds name issues by index');
  if (found.issue.shape.kind === 'options')
    return say(
      `a bound names ${quoted(found.issue.name)}, whose options are no numbers`,
      'boxes need integer or real issues',
    );
  if (low > high) return say(`a bound runs from ${low} to ${high}`, 'min must not be above max');
  return { issue: found.position, low, high };
}
