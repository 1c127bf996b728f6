import type { CueStance, FoundAttribution } from '../types.ts';
import type { ClauseRules } from './clause-rules.ts';
import { isMark, isQuote, isWord, lowerAt, offsets, type Range, type TokenLine } from './grammar.ts';
import { readTrailing } from './read-trailing.ts';
import { mostOfASentence } from './token-attribution.ts';

/** Attributions of a sentence by the rules of its language. */
export function readClauses(line: TokenLine, rules: ClauseRules): FoundAttribution[] {
  const found: FoundAttribution[] = [];
  for (let i = 0; i < line.tokens.length && found.length < mostOfASentence; i++) {
    if (!isWord(line, i)) continue;
    const one = readAccordingPhrase(line, i, rules) ?? readVerb(line, i, rules, found);
    if (one !== undefined) found.push(one);
  }
  return found;
}

function readAccordingPhrase(
  line: TokenLine,
  i: number,
  { according }: ClauseRules,
): FoundAttribution | undefined {
  const phrase = according.find((words) =>
    words.split(' ').every((word, k) => lowerAt(line, i + k) === word),
  );
  if (phrase === undefined) return undefined;
  const from = i + phrase.split(' ').length;
  const end = clauseStop(line, from);
  const rest: Range = [end + 1, line.tokens.length];
  const content: Range = i === 0 || end + 2 < line.tokens.length ? rest : [0, i];
  return made(line, [from, end], [i, from], [content], 'indirect', 'speech');
}

function clauseStop(line: TokenLine, from: number): number {
  let end = from;
  while (end < line.tokens.length && !isMark(line, end, ',;:—–.')) end++;
  return end;
}

function readVerb(
  line: TokenLine,
  i: number,
  rules: ClauseRules,
  found: readonly FoundAttribution[],
): FoundAttribution | undefined {
  const lower = lowerAt(line, i);
  const stance: CueStance = rules.speech.test(lower) || rules.naming.test(lower) ? 'speech' : 'attitude';
  if (stance === 'attitude' && !rules.attitude.test(lower)) return undefined;
  const group = groupStart(line, i, rules);
  const inverted = stance === 'speech' ? readInverted(line, i, group, rules) : undefined;
  if (inverted !== undefined) return inverted;
  const trailing = rules.speech.test(lower) ? readTrailing(line, i, group, rules) : undefined;
  if (trailing !== undefined)
    return made(line, trailing.source, [i, i + 1], [trailing.content], 'indirect', 'speech');
  const source =
    sourceLeft(line, group, rules) ??
    found.findLast(({ cue }) => cue[1] <= (line.tokens[group]?.start ?? 0))?.source;
  const content = contentRight(line, i, rules, stance);
  if (source === undefined || content === undefined) return undefined;
  return madeFrom(line, source, [i, i + 1], [content.range], content.kind, stance);
}

function groupStart(line: TokenLine, i: number, { filler }: ClauseRules): number {
  let first = i;
  while (first > 0 && filler.test(lowerAt(line, first - 1))) first--;
  return first;
}

/** `«…», — сказал X`, `« … », a déclaré X`. */
function readInverted(
  line: TokenLine,
  i: number,
  group: number,
  rules: ClauseRules,
): FoundAttribution | undefined {
  let last = group - 1;
  while (isMark(line, last, ',—–-')) last--;
  const joined = rules.joinedPronoun.exec(lowerAt(line, group));
  if (!isQuote(line, last) || last === group - 0) return undefined;
  let first = last;
  while (isQuote(line, first - 1)) first--;
  const cue: Range = [i, i + 1];
  if (joined?.[1] !== undefined) {
    const token = line.tokens[group];
    if (token === undefined) return undefined;
    return madeFrom(
      line,
      [token.end - joined[1].length, token.end],
      cue,
      [[first, last + 1]],
      'direct',
      'speech',
    );
  }
  let end = i + 1;
  while (
    end < line.tokens.length &&
    isWord(line, end) &&
    !rules.preposition.test(lowerAt(line, end)) &&
    !rules.opener.test(lowerAt(line, end))
  )
    end++;
  return end === i + 1 ? undefined : made(line, [i + 1, end], cue, [[first, last + 1]], 'direct', 'speech');
}

function sourceLeft(
  line: TokenLine,
  group: number,
  rules: ClauseRules,
): readonly [number, number] | undefined {
  const isApposed = isMark(line, group - 1, ',');
  let first = isApposed ? group - 1 : group;
  if (rules.coordinator.test(lowerAt(line, group - 1))) return undefined;
  const stop = () =>
    (isMark(line, first - 1, ',;:—–.') &&
      !(isMark(line, first - 1, '.') && isWord(line, first - 2) && lowerAt(line, first - 2).length === 1)) ||
    (isQuote(line, first - 1) && !isWord(line, first - 2)) ||
    rules.opener.test(lowerAt(line, first - 1)) ||
    rules.speech.test(lowerAt(line, first - 1));
  while (first > 0 && !stop()) first--;
  // "Aline Dorel, la présidente, a annoncé": the phrase before the first comma as well.
  if (isApposed && isMark(line, first - 1, ',')) {
    first--;
    while (first > 0 && !stop()) first--;
  }
  while (
    first < group &&
    (rules.coordinator.test(lowerAt(line, first)) || rules.filler.test(lowerAt(line, first)))
  )
    first++;
  return first >= group ? undefined : offsets(line, [first, group]);
}

function contentRight(
  line: TokenLine,
  i: number,
  rules: ClauseRules,
  stance: CueStance,
): { readonly range: Range; readonly kind: FoundAttribution['kind'] } | undefined {
  const isNaming = rules.naming.test(lowerAt(line, i));
  for (let k = i + 1; k < Math.min(line.tokens.length, i + 16); k++) {
    const lower = lowerAt(line, k);
    if (rules.complementizer.test(lower))
      return { range: [k, contentEnd(line, k + 1, rules)], kind: 'indirect' };
    if (isQuote(line, k)) {
      const isDirect = !isNaming && isMark(line, k - 1, ':,');
      return { range: [k, k + 1], kind: isDirect ? 'direct' : 'partial' };
    }
    if (stance === 'attitude' && k === i + 1 && rules.infinitive.test(lower))
      return { range: [k, contentEnd(line, k, rules)], kind: 'indirect' };
    if (isMark(line, k, ';.') || (!isMark(line, k, ',:') && rules.speech.test(lower))) return undefined;
  }
  return undefined;
}

/** To the end of the sentence, or to where another verb of speech takes over. */
function contentEnd(line: TokenLine, from: number, rules: ClauseRules): number {
  for (let i = from; i < line.tokens.length; i++) {
    if (isMark(line, i, ';')) return i;
    if (
      isMark(line, i, ',') &&
      rules.coordinator.test(lowerAt(line, i + 1)) &&
      rules.speech.test(lowerAt(line, i + 2))
    )
      return i;
  }
  return line.tokens.length;
}

function made(
  line: TokenLine,
  source: Range,
  cue: Range,
  content: readonly Range[],
  kind: FoundAttribution['kind'],
  stance: CueStance,
): FoundAttribution | undefined {
  const who = offsets(line, source);
  return who === undefined ? undefined : madeFrom(line, who, cue, content, kind, stance);
}

function madeFrom(
  line: TokenLine,
  source: readonly [number, number],
  cue: Range,
  content: readonly Range[],
  kind: FoundAttribution['kind'],
  stance: CueStance,
): FoundAttribution | undefined {
  const by = offsets(line, cue);
  const what = content.flatMap((range) => {
    const span = offsets(line, range);
    return span === undefined ? [] : [span];
  });
  return by === undefined || what.length === 0 ? undefined : { source, cue: by, content: what, kind, stance };
}
