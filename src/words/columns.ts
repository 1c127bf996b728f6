const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const narrow = /\p{Mn}|\p{Me}|\u200d|\ufe0f/u;
const plain =
  /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u03ff\u0400-\u052f\u2010-\u2027\u2030-\u205e\u2070-\u23ff]*$/;

/**
 * Columns that a text takes on a terminal: wide scripts take two, combining marks none.
 *
 * @example
 * columnsOf('abc') // => 3
 */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  for (const sign of text) columns += narrow.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return columns;
}

/** Padded with blanks to a width. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return side === 'left' ? `${blanks}${text}` : `${text}${blanks}`;
}

/** Where a line may end: at any blank but that before the sign of a share, which is nothing without its number. */
const breaks = / +(?!%(?!\S))/;

/**
 * Text broken at blanks into lines of at most the width; a longer word is broken between its parts, and where it has none, where the line ends.
 *
 * @example
 * wrapped('one two three', 8) // => ['one two', 'three']
 */
export function wrapped(text: string, width: number): readonly string[] {
  // What fits keeps its blanks: vectors of numbers stand below one another by them.
  if (columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(breaks)) {
    for (const piece of pieces(word, width)) {
      if (line !== '' && columnsOf(line) + 1 + columnsOf(piece) > width) {
        lines.push(line);
        line = piece;
      } else line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  return [...lines, line];
}

/** Where a path or an address may end a line: behind a sign that joins its parts. */
const joint = /.*[./_\-:,=&?](?=.)/su;

function pieces(word: string, width: number): readonly string[] {
  if (columnsOf(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && columnsOf(piece + sign) > width) {
      const head = joint.exec(piece + sign)?.[0] ?? piece;
      found.push(head);
      piece = piece.slice(head.length);
    }
    piece += sign;
  }
  return [...found, piece];
}

/** Columns of the longest word. */
export function longestWord(text: string): number {
  return text.split(breaks).reduce((longest, word) => Math.max(longest, columnsOf(word)), 0);
}
