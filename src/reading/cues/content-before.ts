import { isWhole } from './content-after.ts';
import { afterAdverbial, isMark, isQuote, isWord, lowerAt, type Range, type TokenLine } from './grammar.ts';

/** What a cue says, where it stands before its source or before itself. */
export interface ContentBefore {
  readonly ranges: readonly Range[];
  readonly kind: 'direct' | 'indirect' | 'partial';
}

/** `"…," said X`: the content that ends right before token `end`. */
export function contentBefore(line: TokenLine, end: number, isLast: boolean): ContentBefore | undefined {
  const last = isMark(line, end - 1, ',—–-') ? end - 2 : end - 1;
  if (last < 0) return undefined;
  if (isQuote(line, last)) return quotedBefore(line, last);
  // Without marks, a comma must part it from the cue, and nothing may follow.
  if (!isLast || !isMark(line, end - 1, ',—–')) return undefined;
  return { ranges: [[clauseStart(line, last), last + 1]], kind: 'indirect' };
}

function quotedBefore(line: TokenLine, last: number): ContentBefore | undefined {
  let first = last;
  while (first > 0 && isQuote(line, first - 1)) first--;
  if (first === 0 || (isWhole(line, last) && isMark(line, first - 1, '.:—–')))
    return { ranges: [[first, last + 1]], kind: 'direct' };
  if (!/[,.!?]["”»’]?$/.test(line.text.slice(0, line.tokens[last]?.end ?? 0).slice(-2))) return undefined;
  return { ranges: [[clauseStart(line, last), last + 1]], kind: 'partial' };
}

/** Back to the beginning of the sentence, or past an opening "But" or "And". */
function clauseStart(line: TokenLine, last: number): number {
  let first = last;
  while (first > 0 && !isMark(line, first - 1, ';')) first--;
  return /^(?:but|and)$/.test(lowerAt(line, first)) ? first + 1 : first;
}

/** Does only a day, a place or an aside follow to the end of the sentence? */
export function isLastWord(line: TokenLine, from: number): boolean {
  const next = afterAdverbial(line, from);
  if (next >= line.tokens.length || isMark(line, next, '.!?;')) return true;
  if (isMark(line, next, ',')) return true;
  return (
    /^(?:in|at|on|during|after|to|by|through|via|before|as|when|while|of|about|for|with|late|early|earlier|last|this|from|following)$/.test(
      lowerAt(line, next),
    ) && isWord(line, next)
  );
}
