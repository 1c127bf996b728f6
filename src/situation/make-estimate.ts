import type { Collector } from '../diagnostics/index.ts';
import { type Evidence, isKnownAt, poolReadings } from '../evidence/index.ts';
import { type Distribution, quantileFunction, support as supportOf } from '../numeric/index.ts';
import { type Path, ranges, sayAt, showPath, type YamlSource } from '../text/index.ts';

import type { Estimate, Support } from './estimate.ts';
import {
  type Bounds,
  type EstimateShape,
  isErrors,
  type Read,
  type StatedSupport,
} from './estimate-types.ts';
import { readEstimate } from './read-estimate.ts';

/** Support of the enclosing stance, scale or actor, for numbers without their own. */
export interface Enclosing {
  readonly claims?: readonly string[] | undefined;
  readonly assumption?: string | undefined;
}

/** Turns the estimates of one file into numbers with support, in the order of reading, and collects what is odd. */
export interface EstimateReader {
  readonly read: (
    shape: EstimateShape,
    path: Path,
    unit: Estimate['unit'],
    enclosing?: Enclosing,
    /** The estimate's name where its path holds a place in a list. */
    name?: string,
  ) => Estimate;
  /** A number that the file leaves open: a wide default, counted as a gap. */
  readonly readDefault: (shape: EstimateShape, path: Path, unit: Estimate['unit'], name?: string) => Estimate;
  readonly estimates: () => readonly Estimate[];
}

/** What-if values by the estimate's name, as the user wrote them: `0.2`, `60 to 80`. */
export type Overrides = ReadonlyMap<string, string>;

export function makeEstimateReader(
  source: YamlSource,
  evidence: Evidence,
  asOf: string,
  collector: Collector,
  overrides: Overrides = new Map(),
): EstimateReader {
  const estimates: Estimate[] = [];
  const say = { error: sayAt(source, collector), warning: sayAt(source, collector, 'warning') };
  const report = (severity: 'error' | 'warning', code: string, message: string, path: Path, hint?: string) =>
    say[severity](code, message, path, hint);
  const reader: EstimateReader = {
    estimates: () => estimates,
    read(shape, path, unit, enclosing, name = showPath(path)) {
      const wanted = overrides.get(name);
      const replaced = wanted === undefined ? shape : whatIf(wanted, unit);
      if (isErrors(replaced)) {
        for (const { message } of replaced) report('error', 'bad-setting', `set ${name} ${message}`, path);
      }
      const stated = inForce(isErrors(replaced) ? shape : replaced, asOf);
      const support = supportFor(stated, wanted === undefined ? shape : stated, enclosing);
      if (support.claims.length === 0 && support.assumption === undefined) {
        report(
          'warning',
          'unsupported',
          `${name} rests on nothing`,
          path,
          'add claims: [...] or assumption: why',
        );
      }
      warnOfLaterClaims(support, stated.kind, evidence, asOf, (claims) =>
        report('warning', 'later-claim', `${name} cites only what was said after ${asOf}: ${claims}`, path),
      );
      const numbers = distributionOf(stated, evidence, asOf);
      if (numbers === undefined) {
        report(
          'error',
          'no-reading',
          `${name} has no accepted reading`,
          path,
          'cite a claim whose status is accepted',
        );
      }
      const estimate = {
        path: name,
        ...summary(numbers ?? { distribution: { kind: 'constant', value: 0 }, written: '' }),
        unit,
        support,
        isPooled: stated.kind === 'readings',
        isDefault: false,
      };
      estimates.push(estimate);
      return estimate;
    },
    readDefault(shape, path, unit, name = showPath(path)) {
      const read = reader.read(shape, path, unit, undefined, name);
      const marked = { ...read, isDefault: !overrides.has(name) };
      estimates[estimates.length - 1] = marked;
      return marked;
    },
  };
  return reader;
}

/**
 * An estimate set to another value as `--set` sets it (`0.2`, `60 to 80`), or what is wrong with the value.
 *
 * @example
 * const [first] = situation.estimates;
 * estimateSetTo(first, '60 to 80').distribution // => { kind: 'uniform', low: 60, high: 80 }
 */
export function estimateSetTo(
  { path, unit }: Pick<Estimate, 'path' | 'unit'>,
  wanted: string,
): Read<Estimate> {
  const read = whatIf(wanted, unit);
  if (isErrors(read)) return read;
  if (read.kind !== 'stated') return [{ path: [], message: `'${wanted}' is no number or range` }];
  return { path, ...summary(read), unit, support: supportFor(read, read), isPooled: false, isDefault: false };
}

/** Where each kind of number may lie, for what-if values. */
const boundsOf: Readonly<Record<Estimate['unit'], Bounds>> = {
  capability: ranges.capability,
  'scale points': { low: 0, high: 100 },
  salience: ranges.salience,
  value: { low: 0, high: 1 },
  utility: { low: -2, high: 2 },
  exponent: { low: 0.1, high: 10 },
  amount: ranges.amount,
  'utility per unit': { low: 1e-9, high: 1e3 },
  money: { low: 0, high: Number.POSITIVE_INFINITY },
  'rate a year': { low: -0.99, high: 10 },
  share: { low: 0, high: 1 },
  price: { low: 0, high: Number.POSITIVE_INFINITY },
  quantity: { low: 0, high: Number.POSITIVE_INFINITY },
  'exchange rate': { low: 1e-9, high: 1e9 },
  months: { low: 0, high: 600 },
};

function whatIf(wanted: string, unit: Estimate['unit']) {
  const raw = /^\s*-?[\d.]+\s*$/.test(wanted) ? Number(wanted) : wanted;
  const read = readEstimate(raw, boundsOf[unit]);
  return isErrors(read) ? read : { ...read, assumption: `what if: set to ${wanted.trim()}` };
}

/** Of dated values the latest not after the day; of a day before all of them, the earliest. */
function inForce(shape: EstimateShape, asOf: string): Exclude<EstimateShape, { kind: 'dated' }> {
  if (shape.kind !== 'dated') return shape;
  const [first] = shape.values;
  const current = shape.values.filter(({ from }) => from <= asOf).at(-1) ?? first;
  if (current === undefined || current.shape.kind === 'dated')
    throw new Error('dated values hold at least one value');
  return { ...stated(shape), ...current.shape };
}

function stated({ claims, assumption }: StatedSupport): StatedSupport {
  return { ...(claims === undefined ? {} : { claims }), ...(assumption === undefined ? {} : { assumption }) };
}

function supportFor(
  own: Exclude<EstimateShape, { kind: 'dated' }>,
  shape: EstimateShape,
  enclosing: Enclosing = {},
): Support {
  const claims =
    own.kind === 'readings' ? own.readings.map(({ claim }) => claim) : (own.claims ?? shape.claims);
  const assumption = own.assumption ?? shape.assumption;
  const isInherited = claims === undefined && assumption === undefined;
  const used = isInherited ? enclosing : { claims, assumption };
  return {
    claims: used.claims ?? [],
    ...(used.assumption === undefined ? {} : { assumption: used.assumption }),
    isInherited: isInherited && (used.claims !== undefined || used.assumption !== undefined),
  };
}

function warnOfLaterClaims(
  support: Support,
  kind: 'stated' | 'readings',
  evidence: Evidence,
  asOf: string,
  warn: (claims: string) => void,
): void {
  const claims = support.claims.flatMap((id) => evidence.claims.get(id) ?? []);
  const isLate = claims.length > 0 && claims.every((claim) => !isKnownAt(claim, evidence, asOf));
  if (isLate && (kind === 'readings' || support.assumption === undefined)) warn(support.claims.join(', '));
}

interface Numbers {
  readonly distribution: Distribution;
  readonly written: string;
}

function distributionOf(
  shape: Exclude<EstimateShape, { kind: 'dated' }>,
  evidence: Evidence,
  asOf: string,
): Numbers | undefined {
  if (shape.kind === 'stated') return shape;
  const accepted = shape.readings.flatMap(({ claim: id, distribution }) => {
    const claim = evidence.claims.get(id);
    return claim?.status === 'accepted' ? [{ claim, distribution }] : [];
  });
  const known = accepted.filter(({ claim }) => isKnownAt(claim, evidence, asOf));
  // On a day before any of its claims a number still has to be something: the later readings, with a warning.
  const readings = known.length > 0 ? known : accepted;
  if (readings.length === 0) return undefined;
  const { distribution } = poolReadings(readings, evidence, { asOf });
  return {
    distribution,
    written: shape.readings.map(({ claim, written }) => `${claim}: ${written}`).join(', '),
  };
}

function summary({ distribution, written }: Numbers) {
  const quantile = quantileFunction(distribution);
  const { low, high } = supportOf(distribution);
  // Ends of a bounded range, 5 % and 95 % of one with tails.
  const hasTails =
    distribution.kind === 'lognormal' ||
    distribution.kind === 'truncated-normal' ||
    distribution.kind === 'mixture';
  return {
    distribution,
    written,
    low: hasTails ? quantile(0.05) : low,
    median: quantile(0.5),
    high: hasTails ? quantile(0.95) : high,
  };
}
