/** A word, a mark, or a whole quotation, which no rule looks into. */
export interface TextToken {
  readonly kind: 'word' | 'mark' | 'quote';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
}

const wordOrMark = /[\p{L}\p{M}\p{N}]+(?:['’.-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/** The tokens from `start` to `end`; quotations that lie inside are one token each. */
export function tokensOf(
  text: string,
  start: number,
  end: number,
  quotes: readonly (readonly [number, number])[],
): TextToken[] {
  const found: TextToken[] = [];
  let from = start;
  for (const [open, close] of quotes) {
    pushWords(found, text, from, open);
    found.push({ kind: 'quote', start: open, end: close, text: '"', lower: '"' });
    from = close;
  }
  pushWords(found, text, from, end);
  return found;
}

function pushWords(found: TextToken[], text: string, start: number, end: number): void {
  for (const match of text.slice(start, end).matchAll(wordOrMark)) {
    const [word] = match;
    const at = start + match.index;
    const isWord = /^[\p{L}\p{N}]/u.test(word);
    for (const [offset, part] of isWord ? clitics(word) : [[0, word] as const])
      found.push({
        kind: isWord ? 'word' : 'mark',
        start: at + offset,
        end: at + offset + part.length,
        text: part,
        lower: part.toLowerCase().replace('’', "'"),
      });
  }
}

/** A possessive stays with its noun; what else an apostrophe joins ("he's", "l'État") stays one word as well. */
function clitics(word: string): readonly (readonly [number, string])[] {
  return [[0, word]];
}
