import { clauseEnd } from './clause-end.ts';
import { determiners, prepositions, timeOpeners } from './english-words.ts';
import {
  afterAdverbial,
  hasVerb,
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
  if (may('bare') && isBareClause(line, next)) return clause(line, next, 'bare');
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
    if (isQuote(line, i) && i > next) return { range: [i, i + 1], kind: 'partial', frame: 'as' };
    if (!isWord(line, i) || isFiniteVerb(line, i)) return undefined;
  }
  return undefined;
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

function isBareClause(line: TokenLine, next: number): boolean {
  const lower = lowerAt(line, next);
  if (!opensPhrase(line, next) && !/^(?:if|when|while|in|after|under|although|despite|without)$/.test(lower))
    return false;
  const end = Math.min(line.tokens.length, next + 24);
  if (end - next < 3) return false;
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
