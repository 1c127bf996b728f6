/** A YAML text taken apart so that its pieces put together are the same bytes. */
export type Piece = Atom | Holder;

/** What is changed as a whole: a number, a word, a text, a list whose items have no names. */
export interface Atom {
  readonly kind: 'atom';
  readonly text: string;
}

/** A map, or a list whose items have names: in lines of its own, or in brackets. */
export interface Holder {
  readonly kind: 'map' | 'list' | 'map in braces' | 'list in brackets';
  readonly open: string;
  readonly entries: readonly KeyedEntry[];
  readonly close: string;
}

/** One key with all that stands around it. */
export interface KeyedEntry {
  readonly key: string;
  /** Comments and empty lines before it. */
  readonly lead: string;
  /** Indent, key and colon. */
  readonly head: string;
  readonly value: Piece;
  /** What follows on its line, and comments that are deeper than the next key. */
  readonly tail: string;
}

/**
 * The text that pieces are.
 *
 * @example
 * textOfPiece({ kind: 'atom', text: '70' }) // => '70'
 */
export function textOfPiece(piece: Piece): string {
  if (piece.kind === 'atom') return piece.text;
  const between = piece.kind === 'map' || piece.kind === 'list' ? '' : ',';
  return piece.open + piece.entries.map(textOfEntry).join(between) + piece.close;
}

export function textOfEntry({ lead, head, value, tail }: KeyedEntry): string {
  return lead + head + textOfPiece(value) + tail;
}
