import { englishCues } from './english.ts';
import {
  auxiliaries,
  commonVerbs,
  conjunctions,
  determiners,
  isAdverb,
  prepositions,
} from './english-words.ts';
import {
  afterAdverbial,
  hasVerb,
  isMark,
  isQuote,
  isWord,
  lowerAt,
  opensPhrase,
  type TokenLine,
} from './grammar.ts';
import type { CueForm, CueFrame } from './lexicon.ts';

/** Where what is said ends: with the sentence, or where somebody else takes the word. */
export function clauseEnd(line: TokenLine, from: number, frame: CueFrame): number {
  const isClause = frame === 'that' || frame === 'bare' || frame === 'wh';
  for (let i = from; i < line.tokens.length; i++) {
    if (isMark(line, i, ';') && i > from + 1) return i;
    if (lowerAt(line, i) === 'according' && lowerAt(line, i + 1) === 'to') return i;
    if (isMark(line, i, ',') && (isAsideSpeech(line, i + 1) || isSpeechParticiple(line, i + 1))) return i;
    const lower = lowerAt(line, i);
    const isJoined = conjunctions.has(lower) || /^(?:while|although|whereas|as|because|though)$/.test(lower);
    if (!isJoined) continue;
    if (takesTheWord(line, i + 1)) return i;
    if (!isClause && lower === 'and' && isJoinedParticiple(line, i + 1)) return i;
    if ((frame === 'object' || frame === 'ing') && /^(?:and|but)$/.test(lower) && isPastVerb(line, i + 1))
      return i;
    if (!isClause && isMark(line, i - 1, ',') && (lower !== 'and' || startsClause(line, i + 1))) return i;
    if (
      isClause &&
      isMark(line, i - 1, ',') &&
      /^(?:but|while|although|whereas|though)$/.test(lower) &&
      startsClause(line, i + 1)
    )
      return i;
  }
  return line.tokens.length;
}

/** After "and": a cue of its own, at once or after its own source. */
function takesTheWord(line: TokenLine, from: number): boolean {
  for (let i = from; i < Math.min(line.tokens.length, from + 7); i++) {
    const forms = englishCues.get(lowerAt(line, i));
    if (
      isWord(line, i) &&
      forms?.some(
        ({ form, cue }) =>
          (form === 'past' || form === 's') &&
          cue.stance === 'speech' &&
          cue.frames.some((one) => one === 'that' || one === 'quote' || one === 'told'),
      )
    ) {
      if (isNounUse(line, i)) continue;
      const next = afterAdverbial(line, i + 1);
      return (
        lowerAt(line, next) === 'that' ||
        isQuote(line, next) ||
        isMark(line, next, ',:') ||
        (i === from && !determiners.has(lowerAt(line, i - 1)))
      );
    }
    if (isMark(line, i, ',;:') || (auxiliaries.has(lowerAt(line, i)) && i > from)) return false;
  }
  return false;
}

/** ", saying that", ", adding that": the same speaker goes on. */
function isSpeechParticiple(line: TokenLine, i: number): boolean {
  return (
    englishCues
      .get(lowerAt(line, i))
      ?.some(({ form, cue }) => form === 'ing' && cue.stance === 'speech' && cue.frames.includes('that')) ===
    true
  );
}

/** "confirmed the sale but declined", "dismissed the figures and left": the next verb of the same subject. */
function isPastVerb(line: TokenLine, i: number): boolean {
  if (isAdverb(lowerAt(line, i))) return isPastVerb(line, i + 1);
  const forms = englishCues.get(lowerAt(line, i));
  return forms?.some(({ form }) => form === 'past') === true || commonVerbs.has(lowerAt(line, i));
}

/** "advocating for … and demanding": the next of several participles. */
function isJoinedParticiple(line: TokenLine, i: number): boolean {
  return englishCues.get(lowerAt(line, i))?.some(({ form }) => form === 'ing') === true;
}

/** "the claims", "new demands": no verb. */
export function isNounUse(line: TokenLine, i: number): boolean {
  const before = lowerAt(line, i - 1);
  return (
    determiners.has(before) || prepositions.has(before) || before.endsWith("'s") || before.endsWith("s'")
  );
}

function startsClause(line: TokenLine, from: number): boolean {
  if (!opensPhrase(line, from)) return false;
  return hasVerb(line, [from + 1, Math.min(line.tokens.length, from + 8)]);
}

/** ", he said" at the end of what he said. */
function isAsideSpeech(line: TokenLine, from: number): boolean {
  if (lowerAt(line, from) === 'that' || lowerAt(line, from + 1) === 'that') return false;
  for (let i = from; i < Math.min(line.tokens.length, from + 6); i++) {
    const forms = englishCues.get(lowerAt(line, i));
    if (
      i > from &&
      forms?.some(
        ({ form, cue }) =>
          form !== 'base' &&
          form !== 'ing' &&
          cue.stance === 'speech' &&
          (cue.frames.includes('bare') || cue.frames.includes('told')),
      ) === true &&
      !isNounUse(line, i)
    ) {
      const next = pastAddressee(line, afterAdverbial(line, i + 1), forms);
      return next >= line.tokens.length || isMark(line, next, ',.!?');
    }
    if (!isWord(line, i) || isAdverb(lowerAt(line, i))) return false;
  }
  return false;
}

/** ", he told The Herald." */
function pastAddressee(line: TokenLine, from: number, forms: readonly CueForm[]): number {
  if (!forms.some(({ cue }) => cue.frames.includes('told'))) return from;
  let next = from;
  while (isWord(line, next) && next - from < 5 && !prepositions.has(lowerAt(line, next))) next++;
  return next;
}
