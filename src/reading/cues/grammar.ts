import type { TextToken } from '../segment/tokens.ts';
import { englishCues } from './english.ts';
import {
  auxiliaries,
  commonVerbs,
  contractedSubjects,
  determiners,
  isAdverb,
  prepositions,
  pronouns,
  subordinators,
  timeOpeners,
  timeWords,
} from './english-words.ts';

/** The tokens of one sentence, with the text they come from. */
export interface TokenLine {
  readonly text: string;
  readonly tokens: readonly TextToken[];
}

/** Tokens from `from` to `to`, end exclusive. */
export type Range = readonly [from: number, to: number];

export function at({ tokens }: TokenLine, i: number): TextToken | undefined {
  return tokens[i];
}

export function lowerAt(line: TokenLine, i: number): string {
  return line.tokens[i]?.lower ?? '';
}

export function isMark(line: TokenLine, i: number, marks: string): boolean {
  const token = line.tokens[i];
  return token !== undefined && token.kind === 'mark' && marks.includes(token.text);
}

export function isQuote(line: TokenLine, i: number): boolean {
  return line.tokens[i]?.kind === 'quote';
}

export function isWord(line: TokenLine, i: number): boolean {
  return line.tokens[i]?.kind === 'word';
}

export function isCapital(line: TokenLine, i: number): boolean {
  return /^\p{Lu}/u.test(line.tokens[i]?.text ?? '');
}

export function isAuxiliary(line: TokenLine, i: number): boolean {
  return auxiliaries.has(lowerAt(line, i));
}

export function isPassiveBe(lower: string): boolean {
  return /^(?:is|are|was|were|been|being|be|am)$/.test(lower);
}

/** A token that can open a noun phrase: a determiner, a pronoun, a name, a figure, a noun. */
export function opensPhrase(line: TokenLine, i: number): boolean {
  const token = line.tokens[i];
  if (token === undefined || token.kind === 'mark') return token !== undefined && /[$€£¥]/.test(token.text);
  const { lower } = token;
  if (determiners.has(lower) || pronouns.has(lower) || contractedSubjects.test(lower)) return true;
  if (lower === 'there' || lower === 'what') return true;
  return !(
    prepositions.has(lower) ||
    auxiliaries.has(lower) ||
    subordinators.has(lower) ||
    isAdverb(lower) ||
    lower === 'and' ||
    lower === 'but' ||
    lower === 'or'
  );
}

/** A verb in a finite form, as far as closed lists can tell: where one stands, the phrase before it is over. */
export function isFiniteVerb(line: TokenLine, i: number): boolean {
  const lower = lowerAt(line, i);
  if (auxiliaries.has(lower) || contractedSubjects.test(lower)) return true;
  const before = lowerAt(line, i - 1);
  if (determiners.has(before) || prepositions.has(before) || before.endsWith("'s")) return false;
  if (commonVerbs.has(lower)) return lowerAt(line, i + 1) !== 'by';
  const forms = englishCues.get(lower);
  if (forms === undefined || isCapital(line, i)) return false;
  const isAfterName = isCapital(line, i - 1) || pronouns.has(before);
  if (isAfterName && forms.some(({ form }) => form === 's')) return true;
  // "knew of" is no participle, as "known of" is.
  if (/^(?:knew|saw|wrote|swore|began|went|spoke|chose|forgot|foresaw)$/.test(lower)) return true;
  return forms.some(({ form }) => form === 'past') && !/^(?:by|in|on|with|of)$/.test(lowerAt(line, i + 1));
}

/** Is there a verb among these tokens that may be finite? */
export function hasVerb(line: TokenLine, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) {
    const lower = lowerAt(line, i);
    if (isFiniteVerb(line, i)) return true;
    if (i > from && /[^e]ed$|[^s]s$/.test(lower) && lower.length > 3 && !isCapital(line, i)) return true;
  }
  return false;
}

export function isTime(line: TokenLine, i: number): boolean {
  const token = line.tokens[i];
  return token !== undefined && (timeWords.has(token.lower) || /^\d{1,4}(?:st|nd|rd|th)?$/.test(token.lower));
}

/** The first token after an adverb, a day or "in December 2025" that stands at `i`; `i` where none does. */
export function afterAdverbial(line: TokenLine, i: number): number {
  let k = i;
  while (k < line.tokens.length) {
    const lower = lowerAt(line, k);
    if (isWord(line, k) && isAdverb(lower) && !/^(?:that|once)$/.test(lower)) k++;
    else if (timeOpeners.has(lower) && lower !== 'that' && isTime(line, k + 1)) k = afterTime(line, k + 1);
    else if (/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(lower))
      k = afterTime(line, k);
    else break;
  }
  return k;
}

function afterTime(line: TokenLine, i: number): number {
  let k = i;
  while (isTime(line, k) || (isMark(line, k, ',') && /^\d{4}$/.test(lowerAt(line, k + 1)))) k++;
  return k;
}

/** Offsets of a range of tokens, marks at its end and beginning left out. */
export function offsets(line: TokenLine, [from, to]: Range): readonly [number, number] | undefined {
  let [first, last] = [from, to];
  while (last > first && isMark(line, last - 1, ',;:.!?—–-…')) last--;
  while (first < last && isMark(line, first, ',;:—–-')) first++;
  const [start, end] = [line.tokens[first], line.tokens[last - 1]];
  return start === undefined || end === undefined || first >= last ? undefined : [start.start, end.end];
}
