import {
  conjunctions,
  determiners,
  isAdverb,
  prepositions,
  pronouns,
  subordinators,
} from './english-words.ts';
import {
  afterAdverbial,
  hasVerb,
  isCapital,
  isFiniteVerb,
  isMark,
  isQuote,
  isWord,
  lowerAt,
  type Range,
  type TokenLine,
} from './grammar.ts';

const longest = 28;

/** Where the source of a cue stands: before it, or with an earlier cue ("confirmed … and stated"). */
export type SourceBefore =
  | { readonly kind: 'phrase'; readonly range: Range }
  | { readonly kind: 'shared' }
  | { readonly kind: 'none' };

const none: SourceBefore = { kind: 'none' };

/** The subject that ends right before token `end`. */
export function sourceBefore(line: TokenLine, end: number): SourceBefore {
  const before = end - 1;
  const lower = lowerAt(line, before);
  if (before < 0) return none;
  if (isMark(line, before, ',')) return withApposition(line, before);
  if (conjunctions.has(lower)) return { kind: 'shared' };
  if (lower === 'who' || lower === 'which' || lower === 'that') return antecedent(line, before);
  const range = phraseBefore(line, end);
  return range === undefined ? none : { kind: 'phrase', range };
}

/** "Pavo Lind, the envoy, said": the phrase before the first comma, with what explains it. */
function withApposition(line: TokenLine, comma: number): SourceBefore {
  let first = comma - 1;
  while (first >= 0 && comma - first < longest && !isMark(line, first, ',;:')) first--;
  if (first < 1 || !isMark(line, first, ',')) return none;
  // "Brann, 43, of Hask, said": an age between them.
  if (isMark(line, first - 2, ',') && /^\d{1,3}$/.test(lowerAt(line, first - 1))) first -= 2;
  const opens = lowerAt(line, first + 1);
  const explains =
    determiners.has(opens) ||
    isCapital(line, first + 1) ||
    /^\d+$/.test(opens) ||
    /^(?:chief|head|former|president|chairman|leader|director|spokes\w+)$/.test(opens);
  const isAside =
    /^(?:who|which|whose|speaking|citing|quoting|in|at|on|from|of|referring|asked|through|via|like|including|along|for|by|with)$/.test(
      opens,
    ) ||
    opens.endsWith('ing') ||
    /(?:ed|en|own|ought|ound)$/.test(opens);
  if (!explains && !isAside) return none;
  const head = phraseBefore(line, first);
  if (head === undefined) return none;
  return { kind: 'phrase', range: [head[0], explains ? comma : head[1]] };
}

/** "officials, who are determined": the nearest noun phrase before the pronoun. */
function antecedent(line: TokenLine, pronoun: number): SourceBefore {
  const last = isMark(line, pronoun - 1, ',') ? pronoun - 2 : pronoun - 1;
  if (!isWord(line, last) || prepositions.has(lowerAt(line, last))) return none;
  let first = last;
  if (!isCapital(line, first)) {
    while (first > 0 && !isCapital(line, first - 1) && isModifier(line, first - 1, last)) first--;
    if (first < last && !determiners.has(lowerAt(line, first))) first = last;
  }
  while (first > 0 && isCapital(line, first - 1) && isWord(line, first - 1)) first--;
  if (first > 0 && determiners.has(lowerAt(line, first - 1))) first--;
  return { kind: 'phrase', range: [first, last + 1] };
}

function isModifier(line: TokenLine, i: number, last: number): boolean {
  const lower = lowerAt(line, i);
  if (last - i > 3 || !isWord(line, i) || determiners.has(lowerAt(line, i + 1))) return false;
  return !prepositions.has(lower) && !conjunctions.has(lower) && !isFiniteVerb(line, i);
}

/** The noun phrase that ends right before `end`, back to where its clause begins. */
export function phraseBefore(line: TokenLine, end: number): Range | undefined {
  let first = end;
  while (first > 0 && end - first < longest && !bounds(line, first - 1, end)) first--;
  first = afterOpening(line, first, end);
  if (first >= end || !isNominal(line, [first, end])) return undefined;
  return [first, end];
}

/** Does the clause of a phrase begin after this token? */
function bounds(line: TokenLine, i: number, end: number): boolean {
  const lower = lowerAt(line, i);
  if (isQuote(line, i)) return !isNameInQuotes(line, i);
  if (!isWord(line, i)) return !isMark(line, i, "'’.&/$-");
  if (lower === 'than' || lower === 'as') return true;
  if (subordinators.has(lower) && !/^(?:before|after|since|until|what)$/.test(lower)) return true;
  if (lower === 'but' || lower === 'yet' || lower === 'so') return true;
  if (lower === 'and' || lower === 'or') return !joinsNouns(line, i, end);
  return isFiniteVerb(line, i) && !isParticiple(line, i);
}

/** "documents disclosed by", "officials briefed on": part of the phrase. */
function isParticiple(line: TokenLine, i: number): boolean {
  return (
    /(?:ed|en|own|aid|old)$/.test(lowerAt(line, i)) &&
    /^(?:by|on|in|at|with|to|of|from|for)$/.test(lowerAt(line, i + 1)) &&
    isWord(line, i - 1) &&
    !pronouns.has(lowerAt(line, i - 1))
  );
}

/** A newspaper's name in quotation marks. */
function isNameInQuotes(line: TokenLine, i: number): boolean {
  const token = line.tokens[i];
  if (token === undefined || !isWord(line, i - 1)) return false;
  const words = line.text.slice(token.start + 1, token.end - 1);
  return words.length < 40 && /^\p{Lu}/u.test(words) && !/[.,!?]$/.test(words);
}

/** "Smith and Jones said": nouns on both sides, and no verb before. */
function joinsNouns(line: TokenLine, i: number, end: number): boolean {
  if (!isWord(line, i - 1) || end - i > 8) return false;
  let first = i;
  while (first > 0 && i - first < 10 && (isWord(line, first - 1) || isNameInQuotes(line, first - 1))) first--;
  return !hasVerb(line, [first, i]);
}

/** Past "On Monday", "In a statement", "However" at the beginning of a phrase. */
function afterOpening(line: TokenLine, from: number, end: number): number {
  let first = from;
  for (;;) {
    const lower = lowerAt(line, first);
    const next = afterAdverbial(line, first);
    if (first >= end) return first;
    if (next > first && next <= end) first = next;
    else if (isMark(line, first, ".'’&/-") || conjunctions.has(lower)) first++;
    else if (prepositions.has(lower)) {
      const inner = afterPrepositional(line, first, end);
      // "after the Courier reported": no preposition, as a verb follows.
      first = inner === end && /^(?:after|before|since|until|as|than)$/.test(lower) ? first + 1 : inner;
    } else return first;
  }
}

function afterPrepositional(line: TokenLine, from: number, end: number): number {
  for (let i = from + 2; i < end; i++) {
    const before = lowerAt(line, i - 1);
    const opens =
      determiners.has(lowerAt(line, i)) ||
      pronouns.has(lowerAt(line, i)) ||
      (isCapital(line, i) && !isCapital(line, i - 1));
    if (opens && !prepositions.has(before) && !determiners.has(before) && before !== 'and') return i;
  }
  return end;
}

function isNominal(line: TokenLine, [from, to]: Range): boolean {
  const last = lowerAt(line, to - 1);
  if (prepositions.has(last) || determiners.has(last))
    return pronouns.has(last) || /^(?:this|that|these|those|few|several|most|all|both)$/.test(last);
  for (let i = from; i < to; i++) {
    const lower = lowerAt(line, i);
    if (isQuote(line, i)) return true;
    if (isWord(line, i) && /\p{L}/u.test(lower) && !isAdverb(lower) && !prepositions.has(lower)) return true;
  }
  return false;
}

/** The subject of the clause that token `i` stands in, for a participle: "a plan, demanding that". */
export function subjectOf(line: TokenLine, i: number): Range | undefined {
  let start = i;
  while (
    start > 0 &&
    i - start < 60 &&
    !(lowerAt(line, start - 1) === 'that' || isMark(line, start - 1, ';:'))
  )
    start--;
  for (let verb = start + 1; verb < i; verb++)
    if (isFiniteVerb(line, verb)) {
      let end = verb;
      while (end > start && isAdverb(lowerAt(line, end - 1))) end--;
      if (lowerAt(line, end - 1) === 'who' || lowerAt(line, end - 1) === 'which') continue;
      return phraseBefore(line, end);
    }
  return undefined;
}
