import type { ValueFunction } from '../deals/index.ts';
import { quoted } from '../diagnostics/index.ts';
import { childrenOf, readNumber, type XmlElement } from '../text/index.ts';
import type { DraftTerm } from './draft.ts';
import type { GeniusIssue } from './genius-issues.ts';
import { type GeniusFile, numberIn, placeOf } from './genius-source.ts';
import { meant } from './names.ts';

type Values = DraftTerm extends infer T ? (T extends unknown ? Omit<T, 'weight'> : never) : never;

/** What the profile's issue makes of the options or numbers of the domain's. */
export function termOf(source: GeniusFile, domain: GeniusIssue, own: GeniusIssue): Values | undefined {
  if (domain.shape.kind === 'options') {
    const values = evaluationsOf(source, domain.name, domain.shape.options, own);
    return values === undefined ? undefined : { kind: 'table', values };
  }
  return evaluatorOf(source, domain.shape, own);
}

/**
 * Evaluations divided by the largest of the issue (EvaluatorDiscrete); all 0 when the largest is below 1e-5. As there, a
 * value listed twice has its last evaluation, and a value that the domain lacks still counts for the largest.
 */
function evaluationsOf(
  source: GeniusFile,
  name: string,
  options: readonly string[],
  own: GeniusIssue,
): readonly number[] | undefined {
  const known = new Set(options);
  const evaluations = new Map<string, number>();
  const broken = new Set<string>();
  for (const item of childrenOf(own.element, 'item')) {
    const option = item.attributes.get('value')?.value ?? '';
    const value = evaluationOf(source, item, option, name);
    if (value === undefined) broken.add(option);
    else evaluations.set(option, value);
    if (!known.has(option)) warnOfStranger(source, item, option, known, name);
  }
  const missing = options.filter((option) => !evaluations.has(option) && !broken.has(option));
  for (const option of new Set(missing)) {
    source.report.error(
      'missing-evaluation',
      placeOf(source, own.element),
      `option ${quoted(option)} of ${quoted(name)} has no evaluation`,
      meant(option, evaluations.keys(), 'give every option an evaluation', source.report),
    );
  }
  if (broken.size > 0 || missing.length > 0) return undefined;
  // No spreading: there may be more items than a call takes arguments.
  const largest = [...evaluations.values()].reduce((most, value) => Math.max(most, value));
  if (largest < 1e-5)
    source.report.warning(
      'no-evaluation',
      placeOf(source, own.element),
      `no evaluation of ${quoted(name)} is above 0; the issue counts 0`,
    );
  return options.map((option) => (largest < 1e-5 ? 0 : (evaluations.get(option) as number) / largest));
}

function evaluationOf(
  source: GeniusFile,
  item: XmlElement,
  option: string,
  name: string,
): number | undefined {
  const attribute = item.attributes.get('evaluation');
  const text = attribute?.value.trim() ?? '';
  if (text === '' || text === 'null') {
    source.report.error(
      'missing-evaluation',
      placeOf(source, item),
      `option ${quoted(option)} of ${quoted(name)} has no evaluation`,
      'write evaluation="…"',
    );
    return undefined;
  }
  const value = readNumber(text);
  if (value === undefined) {
    const message = `the evaluation of ${quoted(option)} in ${quoted(name)} is ${quoted(text)}; it must be a number`;
    source.report.error('not-a-number', placeOf(source, item, 'evaluation'), message);
  } else if (value < 0) {
    const message = `the evaluation of ${quoted(option)} in ${quoted(name)} is ${value}, below 0`;
    source.report.warning(
      'negative-evaluation',
      placeOf(source, item, 'evaluation'),
      message,
      'GENIUS means evaluations of at least 0',
    );
  }
  return value;
}

function warnOfStranger(
  source: GeniusFile,
  item: XmlElement,
  option: string,
  options: ReadonlySet<string>,
  name: string,
): void {
  const message = `${quoted(option)} is no option of ${quoted(name)} in the domain; it counts for the largest evaluation only`;
  source.report.warning(
    'unknown-option',
    placeOf(source, item, 'value'),
    message,
    meant(option, options, 'remove it, or add it to the domain', source.report),
  );
}

type Range = GeniusIssue['shape'] & { readonly kind: 'integer' | 'real' };

/**
 * EvaluatorInteger counts slope and offset from the lower bound; EvaluatorReal reads parameter1 and parameter0 as slope
 * and offset of the number itself.
 */
function evaluatorOf(source: GeniusFile, range: Range, own: GeniusIssue): Values | undefined {
  const where = ` of ${quoted(own.name)}`;
  const evaluator = childrenOf(own.element, 'evaluator')[0];
  if (evaluator === undefined) {
    source.report.error(
      'missing-evaluation',
      placeOf(source, own.element),
      `no <evaluator>${where}`,
      'write <evaluator ftype="linear" …/>',
    );
    return undefined;
  }
  const read = (key: string) => numberIn(source, evaluator, key, where);
  if (evaluator.attributes.has('slope') || evaluator.attributes.has('offset')) {
    if (range.kind === 'real') {
      source.report.error(
        'unknown-evaluator',
        placeOf(source, evaluator),
        `a real issue has a slope or offset${where}`,
        'write parameter1 and parameter0, which count from 0',
      );
      return undefined;
    }
    const [slope, offset] = [read('slope'), read('offset')];
    if (slope === undefined || offset === undefined) return undefined;
    return { kind: 'function', function: { kind: 'linear', slope, offset }, origin: range.low };
  }
  const f = parametersOf(source, evaluator, read, where);
  return f === undefined ? undefined : { kind: 'function', function: f, origin: 0 };
}

function parametersOf(
  source: GeniusFile,
  evaluator: XmlElement,
  read: (key: string) => number | undefined,
  where: string,
): ValueFunction | undefined {
  const ftype = (evaluator.attributes.get('ftype')?.value ?? 'linear').toLowerCase();
  if (ftype === 'linear') {
    const [offset, slope] = [read('parameter0'), read('parameter1')];
    return offset === undefined || slope === undefined ? undefined : { kind: 'linear', slope, offset };
  }
  if (ftype === 'constant') {
    const value = read('parameter0');
    return value === undefined ? undefined : { kind: 'piecewise', points: [{ x: 0, value }] };
  }
  if (ftype === 'triangular') {
    const [low, high, peak] = [read('parameter0'), read('parameter1'), read('parameter2')];
    if (low === undefined || high === undefined || peak === undefined) return undefined;
    if (low <= peak && peak <= high) return { kind: 'triangular', low, peak, high };
    source.report.error(
      'bad-bounds',
      placeOf(source, evaluator),
      `the triangle${where} has its top ${peak} outside ${low} to ${high}`,
      'parameter2 is the top, parameter0 and parameter1 the ends',
    );
    return undefined;
  }
  source.report.error(
    'unknown-evaluator',
    placeOf(source, evaluator, 'ftype'),
    `ftype is ${quoted(ftype)}${where}`,
    'known types are linear, constant and triangular',
  );
  return undefined;
}
