import { clauseEnd } from './clause-end.ts';
import { englishCues } from './english.ts';
import { isAdverb } from './english-words.ts';
import { isAuxiliary, isMark, isQuote, isWord, lowerAt, type Range, type TokenLine } from './grammar.ts';
import { phraseAfter } from './source-after.ts';
import { phraseBefore } from './source-before.ts';
import type { TokenAttribution } from './token-attribution.ts';

const longest = 16;

/** "…, the paper reported, citing people close to the board": they are the source of what the paper reported. */
export function readCiting(
  line: TokenLine,
  i: number,
  found: readonly TokenAttribution[],
): TokenAttribution | undefined {
  if (!/^(?:citing|quoting)$/.test(lowerAt(line, i)) || !isMark(line, i - 1, ',')) return undefined;
  const last = found.at(-1);
  const source = phraseAfter(line, i + 1);
  if (source === undefined || last === undefined || lowerAt(line, source[1]) === 'as') return undefined;
  return {
    source,
    cue: [i, i + 1],
    content: last.content.map(([from, to]) => [from, Math.min(to, i)]),
    kind: 'indirect',
    stance: 'speech',
  };
}

/** "As Petrel noted, the lake is shrinking", "The lake, as Petrel noted, is shrinking". */
export function readAsSaid(line: TokenLine, i: number): TokenAttribution | undefined {
  if (lowerAt(line, i) !== 'as' || !(i === 0 || isMark(line, i - 1, ',;'))) return undefined;
  for (let k = i + 2; k < Math.min(line.tokens.length, i + longest); k++) {
    if (isMark(line, k, ',;:') || isQuote(line, k)) return undefined;
    const form = englishCues
      .get(lowerAt(line, k))
      ?.find(
        ({ form: one, cue }) =>
          (one === 'past' || one === 's') && cue.stance === 'speech' && isSaying(line, k, cue),
      );
    if (form === undefined) continue;
    const after = k + 1 + form.cue.particles.length;
    if (!isMark(line, after, ',.') && after < line.tokens.length) return undefined;
    let first = k;
    while (first > i + 1 && (isAuxiliary(line, first - 1) || isAdverb(lowerAt(line, first - 1)))) first--;
    const content = around(line, i, after);
    return first === i + 1 || content.length === 0
      ? undefined
      : { source: [i + 1, first], cue: [k, after], content, kind: 'indirect', stance: 'speech' };
  }
  return undefined;
}

function isSaying(
  line: TokenLine,
  k: number,
  { frames, particles }: { readonly frames: readonly string[]; readonly particles: readonly string[] },
): boolean {
  return (
    (frames.includes('that') || frames.includes('bare')) &&
    particles.every((word, n) => lowerAt(line, k + 1 + n) === word)
  );
}

/** "In Brann's view, the report is flawed", "in the words of its chief executive, …". */
export function readView(line: TokenLine, i: number): TokenAttribution | undefined {
  if (lowerAt(line, i) !== 'in' || !(i === 0 || isMark(line, i - 1, ',;'))) return undefined;
  const isOf = lowerAt(line, i + 1) === 'the' && isView(line, i + 2) && lowerAt(line, i + 3) === 'of';
  if (isOf) {
    let end = i + 4;
    while (end < line.tokens.length && end - i < longest && isWord(line, end)) end++;
    return aside(line, i, [i + 4, end], [i, i + 4], end);
  }
  for (let k = i + 2; k < Math.min(line.tokens.length, i + 8); k++) {
    if (!isWord(line, k)) return undefined;
    if (!isView(line, k)) continue;
    const owner = lowerAt(line, k - 1);
    if (!/(?:'s|s'|^his|^her|^their|^its|^my|^our)$/.test(owner)) return undefined;
    const source = phraseBefore(line, k) ?? ([k - 1, k] as const);
    return aside(line, i, [Math.max(source[0], i + 1), k], [k, k + 1], k + 1);
  }
  return undefined;
}

function isView(line: TokenLine, i: number): boolean {
  return /^(?:view|views|opinion|words|eyes|estimation|telling|account)$/.test(lowerAt(line, i));
}

function aside(
  line: TokenLine,
  first: number,
  source: Range,
  cue: Range,
  end: number,
): TokenAttribution | undefined {
  if (source[1] <= source[0] || !isMark(line, end, ',')) return undefined;
  const content = around(line, first, end);
  return content.length === 0 ? undefined : { source, cue, content, kind: 'indirect', stance: 'speech' };
}

/** What stands before and after an aside from `first` to `end`. */
function around(line: TokenLine, first: number, end: number): readonly Range[] {
  const ranges: Range[] = [];
  let from = first;
  while (from > 0 && !isMark(line, from - 1, ';')) from--;
  if (first > 0 && from < first && isMark(line, first - 1, ',')) ranges.push([from, first - 1]);
  const next = end + 1;
  const last = clauseEnd(line, next, 'that');
  if (isMark(line, end, ',') && last > next) ranges.push([next, last]);
  return ranges;
}
