import { isNounUse } from './clause-end.ts';
import { determiners, isAdverb, modals, prepositions, pronouns } from './english-words.ts';
import {
  isAuxiliary,
  isMark,
  isPassiveBe,
  isQuote,
  isWord,
  lowerAt,
  type Range,
  type TokenLine,
} from './grammar.ts';
import type { VerbForm } from './lexicon.ts';
import { phraseBefore } from './source-before.ts';

/** A cue's verb with what stands before it: "has not been quoted as saying". */
export interface VerbGroup {
  /** First token of the group: the source ends before it. */
  readonly first: number;
  readonly isPassive: boolean;
  /** A participle that shares the subject of its clause: "…, saying that". */
  readonly isParticiple: boolean;
}

const leads =
  /^(?:continued|continues|went|goes|wants|wanted|refused|refuses|declined|declines|decided|seemed|seems|appeared|appears|sought|tried|began|started|chose|used|ought|going|able|forced|expected|quick|free|happy|had|has|have)$/;

/** The group that ends with the verb at `i`; undefined where the word is no verb that says anything there. */
export function verbGroup(line: TokenLine, i: number, form: VerbForm): VerbGroup | undefined {
  if (isNounUse(line, i))
    return form === 'ing' &&
      /^(?:by|after|in|as|with|of)$/.test(lowerAt(line, i - 1)) &&
      lowerAt(line, i - 1) !== 'of'
      ? participle(i)
      : undefined;
  let first = i;
  let isPassive = false;
  let hasAuxiliary = false;
  let hasModal = false;
  while (first > 0) {
    const lower = lowerAt(line, first - 1);
    if (isAuxiliary(line, first - 1) && !/'s$/.test(lower)) {
      if (!hasAuxiliary) isPassive = form === 'past' && isPassiveBe(lower);
      hasAuxiliary = true;
      if (modals.has(lower)) hasModal = true;
      first--;
    } else if (lower === 'to' && leads.test(lowerAt(line, first - 2))) {
      first -= 2;
      [hasAuxiliary, hasModal] = [true, true];
    } else if ((isAdverb(lower) && !pronouns.has(lower)) || lower === 'not') first--;
    else break;
  }
  if (form === 'ing')
    return hasAuxiliary ? { first, isPassive: false, isParticiple: false } : participleAt(line, i);
  if (form === 'base' && hasAuxiliary && !hasModal) return undefined;
  if (form === 'base' && !hasModal && !isPluralSubject(line, first)) return undefined;
  // "there are fears", "is the claim": a noun.
  if (form === 's' && hasAuxiliary) return undefined;
  if (form === 's' && /^(?:the|a|an|of|and)$/.test(lowerAt(line, first - 1))) return undefined;
  return { first, isPassive, isParticiple: false };
}

function participle(first: number): VerbGroup {
  return { first, isPassive: false, isParticiple: true };
}

/** "an official saying that", "…, adding that", "… and demanding". */
function participleAt(line: TokenLine, i: number): VerbGroup | undefined {
  let first = i;
  while (first > 0 && isAdverb(lowerAt(line, first - 1))) first--;
  if (isMark(line, first - 1, ',—–') || /^(?:and|or|while|without)$/.test(lowerAt(line, first - 1)))
    return participle(first);
  if (first === 0) return undefined;
  return isWord(line, first - 1) && !prepositions.has(lowerAt(line, first - 1))
    ? { first, isPassive: false, isParticiple: false }
    : undefined;
}

function isPlural(lower: string): boolean {
  return /[^s]s$|men$|people$/.test(lower);
}

function wordsOf({ tokens }: TokenLine, phrase: Range | undefined): string {
  return phrase === undefined
    ? ''
    : tokens
        .slice(...phrase)
        .map(({ lower }) => lower)
        .join(' ');
}

/** A bare form is a verb after a plural or "I", "you", "we", "they"; after a singular it is a noun. */
function isPluralSubject(line: TokenLine, end: number): boolean {
  const before = lowerAt(line, end - 1);
  if (isQuote(line, end - 1) || isMark(line, end - 1, ',')) return true;
  if (/^(?:i|you|we|they|who|many|some|others|both|few|most|people|police)$/.test(before)) return true;
  if (determiners.has(before)) return false;
  if (isPlural(before)) return true;
  // "Supporters of the measure argue": the noun before the first preposition counts.
  const phrase = phraseBefore(line, end);
  for (let k = phrase?.[0] ?? end; k < end; k++)
    if (prepositions.has(lowerAt(line, k)) || /^(?:familiar|close|briefed|with)$/.test(lowerAt(line, k)))
      // "Documents obtained by the newspaper show": a participle stands between.
      return (
        isPlural(lowerAt(line, k - 1)) ||
        (/(?:ed|en)$/.test(lowerAt(line, k - 1)) && isPlural(lowerAt(line, k - 2)))
      );
  return / and /.test(` ${wordsOf(line, phrase)} `);
}
