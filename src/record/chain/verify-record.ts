import { canonicalJson, type Json } from './canonical.ts';
import { hashOf, type Unsealed } from './seal.ts';

/** What holds of a record, line by line. */
export interface VerifiedRecord {
  /** Lines, right or wrong. */
  readonly entries: number;
  /** Numbers of the lines that are not as they were written, or do not follow the line before; from 1. */
  readonly broken: readonly number[];
  /** Hash that the last entry names; null where there is none. */
  readonly last: string | null;
  /** Lines that can be read, as data, with their numbers. */
  readonly readable: readonly { readonly line: number; readonly entry: Unsealed }[];
}

/**
 * Reads a record again: every line must be its own canonical text, hold its own hash, and name the hash of the line before.
 * A changed byte, a line taken out or put elsewhere breaks a line; a cut at the end is seen only by who noted the last hash.
 *
 * @example
 * verifyRecord('').entries // => 0
 * verifyRecord('{"day":"2026-01-10"}\n').broken // => [1]
 */
export function verifyRecord(text: string): VerifiedRecord {
  const lines = text.split('\n');
  // A whole record ends with a line break: what stands after the last one was cut or changed.
  const unfinished = lines.pop() ?? '';
  const whole = lines.length;
  if (unfinished !== '') lines.push(unfinished);
  const broken: number[] = [];
  const readable: { line: number; entry: Unsealed }[] = [];
  let before: Before = { kind: 'none' };
  for (const [i, line] of lines.entries()) {
    const entry = readLine(line);
    if (entry === undefined || i >= whole || !isSound(entry, line) || !follows(entry, before))
      broken.push(i + 1);
    if (entry !== undefined) readable.push({ line: i + 1, entry });
    before = entry === undefined ? { kind: 'unreadable' } : { kind: 'entry', entry };
  }
  const last = readable.at(-1)?.entry['hash'];
  return { entries: lines.length, broken, last: typeof last === 'string' ? last : null, readable };
}

type Before =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'entry'; readonly entry: Unsealed };

function readLine(line: string): Unsealed | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSound(entry: Unsealed, line: string): boolean {
  return canonicalJson(entry) === line && entry['hash'] === hashOf(entry);
}

/** After a line that was changed in place the next one still follows it as it was, or as it is. */
function follows({ previous }: Unsealed, before: Before): boolean {
  switch (before.kind) {
    case 'none':
      return previous === null;
    case 'unreadable':
      return typeof previous === 'string';
    case 'entry':
      return previous === before.entry['hash'] || previous === hashOf(before.entry);
  }
}
