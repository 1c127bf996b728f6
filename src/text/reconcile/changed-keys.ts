import { type Holder, type Piece, textOfEntry, textOfPiece } from './pieces.ts';
import { takeApart } from './take-apart.ts';

/** A key of which one text says another thing than another: what it said and says; null: nothing. */
export interface ChangedKey {
  /** Keys from the top, parted by full stops; empty: the whole text. */
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What has become of a YAML text, key by key, the deepest keys that tell; comments and layout are no change of what it says.
 *
 * @example
 * changedKeys('a: { b: 1, c: 2 }\n', 'a: { b: 3, c: 2 }\n') // => [{ path: 'a.b', from: '1', to: '3' }]
 */
export function changedKeys(before: string, after: string): readonly ChangedKey[] {
  if (before === after) return [];
  const [from, to] = [takeApart(before), takeApart(after)];
  if (from === undefined || to === undefined) return [{ path: '', from: before, to: after }];
  return between(from, to, '');
}

function between(from: Piece, to: Piece, path: string): readonly ChangedKey[] {
  if (textOfPiece(from) === textOfPiece(to)) return [];
  if (from.kind !== 'atom' && to.kind !== 'atom') return entriesBetween(from, to, path);
  return [{ path, from: textOfPiece(from).trim(), to: textOfPiece(to).trim() }];
}

function entriesBetween(from: Holder, to: Holder, path: string): readonly ChangedKey[] {
  const [old, now] = [from, to].map(({ entries }) => new Map(entries.map((one) => [one.key, one])));
  return [...new Set([...from.entries, ...to.entries].map(({ key }) => key))].flatMap((key) => {
    const at = path === '' ? key : `${path}.${key}`;
    const [a, b] = [old?.get(key), now?.get(key)];
    if (a !== undefined && b !== undefined) return between(a.value, b.value, at);
    const words = (one: typeof a) => (one === undefined ? null : textOfEntry({ ...one, lead: '' }).trim());
    return [{ path: at, from: words(a), to: words(b) }];
  });
}
