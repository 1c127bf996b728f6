import { clauseEnd } from './clause-end.ts';
import { determiners, prepositions, timeOpeners, venue } from './english-words.ts';
import {
  afterAdverbial,
  hasVerb,
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
import type { CueFrame } from './lexicon.ts';

/** What a cue says, where it stands after it, and how it is said. */
export interface ContentAfter {
  readonly range: Range;
  readonly kind: 'direct' | 'indirect' | 'partial';
  /** By which frame it was found. */
  readonly frame: CueFrame;
}

const reach = 18;
const questionWords = /^(?:whether|how|why|what|when|where|if|who)$/;

/** The content that follows a cue whose last token is before `from`. */
export function contentAfter(
  line: TokenLine,
  from: number,
  frames: readonly CueFrame[],
): ContentAfter | undefined {
  const may = (frame: CueFrame) => frames.includes(frame);
  const next = afterAdverbial(line, from);
  const lower = lowerAt(line, next);
  if (may('quote')) {
    const quote = quoteAhead(line, from, next, may('told'));
    if (quote !== undefined) return quoted(line, quote);
  }
  if (lower === 'that' && !isTime(line, next + 1) && (may('that') || may('bare')))
    return clause(line, next, 'that');
  if (may('wh') && questionWords.test(lower)) return clause(line, next, 'wh');
  if (may('to')) {
    const to = lower === 'not' ? next + 1 : next;
    if (lowerAt(line, to) === 'to' && isWord(line, to + 1) && !determiners.has(lowerAt(line, to + 1)))
      return clause(line, next, 'to');
  }
  if (may('as')) {
    const as = characterized(line, next);
    if (as !== undefined) return as;
  }
  if (may('told')) {
    const told = toldClause(line, next);
    if (told !== undefined) return told;
  }
  if (may('that')) {
    const late = thatAhead(line, next);
    if (late !== undefined) return clause(line, late, 'that');
  }
  if (may('bare')) {
    const late = bareAhead(line, next);
    if (late !== undefined) return clause(line, late, 'bare');
    if (isBareClause(line, next)) return clause(line, next, 'bare');
  }
  if (may('ing') && /.{2}ing$/.test(lower)) return clause(line, next, 'ing');
  if (may('object') && opensPhrase(line, next) && next < line.tokens.length) return objectOf(line, next);
  return undefined;
}

/** `said in a statement: "…"`: a quotation after a comma, a colon or at once. */
function quoteAhead(line: TokenLine, from: number, next: number, isTold: boolean): number | undefined {
  for (const i of [from, next]) {
    if (isQuote(line, i)) return i;
    if (isMark(line, i, ',:') && isQuote(line, i + 1)) return i + 1;
  }
  if (!isTold && !startsAside(line, next) && !startsAside(line, from)) return undefined;
  for (let i = next + 1; i < Math.min(line.tokens.length, next + reach); i++) {
    if (isQuote(line, i) && isMark(line, i - 1, ',:')) return i;
    if (isFiniteVerb(line, i) || isMark(line, i, ';.') || lowerAt(line, i) === 'that') return undefined;
  }
  return undefined;
}

function startsAside(line: TokenLine, i: number): boolean {
  const lower = lowerAt(line, i);
  return prepositions.has(lower) || timeOpeners.has(lower) || isTime(line, i) || isMark(line, i, ',');
}

/** A whole sentence in marks is direct; a few words inside a clause are a part. */
function quoted(line: TokenLine, i: number): ContentAfter {
  const isIntroduced = isMark(line, i - 1, ',:');
  if (isIntroduced || isWhole(line, i)) {
    let end = i + 1;
    while (isQuote(line, end)) end++;
    return { range: [i, end], kind: 'direct', frame: 'quote' };
  }
  // A comma after the part, American style inside its marks, ends what is quoted.
  const isClosed = isMark(line, i + 1, ',') || line.text.charAt((line.tokens[i]?.end ?? 2) - 2) === ',';
  return { range: [i, isClosed ? i + 1 : clauseEnd(line, i + 1, 'object')], kind: 'partial', frame: 'quote' };
}

export function isWhole(line: TokenLine, i: number): boolean {
  const token = line.tokens[i];
  if (token === undefined) return false;
  const words = line.text.slice(token.start + 1, token.end - 1);
  return /^\p{Lu}/u.test(words) && /[.!?,…]$/.test(words.trim()) && words.length > 12;
}

/** "said on Monday in the capital that": "that" after what only says when and where. */
function thatAhead(line: TokenLine, next: number): number | undefined {
  if (!startsAside(line, next)) return undefined;
  for (let i = next + 1; i < Math.min(line.tokens.length, next + reach); i++) {
    if (lowerAt(line, i) === 'that' && !isTime(line, i + 1)) return i;
    if (isFiniteVerb(line, i) || isMark(line, i, ';:.') || isQuote(line, i)) return undefined;
  }
  return undefined;
}

/** "described the draft as a trap", `called it "a trap"`. */
function characterized(line: TokenLine, next: number): ContentAfter | undefined {
  if (isComplement(line, next))
    return { range: [next, clauseEnd(line, next + 1, 'object')], kind: 'indirect', frame: 'as' };
  for (let i = next; i < Math.min(line.tokens.length, next + reach); i++) {
    if (lowerAt(line, i) === 'as' && i >= next) {
      const first = i + 1;
      if (first >= line.tokens.length) return undefined;
      const isPart = [first, first + 1, first + 2].some((k) => isQuote(line, k));
      return {
        range: [first, clauseEnd(line, first, 'object')],
        kind: isPart ? 'partial' : 'indirect',
        frame: 'as',
      };
    }
    // "called his rival a fraud" in marks: whom, and what.
    if (isQuote(line, i) && i > next)
      return { range: [next, clauseEnd(line, i + 1, 'object')], kind: 'partial', frame: 'as' };
    if (!isWord(line, i) || isFiniteVerb(line, i)) return undefined;
  }
  return undefined;
}

/** "called it a disgrace", "called Brann a liar": whom, and what. */
function isComplement(line: TokenLine, next: number): boolean {
  const isWhom = /^(?:it|him|her|them|himself|herself|themselves|this|me|us)$/.test(lowerAt(line, next));
  let end = next;
  while (isWord(line, end) && isCapital(line, end)) end++;
  const what = isWhom ? next + 1 : end;
  if (!isWhom && end === next) return false;
  return /^(?:a|an|the|too|so|very|his|her|their|its)$/.test(lowerAt(line, what)) && isWord(line, what + 1);
}

/** "told reporters that", "told them the deal was dead", "urged both sides to sign". */
function toldClause(line: TokenLine, next: number): ContentAfter | undefined {
  for (let i = next; i < Math.min(line.tokens.length, next + 14); i++) {
    const lower = lowerAt(line, i);
    if (i > next && lower === 'that' && !isTime(line, i + 1)) return clause(line, i, 'that');
    if (i > next && lower === 'to' && !determiners.has(lowerAt(line, i + 1))) return clause(line, i, 'to');
    if (i > next && questionWords.test(lower) && lower !== 'who') return clause(line, i, 'wh');
    const isAnswer =
      i > next &&
      opensPhrase(line, i) &&
      (determiners.has(lower) || /^(?:he|she|it|they|we|there|i)$/.test(lower));
    if (
      isAnswer &&
      !prepositions.has(lowerAt(line, i - 1)) &&
      hasVerb(line, [i + 1, Math.min(line.tokens.length, i + 10)])
    )
      return clause(line, i, 'bare');
    if (isMark(line, i, ';:.') || isQuote(line, i) || isFiniteVerb(line, i)) return undefined;
  }
  return undefined;
}

/** "said in an email on Thursday she had": a clause without "that" after what only says how and when. */
function bareAhead(line: TokenLine, next: number): number | undefined {
  if (!/^(?:in|at|during|through|via|on)$/.test(lowerAt(line, next))) return undefined;
  for (let i = next + 2; i < Math.min(line.tokens.length, next + 10); i++) {
    if (!isWord(line, i) || isFiniteVerb(line, i)) return undefined;
    const isSubject =
      /^(?:he|she|they|it|we|i|there)$/.test(lowerAt(line, i)) || determiners.has(lowerAt(line, i));
    const isAfter = venue.test(lowerAt(line, i - 1)) || isTime(line, i - 1);
    if (isSubject && isAfter && hasVerb(line, [i + 1, Math.min(line.tokens.length, i + 12)])) return i;
  }
  return undefined;
}

function isBareClause(line: TokenLine, next: number): boolean {
  const lower = lowerAt(line, next);
  if (!opensPhrase(line, next) && !/^(?:if|when|while|in|after|under|although|despite|without)$/.test(lower))
    return false;
  const end = Math.min(line.tokens.length, next + 24);
  if (end - next < 3) return false;
  for (let k = next + 1; k + 1 < end; k++)
    // "confirmed the sale but declined": the next verb of the cue's subject, and no clause.
    if (/^(?:and|but)$/.test(lowerAt(line, k)) && isFiniteVerb(line, k + 1) && !hasVerb(line, [next + 1, k]))
      return false;
  return hasVerb(line, [next + 1, end]);
}

function objectOf(line: TokenLine, next: number): ContentAfter {
  const isPart = [next, next + 1, next + 2].some((k) => isQuote(line, k));
  return {
    range: [next, clauseEnd(line, next, 'object')],
    kind: isPart ? 'partial' : 'indirect',
    frame: 'object',
  };
}

function clause(line: TokenLine, from: number, frame: CueFrame): ContentAfter {
  return { range: [from, clauseEnd(line, from + 1, frame)], kind: 'indirect', frame };
}
