import { dayProblem } from '../text/index.ts';
import {
  type Bounds,
  type DatedShape,
  type Directions,
  type EstimateError,
  type EstimateShape,
  isErrors,
  type Read,
  type Reading,
  type StatedSupport,
} from './estimate-types.ts';
import { readNamed } from './read-distribution.ts';
import { describe, forms, isMap, type RawMap, readPlain, type Stated, unknownKeys } from './read-range.ts';

/** Reads one estimate; every error names the part that is wrong and the allowed range. */
export function readEstimate(raw: unknown, bounds: Bounds): Read<EstimateShape> {
  if (typeof raw === 'number' || typeof raw === 'string') {
    const read = readPlain(raw, bounds, []);
    return isErrors(read) ? read : { kind: 'stated', ...read };
  }
  if (!isMap(raw)) return [{ path: [], message: `is ${describe(raw)}, no estimate`, hint: forms }];
  const supported = readSupport(raw, bounds);
  if (isErrors(supported)) return supported;
  if ('dated' in raw) return readDated(raw, bounds, supported);
  if ('readings' in raw) return readReadings(raw, bounds, supported);
  const read = 'value' in raw ? readValue(raw, bounds) : readNamed(raw, bounds);
  return isErrors(read) ? read : { kind: 'stated', ...read, ...supported };
}

function readValue(raw: RawMap, bounds: Bounds): Read<Stated> {
  const unknown = unknownKeys(raw, ['value', 'claims', 'assumption', 'before', 'direction']);
  return unknown.length > 0 ? unknown : readPlain(raw['value'], bounds, ['value']);
}

function readSupport(raw: RawMap, bounds: Bounds): Read<StatedSupport> {
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
  const direction = readDirection(raw, bounds);
  if (direction !== undefined && isErrors(direction)) errors.push(...direction);
  const before = 'before' in raw ? readBefore(raw['before'], bounds) : undefined;
  if (before !== undefined && isErrors(before)) errors.push(...before);
  if (errors.length > 0) return errors;
  return {
    ...(claims === undefined ? {} : { claims: claims as string[] }),
    ...(assumption === undefined ? {} : { assumption: assumption as string }),
    ...(before === undefined ? {} : { before: before as EstimateShape }),
    ...(direction === undefined ? {} : { direction: direction as Directions }),
  };
}

/** To which side of 0 each claim points. */
function readDirection(raw: RawMap, { low, high }: Bounds): Read<Directions> | undefined {
  const { direction, claims, readings } = raw;
  if (direction === undefined) return undefined;
  const path = ['direction'];
  if (low >= 0 || high <= 0)
    return [
      { path, message: `tells the side of 0; this number runs from ${low} to ${high}`, hint: 'leave it out' },
    ];
  if (!isMap(direction) || Object.keys(direction).length === 0)
    return [{ path, message: `is ${describe(direction)}; it must say up or down for each claim` }];
  const cited = [...(Array.isArray(claims) ? claims : []), ...(isMap(readings) ? Object.keys(readings) : [])];
  const errors: EstimateError[] = [];
  const sides = new Map<string, 'up' | 'down'>();
  for (const [claim, side] of Object.entries(direction)) {
    if (side !== 'up' && side !== 'down')
      errors.push({
        path: [...path, claim],
        message: `is ${describe(side)}; it must be up, above 0, or down, below 0`,
      });
    else if (!cited.includes(claim))
      errors.push({ path: [...path, claim], message: `names '${claim}', which this number does not cite` });
    else sides.set(claim, side);
  }
  return errors.length > 0 ? errors : Object.fromEntries(sides);
}

/** What the number was before any of its claims was said: an estimate that needs no day of its own. */
function readBefore(raw: unknown, bounds: Bounds): Read<EstimateShape> {
  const isNested = isMap(raw) && ('dated' in raw || 'before' in raw);
  const read = isNested
    ? [
        {
          path: [],
          message: 'holds on every day before the claims',
          hint: 'leave dated and before out of it',
        },
      ]
    : readEstimate(raw, bounds);
  return isErrors(read) ? read.map((error) => ({ ...error, path: ['before', ...error.path] })) : read;
}

function readDated(raw: RawMap, bounds: Bounds, supported: StatedSupport): Read<EstimateShape> {
  const errors = [...unknownKeys(raw, ['dated', 'claims', 'assumption', 'before', 'direction'])];
  const dated = raw['dated'];
  if (!isMap(dated) || Object.keys(dated).length === 0) {
    return [...errors, { path: ['dated'], message: 'must hold values by the day from which they hold' }];
  }
  const values: DatedShape[] = [];
  for (const [from, value] of Object.entries(dated)) {
    const path = ['dated', from];
    const problem = dayProblem(from);
    if (problem !== undefined) {
      errors.push({ path, message: `'${from.slice(0, 20)}' is no day`, hint: problem });
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
  const errors = [...unknownKeys(raw, ['readings', 'assumption', 'before', 'direction'])];
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
