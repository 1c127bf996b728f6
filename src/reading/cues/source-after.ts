import { determiners, prepositions, pronouns, subordinators, venue } from './english-words.ts';
import {
  afterAdverbial,
  isCapital,
  isFiniteVerb,
  isMark,
  isQuote,
  isTime,
  isWord,
  lowerAt,
  opensPhrase,
  type Range,
  type TokenLine,
} from './grammar.ts';

/** The noun phrase that begins at `from`: "said Ilda Reyn, the minister". */
export function phraseAfter(line: TokenLine, from: number): Range | undefined {
  if (!opensPhrase(line, from) || isQuote(line, from)) return undefined;
  let end = from;
  while (end < line.tokens.length && !stops(line, end, from)) end++;
  if (end === from) return undefined;
  return [from, afterApposition(line, end)];
}

function stops(line: TokenLine, i: number, from: number): boolean {
  const lower = lowerAt(line, i);
  if (isQuote(line, i)) return true;
  if (!isWord(line, i))
    return !isMark(line, i, "'’.&-") || (isMark(line, i, '.') && i === line.tokens.length - 1);
  if (pronouns.has(lowerAt(line, from)) && i > from && !/^(?:of|who)$/.test(lower)) return true;
  if (i > from && isTime(line, i) && !isCapital(line, i + 1)) return true;
  if (subordinators.has(lower) && lower !== 'that') return true;
  if (lower === 'that' || (lower === 'but' && i > from)) return true;
  if (i > from && isFiniteVerb(line, i) && lowerAt(line, i + 1) !== 'by') return true;
  if (i > from && prepositions.has(lower)) return !belongs(line, i, from);
  return i > from && afterAdverbial(line, i) > i;
}

/** A preposition that goes on with the phrase: "a lecturer at the institute", not "in an interview". */
function belongs(line: TokenLine, i: number, from: number): boolean {
  const lower = lowerAt(line, i);
  if (
    isTime(line, i + 1) ||
    venue.test(lowerAt(line, i + 2)) ||
    venue.test(lowerAt(line, i + 1)) ||
    venue.test(lowerAt(line, i + 3))
  )
    return false;
  if (/^(?:of|for|from|with)$/.test(lower)) return true;
  return (
    /^(?:at|in|on|to|by)$/.test(lower) && determiners.has(lowerAt(line, from)) && !isCapital(line, i - 1)
  );
}

function afterApposition(line: TokenLine, end: number): number {
  if (!isMark(line, end, ',')) return end;
  const opens = lowerAt(line, end + 1);
  const explains =
    /^(?:the|a|an|his|her|their|its|who|whose|one)$/.test(opens) ||
    /^(?:chief|head|former|president|chairman|director|spokes\w+)$/.test(opens);
  if (!explains) return end;
  let last = end + 1;
  while (last < line.tokens.length && !isMark(line, last, ',;:.—–') && !isQuote(line, last)) last++;
  return last;
}
