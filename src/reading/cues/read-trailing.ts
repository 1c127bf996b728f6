import type { ClauseRules } from './clause-rules.ts';
import { isMark, isWord, lowerAt, type Range, type TokenLine } from './grammar.ts';

const mostOfASource = 12;

/**
 * What is said before its verb without marks: "…, сообщило агентство", "…, a annoncé le ministre". The verb stands after a comma, whoever
 * speaks after the verb, with a name or a word for who speaks, and the clause ends there; "…, сообщил X, что …" goes on, and is none.
 */
export function readTrailing(
  line: TokenLine,
  i: number,
  group: number,
  { preposition, complementizer, opener, speakers }: ClauseRules,
): { readonly source: Range; readonly content: Range } | undefined {
  if (!isMark(line, group - 1, ',') || group < 4 || !isPart(line, i + 1)) return undefined;
  let end = i + 1;
  while (end < line.tokens.length && isPart(line, end) && !preposition.test(lowerAt(line, end))) {
    if (opener.test(lowerAt(line, end)) || complementizer.test(lowerAt(line, end))) return undefined;
    end++;
  }
  if (end === i + 1 || end - i > mostOfASource) return undefined;
  for (let k = end; k < line.tokens.length; k++) if (complementizer.test(lowerAt(line, k))) return undefined;
  const words = line.tokens.slice(i + 1, end).map(({ text }) => text);
  if (!words.some((word) => /^\p{Lu}/u.test(word) || speakers.test(word.toLowerCase()))) return undefined;
  return { source: [i + 1, end], content: [0, group - 1] };
}

/** Words, and the marks around a name. */
function isPart(line: TokenLine, i: number): boolean {
  return isWord(line, i) || isMark(line, i, '«»"“”');
}
