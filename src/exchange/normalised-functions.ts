import type { ValueFunction } from '../deals/index.ts';
import { quoted } from '../diagnostics/index.ts';
import type { JsonObject } from '../text/index.ts';
import type { DraftIssue } from './draft.ts';
import { asKind, field, type JsonSource, numberField, numberOf, placeOf } from './json-fields.ts';

type NumericIssue = DraftIssue & { readonly kind: 'numbers' | 'range' };

/** The value function of a numeric issue: `ftype` and its numbers. Undefined when something is wrong. */
export function functionOf(source: JsonSource, f: JsonObject, issue: NumericIssue, where: string) {
  const ftype = f.entries.get('ftype')?.value;
  const kind = ftype === undefined ? 'linear' : ftype.kind === 'text' ? ftype.value.toLowerCase() : '';
  if (kind === 'linear') return lineOf(source, f, issue, where);
  const curve = Object.hasOwn(curves, kind) ? curves[kind] : undefined;
  if (curve === undefined) {
    source.report.error(
      'unknown-evaluator',
      placeOf(source, ftype ?? f),
      `ftype is ${ftype?.kind === 'text' ? quoted(ftype.value) : 'no text'}${where}`,
      `known types are linear, ${Object.keys(curves).join(', ')}`,
    );
    return undefined;
  }
  const found = curve(source, f, where);
  return found === undefined ? undefined : ({ kind: 'function', function: found, origin: 0 } as const);
}

/** A straight line, in either of the two spellings of GENIUS; its numbers are often written as text. */
function lineOf(source: JsonSource, f: JsonObject, issue: NumericIssue, where: string) {
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

type Curve = (source: JsonSource, f: JsonObject, where: string) => ValueFunction | undefined;

/** By name in the file; numbers of the issue count from 0. */
const curves: Readonly<Record<string, Curve | undefined>> = {
  triangular: (source, f, where) => {
    const [low, peak, high] = numbersOf(source, f, ['low', 'peak', 'high'], where);
    if (low === undefined || peak === undefined || high === undefined) return undefined;
    if (low <= peak && peak <= high) return { kind: 'triangular', low, peak, high };
    return refused(source, f, `the triangle${where} has its top ${peak} outside ${low} to ${high}`);
  },
  piecewise: (source, f, where) => {
    const pairs = pairsOf(source, f, 'points', where);
    return pairs && { kind: 'piecewise', points: pairs.map(([x, value]) => ({ x, value })) };
  },
  power: (source, f, where) => {
    const [from, to, exponent] = numbersOf(source, f, ['from', 'to', 'exponent'], where);
    if (from === undefined || to === undefined || exponent === undefined) return undefined;
    if (from !== to && exponent > 0) return { kind: 'power', from, to, exponent };
    return refused(source, f, `the power${where} needs two different ends and an exponent above 0`);
  },
  step: (source, f, where) => {
    const before = numberField(source, f, 'before', where);
    const pairs = pairsOf(source, f, 'thresholds', where);
    if (before === undefined || pairs === undefined) return undefined;
    return { kind: 'step', before, thresholds: pairs.map(([at, value]) => ({ at, value })) };
  },
  's-curve': (source, f, where) => {
    const [centre, steepness] = numbersOf(source, f, ['centre', 'steepness'], where);
    return centre === undefined || steepness === undefined
      ? undefined
      : { kind: 's-curve', centre, steepness };
  },
};

function numbersOf(source: JsonSource, f: JsonObject, keys: readonly string[], where: string) {
  return keys.map((key) => numberField(source, f, key, where));
}

/** A list of pairs `[number of the issue, value]`, the first ascending. */
function pairsOf(
  source: JsonSource,
  f: JsonObject,
  key: string,
  where: string,
): readonly (readonly [number, number])[] | undefined {
  const list = field(source, f, key, 'array', where);
  if (list === undefined) return undefined;
  const pairs = list.items.map((item) => {
    const pair = asKind(source, item, 'array', `an item of ${key}${where}`);
    const [x, value] = (pair?.items ?? []).map((one) => numberOf(source, one, `a number of ${key}${where}`));
    return x === undefined || value === undefined || pair?.items.length !== 2
      ? undefined
      : ([x, value] as const);
  });
  const known = pairs.filter((pair) => pair !== undefined);
  const isAscending = known.every(([x], k) => k === 0 || x > (known[k - 1]?.[0] ?? x));
  if (known.length > 0 && known.length === pairs.length && isAscending) return known;
  return refused(source, f, `${key}${where} must be pairs [number, value], the numbers ascending`);
}

function refused(source: JsonSource, f: JsonObject, message: string): undefined {
  source.report.error('bad-function', placeOf(source, f), message);
}
