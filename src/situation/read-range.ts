import type { Distribution } from '../numeric/index.ts';
import { isWithin, rangeWords, unquotedComma } from '../text/index.ts';
import type { Bounds, EstimateError, Read } from './estimate-types.ts';

/** What to do about a value that is no estimate. */
export const forms = 'write a number, "70 to 90", {low, mode, high}, a named distribution or readings';

export type RawMap = Readonly<Record<string, unknown>>;

export interface Stated {
  readonly distribution: Distribution;
  readonly written: string;
}

export function readPlain(raw: unknown, bounds: Bounds, path: EstimateError['path']): Read<Stated> {
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

export function readUniform(
  low: number,
  high: number,
  bounds: Bounds,
  path: EstimateError['path'],
): Read<Stated> {
  if (low > high) {
    return [{ path, message: `runs from ${low} down to ${high}`, hint: 'the lower end comes first' }];
  }
  const outside = outsideOf(low, bounds, path) ?? outsideOf(high, bounds, path);
  if (outside !== undefined) return outside;
  if (low === high) return { distribution: { kind: 'constant', value: low }, written: String(low) };
  return { distribution: { kind: 'uniform', low, high }, written: `${low} to ${high}` };
}

export function outsideOf(value: number, bounds: Bounds, path: EstimateError['path']) {
  return isWithin(value, bounds) ? undefined : [{ path, message: `is ${value}; it ${rangeWords(bounds)}` }];
}

export function unknownKeys(raw: RawMap, known: readonly string[]): EstimateError[] {
  return Object.keys(raw)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const comma = unquotedComma(raw, key);
      return comma === undefined
        ? { path: [key], message: 'is no key of this estimate', hint: `keys are: ${known.join(', ')}` }
        : { path: [key], code: 'unquoted-comma', ...comma };
    });
}

export function isMap(raw: unknown): raw is RawMap {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

export function isNumbers(raw: unknown): boolean {
  return Array.isArray(raw) && raw.every((item) => typeof item === 'number' && Number.isFinite(item));
}

export function describe(raw: unknown): string {
  if (raw === undefined) return 'missing';
  if (raw === null) return 'empty';
  if (typeof raw === 'string') return `'${raw.slice(0, 40)}'`;
  return typeof raw === 'object' ? (Array.isArray(raw) ? 'a list' : 'a map') : String(raw);
}
