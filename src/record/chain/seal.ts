import { textHash } from '../../evidence/index.ts';
import { canonicalJson, type Json } from './canonical.ts';

/** What an entry says before it is chained. */
export interface Unsealed {
  readonly [key: string]: Json;
}

/** An entry in its place: it names the hash of the one before, and its own. */
export type Sealed<T> = T & { readonly previous: string | null; readonly hash: string };

/**
 * Chains an entry to the one before: `hash` is the SHA-256 of its canonical JSON without that key, `previous` the hash of
 * the entry before, null for the first.
 *
 * @example
 * seal({ day: '2026-01-10' }, null).hash.length // => 64
 */
export function seal<T extends Unsealed>(entry: T, previous: string | null): Sealed<T> {
  return { ...entry, previous, hash: hashOf({ ...entry, previous }) };
}

/** SHA-256 of the canonical JSON of an entry, its own hash left out. */
export function hashOf(entry: Unsealed): string {
  const { hash: _, ...rest } = entry;
  return textHash(canonicalJson(rest));
}
