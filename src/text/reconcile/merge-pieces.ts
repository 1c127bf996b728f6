import type { Deciding, TextConflict } from './conflict.ts';
import { orderOf } from './order-of.ts';
import { type Holder, type KeyedEntry, type Piece, textOfEntry, textOfPiece } from './pieces.ts';

/** One piece of both; where both have changed it otherwise, the side that is taken there, and a conflict. */
export function mergePieces(b: Piece, o: Piece, t: Piece, path: string, deciding: Deciding): Piece {
  const { conflicts, sideAt } = deciding;
  const [base, ours, theirs] = [b, o, t].map(textOfPiece);
  if (ours === theirs || theirs === base) return o;
  if (ours === base) return t;
  if (b.kind !== 'atom' && o.kind !== 'atom' && t.kind !== 'atom' && b.kind === o.kind && o.kind === t.kind) {
    const found: TextConflict[] = [];
    const entries = mergeEntries(b, o, t, path, { conflicts: found, sideAt });
    // A list of words is merged where both only add: who takes one out and puts one in means another list.
    const isList = b.kind === 'list' || b.kind === 'list in brackets';
    const isGrown = [o, t].every(({ entries: all }) => {
      const keys = new Set(all.map(({ key }) => key));
      return b.entries.every(({ key, value }) => value.kind !== 'atom' || keys.has(key));
    });
    if (!isList || isGrown) {
      conflicts.push(...found);
      const close = b.close === o.close ? t.close : o.close;
      return { ...o, entries, close: b.entries.length === 0 ? ([o.close, t.close].sort()[0] ?? '') : close };
    }
  }
  conflicts.push({ path, kind: 'value', base: base ?? null, ours: ours ?? null, theirs: theirs ?? null });
  return sideAt(path) === 'theirs' ? t : o;
}

type Three = readonly [
  base: KeyedEntry | undefined,
  ours: KeyedEntry | undefined,
  theirs: KeyedEntry | undefined,
];

/** The keys of both, each once, in an order that does not hang on which side is called ours. */
function mergeEntries(
  b: Holder,
  o: Holder,
  t: Holder,
  path: string,
  deciding: Deciding,
): readonly KeyedEntry[] {
  const [base, ours, theirs] = [b, o, t].map(({ entries }) => new Map(entries.map((one) => [one.key, one])));
  const kept = new Map<string, KeyedEntry>();
  for (const key of new Set([b, o, t].flatMap(({ entries }) => entries.map((one) => one.key)))) {
    const at = path === '' ? key : `${path}.${key}`;
    const entry = mergeEntry([base?.get(key), ours?.get(key), theirs?.get(key)], at, deciding);
    if (entry !== undefined) kept.set(key, entry);
  }
  return orderOf(b, o, t, kept, path, deciding).flatMap((key) => kept.get(key) ?? []);
}

function mergeEntry([b, o, t]: Three, path: string, deciding: Deciding): KeyedEntry | undefined {
  if (b !== undefined && o !== undefined && t !== undefined)
    return {
      key: o.key,
      lead: mergeNotes(b.lead, o.lead, t.lead, path, deciding),
      head: mergeNotes(b.head, o.head, t.head, path, deciding),
      value: mergePieces(b.value, o.value, t.value, path, deciding),
      tail: mergeNotes(b.tail, o.tail, t.tail, path, deciding),
    };
  const [base, ours, theirs] = [b, o, t].map((one) => (one === undefined ? null : textOfEntry(one)));
  if (ours === theirs || theirs === base) return o;
  if (ours === base) return t;
  // Said the same with other spaces: the one that sorts first, whichever side it is.
  if (ours !== null && theirs !== null && ours?.trim() === theirs?.trim())
    return (ours ?? '') < (theirs ?? '') ? o : t;
  deciding.conflicts.push({
    path,
    kind: 'value',
    base: base ?? null,
    ours: ours ?? null,
    theirs: theirs ?? null,
  });
  return deciding.sideAt(path) === 'theirs' ? t : o;
}

/** Comments, spaces and the key itself: changed by one side, or a conflict unless only spaces differ. */
function mergeNotes(base: string, ours: string, theirs: string, path: string, deciding: Deciding): string {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  if (ours.replace(/\s+/g, '') === theirs.replace(/\s+/g, '')) return ours < theirs ? ours : theirs;
  deciding.conflicts.push({ path, kind: 'comment', base, ours, theirs });
  return deciding.sideAt(path) === 'theirs' ? theirs : ours;
}
