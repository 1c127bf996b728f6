import { isWithin, rangeWords } from '../text/index.ts';
import type { Bounds, EstimateError, Read } from './estimate-types.ts';
import {
  describe,
  forms,
  isNumbers,
  outsideOf,
  type RawMap,
  readUniform,
  type Stated,
  unknownKeys,
} from './read-range.ts';

/** The parameters of each named distribution; a `?` marks what may be left out. */
const parameters: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    uniform: ['low', 'high'],
    triangular: ['low', 'mode', 'high'],
    pert: ['low', 'mode', 'high', 'shape?'],
    normal: ['mean', 'sd', 'low?', 'high?'],
    lognormal: ['median', 'spread'],
    beta: ['alpha', 'beta', 'low', 'high'],
    discrete: ['values', 'weights'],
  }),
);

/** Reads `{low, mode, high}` or a distribution by name; every parameter is checked, and the ends against the bounds. */
export function readNamed(raw: RawMap, bounds: Bounds): Read<Stated> {
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
      'before',
      'direction',
    ]);
    return keys.length > 0 ? keys : [{ path: [], message: 'has no value', hint: forms }];
  }
  const wanted = typeof name === 'string' ? parameters.get(name) : undefined;
  if (typeof name !== 'string' || wanted === undefined) {
    const known = [...parameters.keys()].join(', ');
    return [{ path: ['distribution'], message: `is ${describe(name)}; known are: ${known}` }];
  }
  const names = wanted.map((parameter) => parameter.replace('?', ''));
  const errors: EstimateError[] = [
    ...unknownKeys(raw, ['distribution', ...names, 'claims', 'assumption', 'before', 'direction']),
  ];
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
      const isShaped = shape === undefined || isWithin(shape, shapeRange);
      if (!isShaped) return [{ path: ['shape'], message: `is ${shape}; it ${rangeWords(shapeRange)}` }];
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
  if (weights.some((weight) => !isWithin(weight, weightRange)) || !(total > 0)) {
    return [
      {
        path: ['weights'],
        message: `are ${weights.join(', ')}; each ${rangeWords(weightRange)}, and not all 0`,
      },
    ];
  }
  return { distribution: { kind: 'discrete', values, weights }, written: values.join(' or ') };
}

// What the shapes of a PERT or beta and the weights of a discrete distribution may be, so that their quantiles exist.
const shapeRange = { low: 1e-3, high: 1e6 };
const weightRange = { low: 0, high: 1e12, least: 1e-12 };

/** Standard deviations that a draw of 53 bits can lie from the middle. */
const farthest = 9;

/** An upper end so far that a tail up to it may be drawn. */
function isOpen({ high }: Bounds): boolean {
  return high > 1e9;
}

/** Distributions with tails are cut at the bounds of the number they stand for. */
function buildUnbounded(name: string, raw: RawMap, bounds: Bounds): Read<Stated> {
  const number = (key: string) => raw[key] as number;
  if (name === 'beta') {
    const [alpha, beta, low, high] = [number('alpha'), number('beta'), number('low'), number('high')];
    const odd = [alpha, beta].find((one) => !isWithin(one, shapeRange));
    if (odd !== undefined)
      return [
        { path: [odd === alpha ? 'alpha' : 'beta'], message: `is ${odd}; it ${rangeWords(shapeRange)}` },
      ];
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
    const far = median * Math.exp(farthest * spread);
    if (isOpen(bounds) && !(far <= Math.min(bounds.high, 1e300) && isWithin(median, bounds)))
      return [
        { path: ['median'], message: `with spread ${spread} reaches ${far}; it ${rangeWords(bounds)}` },
      ];
    if (!isOpen(bounds)) {
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
  if (high === bounds.high && isOpen(bounds)) {
    const end = Math.min(high, mean + 40 * sd);
    return { distribution: { kind: 'truncated-normal', mean, sd, low, high: end }, written };
  }
  return { distribution: { kind: 'truncated-normal', mean, sd, low, high }, written };
}
