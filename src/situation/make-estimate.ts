import type { Collector, Severity } from '../diagnostics/index.ts';
import { type Evidence, poolReadings } from '../evidence/index.ts';
import { type Distribution, quantileFunction, support as supportOf } from '../numeric/index.ts';
import { type Path, ranges, sayAt, showPath, type YamlSource } from '../text/index.ts';

import { type Alike, alikeBySupport } from './alike.ts';
import { isWrittenDefault } from './defaults.ts';
import type { ClaimValue, CommonPart, Estimate, Support } from './estimate.ts';
import {
  type Bounds,
  type Enclosing,
  type EstimateShape,
  isErrors,
  type PlainShape,
  type Read,
  type StatedSupport,
} from './estimate-types.ts';
import type { Knowledge } from './known/knowledge.ts';
import { numberAt } from './known/number-at.ts';
import type { StandIns, StoodIn } from './known/stand-ins.ts';
import { readEstimate } from './read-estimate.ts';
import { signAgainstClaims } from './sign-against-claims.ts';

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
  /** Support of a part of the file, by claims that had been made. */
  readonly support: (part: Enclosing) => Support;
  /** A number that the file leaves open: a wide default, counted as a gap. */
  readonly readDefault: (shape: EstimateShape, path: Path, unit: Estimate['unit'], name?: string) => Estimate;
  /** A number that is drawn together with others. */
  readonly readCommon: (
    common: CommonPart,
    shape: EstimateShape,
    path: Path,
    unit: Estimate['unit'],
    enclosing: Enclosing,
    name: string,
  ) => Estimate;
  readonly estimates: () => readonly Estimate[];
  /** Numbers that something else stands in for, as they were not yet known. */
  readonly standIns: () => readonly StoodIn[];
}

/** What-if values by the estimate's name, as the user wrote them: `0.2`, `60 to 80`. */
export type Overrides = ReadonlyMap<string, string>;

export function makeEstimateReader(
  source: YamlSource,
  /** As it was known on the day. */
  evidence: Evidence,
  knowledge: Knowledge,
  collector: Collector,
  overrides: Overrides = new Map(),
  standIns: StandIns = {},
  alike?: Alike,
): EstimateReader {
  const estimates: Estimate[] = [];
  const stoodIn: StoodIn[] = [];
  const say = sayAt(source, collector);
  const report = (severity: Severity, code: string, message: string, path: Path, hint?: string) =>
    say(code, message, path, hint, severity);
  const reader: EstimateReader = {
    estimates: () => estimates,
    standIns: () => stoodIn,
    support: (part) => ({ ...supportFor({}, part, knowledge), isInherited: false }),
    read(shape, path, unit, enclosing, name = showPath(path)) {
      const wanted = overrides.get(name);
      const replaced = wanted === undefined ? shape : whatIf(wanted, unit);
      if (isErrors(replaced)) {
        for (const { message } of replaced) report('error', 'bad-setting', `set ${name} ${message}`, path);
      }
      const isReplaced = wanted !== undefined && !isErrors(replaced);
      const found = isReplaced ? (replaced as PlainShape) : numberAt(shape, enclosing ?? {}, knowledge);
      const stated = found ?? standIn(standIns[unit], unit);
      const support = supportFor(stated, found === undefined ? {} : enclosing, knowledge);
      for (const { id, status } of found === undefined ? [] : unaccepted(stated, enclosing, knowledge))
        report('warning', 'not-accepted', `${name} cites '${id}', which is ${status}`, path, acceptedAlone);
      if (found === undefined) {
        stoodIn.push({ name, isDeclared: standIns[unit]?.assumption !== undefined });
      } else if (support.claims.length === 0 && support.assumption === undefined) {
        report(
          'warning',
          'unsupported',
          `${name} rests on nothing`,
          path,
          'add claims: [...] or assumption: why',
        );
      }
      const numbers = distributionOf(stated, evidence, knowledge.day);
      if (numbers === undefined) {
        report(
          'error',
          'no-reading',
          `${name} has no accepted reading`,
          path,
          'cite a claim whose status is accepted',
        );
      }
      const against = isReplaced ? undefined : signAgainstClaims(stated, numbers?.distribution);
      if (against !== undefined)
        report(
          'warning',
          signCode(name),
          `${name} ${against}`,
          path,
          'mend the number, the direction, or the claims',
        );
      const common = alikeBySupport(alike, support, evidence);
      const estimate = {
        path: name,
        ...summary(numbers ?? { distribution: { kind: 'constant', value: 0 }, written: '' }),
        unit,
        support,
        isPooled: stated.kind === 'readings',
        isDefault: found === undefined || isWrittenDefault(support.assumption),
        ...(common !== undefined && { common }),
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
    readCommon(common, shape, path, unit, enclosing, name) {
      const marked = { ...reader.read(shape, path, unit, enclosing, name), common };
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
  { path, unit, common }: Pick<Estimate, 'path' | 'unit' | 'common'>,
  wanted: string,
): Read<Estimate> {
  const read = whatIf(wanted, unit);
  if (isErrors(read)) return read;
  if (read.kind !== 'stated') return [{ path: [], message: `'${wanted}' is no number or range` }];
  return {
    path,
    ...summary(read),
    unit,
    support: supportFor(read),
    isPooled: false,
    isDefault: false,
    ...(common !== undefined && { common }),
  };
}

/** An outside option is the number whose sign is most easily turned round: above 0 it lowers the gain from every deal. */
function signCode(name: string): string {
  return name.endsWith('.outside_option') ? 'outside-option-sign' : 'sign-against-claims';
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

/**
 * Both ends of the scale that numbers of a unit lie on; undefined where they have none, such as money, or a cost in utility.
 *
 * @example
 * scaleOf('salience') // => { low: 0, high: 1 }
 */
export function scaleOf(unit: Estimate['unit']): { readonly low: number; readonly high: number } | undefined {
  if (!onScale.has(unit)) return undefined;
  const { low, high } = boundsOf[unit];
  return { low, high };
}

const onScale: ReadonlySet<Estimate['unit']> = new Set(['scale points', 'salience', 'value', 'share']);

function whatIf(wanted: string, unit: Estimate['unit']) {
  const raw = /^\s*-?[\d.]+\s*$/.test(wanted) ? Number(wanted) : wanted;
  const read = readEstimate(raw, boundsOf[unit]);
  return isErrors(read) ? read : { ...read, assumption: `what if: set to ${wanted.trim()}` };
}

/** The file's default for numbers of the unit, or the whole scale: nothing was known of the number itself. */
function standIn(given: EstimateShape | undefined, unit: Estimate['unit']): Stated {
  if (given?.kind === 'stated') return given;
  const { low, high } = boundsOf[unit];
  if (!Number.isFinite(high)) throw new Error(`no whole scale of a number in ${unit}`);
  return { kind: 'stated', distribution: { kind: 'uniform', low, high }, written: `${low} to ${high}` };
}

type Stated = Extract<EstimateShape, { kind: 'stated' }>;

function supportFor(
  own: PlainShape | StatedSupport,
  enclosing: Enclosing = {},
  knowledge?: Knowledge,
): Support {
  const { assumption } = own;
  const claims = 'readings' in own ? own.readings.map(({ claim }) => claim) : own.claims;
  const isInherited = claims === undefined && assumption === undefined;
  const used = isInherited ? enclosing : { claims, assumption };
  return {
    claims: (used.claims ?? []).filter(
      (id) => knowledge === undefined || (knowledge.isClaimKnown(id) && knowledge.isAccepted(id)),
    ),
    ...(used.assumption === undefined ? {} : { assumption: used.assumption }),
    isInherited: isInherited && (used.claims !== undefined || used.assumption !== undefined),
  };
}

const acceptedAlone = 'accepted claims alone support numbers: accept it, or cite another';

/** Claims that a number cites and that nobody has accepted. A reading of theirs is left out of the pool as well. */
function unaccepted(own: PlainShape | StatedSupport, enclosing: Enclosing = {}, knowledge: Knowledge) {
  const { claims } = supportFor(own, enclosing);

  return claims.flatMap((id) => {
    const claim = knowledge.evidence.claims.get(id);
    return claim === undefined || claim.status === 'accepted'
      ? []
      : [{ id, status: statusWords[claim.status] }];
  });
}

const statusWords = { draft: 'a draft', rejected: 'rejected', retracted: 'retracted' } as const;

interface Numbers {
  readonly distribution: Distribution;
  readonly written: string;
  readonly readings?: readonly ClaimValue[];
}

function distributionOf(shape: PlainShape, evidence: Evidence, asOf: string): Numbers | undefined {
  if (shape.kind === 'stated') return shape;
  const readings = shape.readings.flatMap(({ claim: id, distribution }) => {
    const claim = evidence.claims.get(id);
    return claim?.status === 'accepted' ? [{ claim, distribution }] : [];
  });
  if (readings.length === 0) return undefined;
  const { distribution } = poolReadings(readings, evidence, { asOf });
  return {
    distribution,
    written: shape.readings.map(({ claim, written }) => `${claim}: ${written}`).join(', '),
    readings: readings.map(({ claim, distribution: own }) => ({ claim: claim.id, ...ends(own) })),
  };
}

function summary({ distribution, written, readings }: Numbers) {
  return { distribution, written, ...ends(distribution), ...(readings !== undefined && { readings }) };
}

function ends(distribution: Distribution): Pick<Estimate, 'low' | 'median' | 'high'> {
  const quantile = quantileFunction(distribution);
  const { low, high } = supportOf(distribution);
  // Ends of a bounded range, 5 % and 95 % of one with tails.
  const hasTails =
    distribution.kind === 'lognormal' ||
    distribution.kind === 'truncated-normal' ||
    distribution.kind === 'mixture';
  return {
    low: hasTails ? quantile(0.05) : low,
    median: quantile(0.5),
    high: hasTails ? quantile(0.95) : high,
  };
}
