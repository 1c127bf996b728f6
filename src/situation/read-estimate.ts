import type { Distribution } from '../numeric/index.ts';

/** Where a number may lie. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What is wrong inside an estimate, with the path below it. */
export interface EstimateError {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string;
}

/** An estimate as the file states it, before claims are looked up and dated values chosen. */
export type EstimateShape =
  | (StatedSupport & {
      readonly kind: 'stated';
      readonly distribution: Distribution;
      readonly written: string;
    })
  | (StatedSupport & { readonly kind: 'readings'; readonly readings: readonly Reading[] })
  | (StatedSupport & { readonly kind: 'dated'; readonly values: readonly DatedShape[] });

export interface DatedShape {
  readonly from: string;
  readonly shape: EstimateShape;
}

/** What one claim says about the number: a distribution that the pool mixes. */
export interface Reading {
  readonly claim: string;
  readonly distribution: Distribution;
  readonly written: string;
}

export interface StatedSupport {
  readonly claims?: readonly string[];
  readonly assumption?: string;
}

type Read<T> = T | readonly EstimateError[];

const forms = 'write a number, "70 to 90", {low, mode, high}, a named distribution or readings';

/** Reads one estimate; every error names the part that is wrong and the allowed range. */
export function readEstimate(raw: unknown, bounds: Bounds): Read<EstimateShape> {
  if (typeof raw === 'number' || typeof raw === 'string') {
    const read = readPlain(raw, bounds, []);
    return isErrors(read) ? read : { kind: 'stated', ...read };
  }
  if (!isMap(raw)) return [{ path: [], message: `is ${describe(raw)}, no estimate`, hint: forms }];
  const supported = readSupport(raw);
  if (isErrors(supported)) return supported;
  if ('dated' in raw) return readDated(raw, bounds, supported);
  if ('readings' in raw) return readReadings(raw, bounds, supported);
  const read = 'value' in raw ? readValue(raw, bounds) : readNamed(raw, bounds);
  return isErrors(read) ? read : { kind: 'stated', ...read, ...supported };
}

export function isErrors<T>(read: Read<T>): read is readonly EstimateError[] {
  return (
    Array.isArray(read) &&
    read.every((item) => typeof item === 'object' && item !== null && 'message' in item)
  );
}

type RawMap = Readonly<Record<string, unknown>>;

interface Stated {
  readonly distribution: Distribution;
  readonly written: string;
}

function readPlain(raw: unknown, bounds: Bounds, path: EstimateError['path']): Read<Stated> {
  if (typeof raw === 'number') {
    const outside = outsideOf(raw, bounds, path);
    return outside ?? { distribution: { kind: 'constant', value: raw }, written: String(raw) };
  }
  if (typeof raw !== 'string')
    return [{ path, message: `is ${describe(raw)}, no number or range`, hint: forms }];
  const match = /^\s*(-?\d+(?:\.\d+)?|-?\.\d+)\s+to\s+(-?\d+(?:\.\d+)?|-?\.\d+)\s*$/.exec(raw);
  if (match === null) return [{ path, message: `is '${raw.slice(0, 40)}', no number or range`, hint: forms }];
  const low = Number(match[1]);
  const high = Number(match[2]);
  return readUniform(low, high, bounds, path);
}

function readUniform(low: number, high: number, bounds: Bounds, path: EstimateError['path']): Read<Stated> {
  if (low > high) {
    return [{ path, message: `runs from ${low} down to ${high}`, hint: 'the lower end comes first' }];
  }
  const outside = outsideOf(low, bounds, path) ?? outsideOf(high, bounds, path);
  if (outside !== undefined) return outside;
  if (low === high) return { distribution: { kind: 'constant', value: low }, written: String(low) };
  return { distribution: { kind: 'uniform', low, high }, written: `${low} to ${high}` };
}

function outsideOf(value: number, { low, high }: Bounds, path: EstimateError['path']) {
  if (Number.isFinite(value) && value >= low && value <= high) return undefined;
  const range =
    high === Number.POSITIVE_INFINITY ? `must be at least ${low}` : `must lie between ${low} and ${high}`;
  return [{ path, message: `is ${value}; it ${range}` }];
}

function readValue(raw: RawMap, bounds: Bounds): Read<Stated> {
  const unknown = unknownKeys(raw, ['value', 'claims', 'assumption']);
  return unknown.length > 0 ? unknown : readPlain(raw['value'], bounds, ['value']);
}

function readSupport(raw: RawMap): Read<StatedSupport> {
  const { claims, assumption } = raw;
  const errors: EstimateError[] = [];
  const isList =
    Array.isArray(claims) && claims.length > 0 && claims.every((claim) => typeof claim === 'string');
  if (claims !== undefined && !isList) {
    errors.push({ path: ['claims'], message: `is ${describe(claims)}; it must be a list of claim ids` });
  }
  if (assumption !== undefined && (typeof assumption !== 'string' || assumption.trim() === '')) {
    errors.push({ path: ['assumption'], message: `is ${describe(assumption)}; it must say why in words` });
  }
  if (errors.length > 0) return errors;
  return {
    ...(claims === undefined ? {} : { claims: claims as string[] }),
    ...(assumption === undefined ? {} : { assumption: assumption as string }),
  };
}

function readDated(raw: RawMap, bounds: Bounds, supported: StatedSupport): Read<EstimateShape> {
  const errors = [...unknownKeys(raw, ['dated', 'claims', 'assumption'])];
  const dated = raw['dated'];
  if (!isMap(dated) || Object.keys(dated).length === 0) {
    return [...errors, { path: ['dated'], message: 'must hold values by the day from which they hold' }];
  }
  const values: DatedShape[] = [];
  for (const [from, value] of Object.entries(dated)) {
    const path = ['dated', from];
    if (!/^\d{4}-\d{2}-\d{2}$/.test(from)) {
      errors.push({ path, message: `'${from.slice(0, 20)}' is no day`, hint: 'a day is written 2025-12-11' });
      continue;
    }
    const shape =
      isMap(value) && 'dated' in value
        ? [{ path: [], message: 'dated values cannot be nested' }]
        : readEstimate(value, bounds);
    if (isErrors(shape)) errors.push(...shape.map((error) => ({ ...error, path: [...path, ...error.path] })));
    else values.push({ from, shape });
  }
  values.sort((a, b) => (a.from < b.from ? -1 : 1));
  return errors.length > 0 ? errors : { kind: 'dated', values, ...supported };
}

function readReadings(raw: RawMap, bounds: Bounds, supported: StatedSupport): Read<EstimateShape> {
  const errors = [...unknownKeys(raw, ['readings', 'assumption'])];
  const map = raw['readings'];
  if (!isMap(map) || Object.keys(map).length === 0) {
    return [...errors, { path: ['readings'], message: 'must hold a number or range for each claim' }];
  }
  const readings: Reading[] = [];
  for (const [claim, value] of Object.entries(map)) {
    const read = readPlain(value, bounds, ['readings', claim]);
    if (isErrors(read)) errors.push(...read);
    else readings.push({ claim, ...read });
  }
  return errors.length > 0 ? errors : { kind: 'readings', readings, ...supported };
}

/** The parameters of each named distribution; a `?` marks what may be left out. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  uniform: ['low', 'high'],
  triangular: ['low', 'mode', 'high'],
  pert: ['low', 'mode', 'high', 'shape?'],
  normal: ['mean', 'sd', 'low?', 'high?'],
  lognormal: ['median', 'spread'],
  beta: ['alpha', 'beta', 'low', 'high'],
  discrete: ['values', 'weights'],
};

function readNamed(raw: RawMap, bounds: Bounds): Read<Stated> {
  const name = raw['distribution'] ?? ('low' in raw || 'mode' in raw || 'high' in raw ? 'pert' : undefined);
  if (name === undefined) {
    const keys = unknownKeys(raw, [
      'value',
      'low',
      'mode',
      'high',
      'distribution',
      'readings',
      'dated',
      'claims',
      'assumption',
    ]);
    return keys.length > 0 ? keys : [{ path: [], message: 'has no value', hint: forms }];
  }
  const wanted = typeof name === 'string' ? parameters[name] : undefined;
  if (typeof name !== 'string' || wanted === undefined) {
    const known = Object.keys(parameters).join(', ');
    return [{ path: ['distribution'], message: `is ${describe(name)}; known are: ${known}` }];
  }
  const names = wanted.map((parameter) => parameter.replace('?', ''));
  const errors: EstimateError[] = [...unknownKeys(raw, ['distribution', ...names, 'claims', 'assumption'])];
  for (const parameter of wanted) {
    const value = raw[parameter.replace('?', '')];
    if (value === undefined && parameter.endsWith('?')) continue;
    const isRight = name === 'discrete' ? isNumbers(value) : typeof value === 'number';
    if (!isRight) {
      const expected = name === 'discrete' ? 'a list of numbers' : 'a number';
      errors.push({
        path: [parameter.replace('?', '')],
        message: `is ${describe(value)}; ${name} needs ${expected} here`,
      });
    }
  }
  return errors.length > 0 ? errors : buildNamed(name, raw, bounds);
}

function buildNamed(name: string, raw: RawMap, bounds: Bounds): Read<Stated> {
  const number = (key: string) => raw[key] as number;
  const [low, mode, high] = [number('low'), number('mode'), number('high')];
  switch (name) {
    case 'uniform':
      return readUniform(low, high, bounds, []);
    case 'triangular':
    case 'pert': {
      if (!(low <= mode && mode <= high)) {
        return [
          { path: [], message: `has low ${low}, mode ${mode}, high ${high}`, hint: 'they must not decrease' },
        ];
      }
      const outside = outsideOf(low, bounds, ['low']) ?? outsideOf(high, bounds, ['high']);
      if (outside !== undefined) return outside;
      if (low === high) return { distribution: { kind: 'constant', value: low }, written: String(low) };
      const shape = number('shape');
      if (shape !== undefined && !(shape > 0))
        return [{ path: ['shape'], message: `is ${shape}; it must be above 0` }];
      const written = `${low}, ${mode}, ${high}`;
      if (name === 'triangular') return { distribution: { kind: 'triangular', low, mode, high }, written };
      return {
        distribution: { kind: 'pert', low, mode, high, ...(shape === undefined ? {} : { shape }) },
        written,
      };
    }
    case 'discrete':
      return buildDiscrete(raw['values'] as number[], raw['weights'] as number[], bounds);
    default:
      return buildUnbounded(name, raw, bounds);
  }
}

function buildDiscrete(values: readonly number[], weights: readonly number[], bounds: Bounds): Read<Stated> {
  if (values.length === 0 || values.length !== weights.length) {
    return [{ path: ['weights'], message: `has ${weights.length} weights for ${values.length} values` }];
  }
  const outside = values.flatMap((value, i) => outsideOf(value, bounds, ['values', i]) ?? []);
  if (outside.length > 0) return outside;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.some((weight) => weight < 0) || !(total > 0)) {
    return [{ path: ['weights'], message: 'must be 0 or more and not all 0' }];
  }
  return { distribution: { kind: 'discrete', values, weights }, written: values.join(' or ') };
}

/** Distributions with tails are cut at the bounds of the number they stand for. */
function buildUnbounded(name: string, raw: RawMap, bounds: Bounds): Read<Stated> {
  const number = (key: string) => raw[key] as number;
  if (name === 'beta') {
    const [alpha, beta, low, high] = [number('alpha'), number('beta'), number('low'), number('high')];
    if (!(alpha > 0 && beta > 0)) return [{ path: ['alpha'], message: 'alpha and beta must be above 0' }];
    if (!(low < high)) return [{ path: ['low'], message: `is ${low}, not below high ${high}` }];
    const outside = outsideOf(low, bounds, ['low']) ?? outsideOf(high, bounds, ['high']);
    return (
      outside ?? {
        distribution: { kind: 'beta', alpha, beta, low, high },
        written: `beta ${alpha}, ${beta} on ${low} to ${high}`,
      }
    );
  }
  if (name === 'lognormal') {
    const [median, spread] = [number('median'), number('spread')];
    if (!(median > 0 && spread > 0))
      return [{ path: ['median'], message: 'median and spread must be above 0' }];
    if (Number.isFinite(bounds.high)) {
      return [
        {
          path: [],
          message: `is lognormal, which has no upper end; this number must stay below ${bounds.high}`,
          hint: 'use {low, mode, high}',
        },
      ];
    }
    return { distribution: { kind: 'lognormal', median, spread }, written: `lognormal ${median}, ${spread}` };
  }
  const [mean, sd] = [number('mean'), number('sd')];
  if (!(sd > 0)) return [{ path: ['sd'], message: `is ${sd}; it must be above 0` }];
  const low = Math.max(number('low') ?? Number.NEGATIVE_INFINITY, bounds.low);
  const high = Math.min(number('high') ?? Number.POSITIVE_INFINITY, bounds.high);
  if (!(low < high)) return [{ path: ['low'], message: `leaves nothing between ${low} and ${high}` }];
  // Without this the cut leaves a distribution that no draw can reach in double precision.
  if (mean + 30 * sd < low || mean - 30 * sd > high) {
    return [{ path: ['mean'], message: `is ${mean}, over 30 sd from the allowed range ${low} to ${high}` }];
  }
  const written = `normal ${mean}, ${sd}`;
  if (!Number.isFinite(high))
    return { distribution: { kind: 'truncated-normal', mean, sd, low, high: mean + 40 * sd }, written };
  return { distribution: { kind: 'truncated-normal', mean, sd, low, high }, written };
}

function unknownKeys(raw: RawMap, known: readonly string[]): EstimateError[] {
  return Object.keys(raw)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [key],
      message: `is no key of this estimate`,
      hint: `keys are: ${known.join(', ')}`,
    }));
}

function isMap(raw: unknown): raw is RawMap {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function isNumbers(raw: unknown): boolean {
  return Array.isArray(raw) && raw.every((item) => typeof item === 'number' && Number.isFinite(item));
}

function describe(raw: unknown): string {
  if (raw === undefined) return 'missing';
  if (raw === null) return 'empty';
  if (typeof raw === 'string') return `'${raw.slice(0, 40)}'`;
  return typeof raw === 'object' ? (Array.isArray(raw) ? 'a list' : 'a map') : String(raw);
}
