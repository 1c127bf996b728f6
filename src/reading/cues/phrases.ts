import { clauseEnd } from './clause-end.ts';
import { contentAfter } from './content-after.ts';
import { englishAdjectives, englishNouns, englishVoicing } from './english.ts';
import { isAdverb, prepositions } from './english-words.ts';
import {
  isAuxiliary,
  isMark,
  isPassiveBe,
  isQuote,
  isWord,
  lowerAt,
  opensPhrase,
  type Range,
  type TokenLine,
} from './grammar.ts';
import { phraseAfter } from './source-after.ts';
import { phraseBefore, sourceBefore } from './source-before.ts';
import type { TokenAttribution } from './token-attribution.ts';

/** "According to X, …" and "…, according to X". */
export function readAccording(line: TokenLine, i: number): TokenAttribution | undefined {
  if (lowerAt(line, i) !== 'according' || lowerAt(line, i + 1) !== 'to') return undefined;
  const cue: Range = [i, i + 2];
  let end = i + 2;
  while (end < line.tokens.length && !isMark(line, end, ',;:—–.') && !isVerbatim(line, end)) end++;
  if (end === line.tokens.length - 1 && isMark(line, end, '.')) end = line.tokens.length - 1;
  if (end <= i + 2) return undefined;
  const source: Range = [i + 2, end];
  const rest: Range = [end + 1, clauseEnd(line, end + 1, 'that')];
  const isFirst = i === 0 || isMark(line, i - 1, ';') || /^(?:and|but)$/.test(lowerAt(line, i - 1));
  const kind = 'indirect' as const;
  if (isFirst)
    return rest[1] > rest[0] ? { source, cue, content: [rest], kind, stance: 'speech' } : undefined;
  let first = i;
  while (first > 0 && !isMark(line, first - 1, ';')) first--;
  const before: Range = [first, i];
  const goesOn = isMark(line, end, ',') && isMark(line, i - 1, ',') && end + 2 < line.tokens.length;
  return { source, cue, content: goesOn ? [before, rest] : [before], kind, stance: 'speech' };
}

function isVerbatim(line: TokenLine, i: number): boolean {
  return isQuote(line, i) && isMark(line, i - 1, ',:');
}

/** "has remained silent on", "declined to comment on". */
export function readSilence(line: TokenLine, i: number): TokenAttribution | undefined {
  const lower = lowerAt(line, i);
  const isSilent =
    lower === 'silent' &&
    /^(?:remained|remains|been|is|was|are|were|stayed|kept|stays)$/.test(lowerAt(line, i - 1));
  const isDeclined =
    lower === 'comment' &&
    lowerAt(line, i - 1) === 'to' &&
    /^(?:declined|declines|refused|refuses)$/.test(lowerAt(line, i - 2));
  if (!isSilent && !isDeclined) return readUnanswered(line, i);
  const preposition = lowerAt(line, i + 1);
  if (!/^(?:on|about|over|regarding)$/.test(preposition) || !opensPhrase(line, i + 2)) return undefined;
  let first = isSilent ? i - 1 : i - 2;
  while (
    first > 0 &&
    (/^(?:has|have|had)$/.test(lowerAt(line, first - 1)) || isAdverb(lowerAt(line, first - 1)))
  )
    first--;
  const before = sourceBefore(line, first);
  if (before.kind !== 'phrase') return undefined;
  return {
    source: before.range,
    cue: [first, i + 2],
    content: [[i + 2, clauseEnd(line, i + 2, 'object')]],
    kind: 'indirect',
    stance: 'silence',
  };
}

/** "did not respond to a request for comment". */
function readUnanswered(line: TokenLine, i: number): TokenAttribution | undefined {
  if (!/^(?:respond|reply|return|answer)$/.test(lowerAt(line, i))) return undefined;
  let first = i;
  while (first > 0 && isAdverb(lowerAt(line, first - 1))) first--;
  const isDenied =
    /^(?:did|does|do|has|have|had)$/.test(lowerAt(line, first - 1)) || /n't$/.test(lowerAt(line, first - 1));
  const isNot =
    Array.from({ length: i - first }, (_, k) => lowerAt(line, first + k)).includes('not') ||
    /n't$/.test(lowerAt(line, first - 1));
  if (!isDenied || !isNot) return undefined;
  const content = clauseEnd(line, i + 1, 'object');
  const before = sourceBefore(line, first - 1);
  const isAsked = Array.from({ length: Math.min(14, content - i) }, (_, k) => lowerAt(line, i + 1 + k)).some(
    (word) =>
      /^(?:request|requests|questions|question|messages|message|calls|call|inquiries|inquiry|emails|email|comment)$/.test(
        word,
      ),
  );
  if (before.kind !== 'phrase' || !isAsked) return undefined;
  return {
    source: before.range,
    cue: [first - 1, i + 1],
    content: [[i + 1, content]],
    kind: 'indirect',
    stance: 'silence',
  };
}

/** "is most willing to", "are determined to", "has been committed to". */
export function readAdjective(line: TokenLine, i: number): TokenAttribution | undefined {
  const follow = englishAdjectives.get(lowerAt(line, i));
  const next = lowerAt(line, i + 1);
  if (follow === undefined) return undefined;
  let first = i;
  while (first > 0 && isAdverb(lowerAt(line, first - 1))) first--;
  if (!isPassiveBe(lowerAt(line, first - 1))) return undefined;
  first--;
  while (
    first > 0 &&
    /^(?:has|have|had|will|would|not|may|might|still|also|now|never)$/.test(lowerAt(line, first - 1))
  )
    first--;
  const before = sourceBefore(line, first);
  const source = before.kind === 'phrase' ? before.range : undefined;
  if (source === undefined || isAdverb(lowerAt(line, source[0]))) return undefined;
  if (next === 'that' || next === 'to') {
    if (!follow.includes(next)) return undefined;
    const content = contentAfter(line, i + 1, ['that', 'to', 'object']) ?? objectAfter(line, i + 2);
    return content === undefined
      ? undefined
      : { source, cue: [first, i + 1], content: [content.range], kind: content.kind, stance: 'attitude' };
  }
  if (!follow.includes(next)) return undefined;
  const content = objectAfter(line, i + 2);
  return content === undefined
    ? undefined
    : { source, cue: [first, i + 2], content: [content.range], kind: content.kind, stance: 'attitude' };
}

function objectAfter(line: TokenLine, from: number) {
  return contentAfter(line, from, ['object', 'ing']);
}

/** "X's claim that …", "fears among traders that …". */
export function readNoun(line: TokenLine, i: number): TokenAttribution | undefined {
  if (!englishNouns.has(lowerAt(line, i))) return undefined;
  const after = i + 1;
  const before = lowerAt(line, i - 1);
  const that = thatAfter(line, after);
  if (that !== undefined) {
    const source = possessorBefore(line, i) ?? voicedBy(line, i);
    if (source === undefined) return undefined;
    const content = contentAfter(line, that, ['that']);
    return content === undefined ? undefined : noun(source, i, content.range);
  }
  if (!/^(?:by|from|among|of)$/.test(lowerAt(line, after)) || prepositions.has(before)) return undefined;
  const source = phraseAfter(line, after + 1);
  if (source === undefined || lowerAt(line, source[1]) !== 'that') return undefined;
  const content = contentAfter(line, source[1], ['that']);
  return content === undefined ? undefined : noun(source, i, content.range);
}

/** "his view that", "his view is that", "his conclusion, that the pilot erred, …". */
function thatAfter(line: TokenLine, after: number): number | undefined {
  const lower = lowerAt(line, after);
  const that = lower === 'that' ? after : isPassiveBe(lower) || isMark(line, after, ',') ? after + 1 : -1;
  return lowerAt(line, that) === 'that' ? that : undefined;
}

/** "officials have expressed concern that": the subject of the verb that voices it. */
function voicedBy(line: TokenLine, i: number): Range | undefined {
  for (let k = i - 1; k > 0 && i - k < 4; k--) {
    if (englishVoicing.test(lowerAt(line, k))) {
      let first = k;
      while (first > 0 && (isAuxiliary(line, first - 1) || isAdverb(lowerAt(line, first - 1)))) first--;
      const before = sourceBefore(line, first);
      return before.kind === 'phrase' ? before.range : undefined;
    }
    if (prepositions.has(lowerAt(line, k)) || !isWord(line, k)) return undefined;
  }
  return undefined;
}

function noun(source: Range, i: number, content: Range): TokenAttribution {
  return { source, cue: [i, i + 1], content: [content], kind: 'indirect', stance: 'speech' };
}

function possessorBefore(line: TokenLine, i: number): Range | undefined {
  for (let k = i - 1; k >= 0 && i - k < 4; k--) {
    const lower = lowerAt(line, k);
    if (/^(?:his|her|their|its|our|my|your)$/.test(lower)) return [k, k + 1];
    if (/(?:'s|s')$/.test(lower)) return phraseBefore(line, k + 1);
    if (isMark(line, k, "'’")) return phraseBefore(line, k);
    if (prepositions.has(lower)) return undefined;
  }
  return undefined;
}
