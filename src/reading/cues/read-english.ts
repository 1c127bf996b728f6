import type { FoundAttribution } from '../types.ts';
import { readAsSaid, readCiting, readView } from './asides.ts';
import { contentAfter } from './content-after.ts';
import { contentBefore, isLastWord } from './content-before.ts';
import { englishCues } from './english.ts';
import {
  afterAdverbial,
  isCapital,
  isFiniteVerb,
  isMark,
  isQuote,
  isWord,
  lowerAt,
  offsets,
  type Range,
  type TokenLine,
} from './grammar.ts';
import type { CueForm, CueFrame } from './lexicon.ts';
import { passive, quotedOne, type Verb } from './passive.ts';
import { readAccording, readAdjective, readNoun, readSilence } from './phrases.ts';
import { phraseAfter } from './source-after.ts';
import { sourceBefore, subjectOf } from './source-before.ts';
import { mostOfASentence, type TokenAttribution } from './token-attribution.ts';
import { verbGroup } from './verb-group.ts';

/** Everything that a sentence of English says somebody says, thinks or wants, in the order of the cues. */
export function readEnglish(line: TokenLine): FoundAttribution[] {
  const found: TokenAttribution[] = [];
  for (let i = 0; i < line.tokens.length && found.length < mostOfASentence; i++) {
    if (line.tokens[i]?.kind !== 'word') continue;
    const one =
      readAccording(line, i) ??
      readCiting(line, i, found) ??
      readAsSaid(line, i) ??
      readView(line, i) ??
      readSilence(line, i) ??
      readAdjective(line, i) ??
      readVerb(line, i, found) ??
      readNoun(line, i);
    if (one !== undefined) found.push(one);
  }
  return found.flatMap((one) => inOffsets(line, one) ?? []);
}

function inOffsets(
  line: TokenLine,
  { source, cue, content, kind, stance }: TokenAttribution,
): FoundAttribution | undefined {
  const [who, by] = [offsets(line, source), offsets(line, cue)];
  const what = content.flatMap((range) => {
    const span = offsets(line, range);
    return span === undefined ? [] : [span];
  });
  return who === undefined || by === undefined || what.length === 0
    ? undefined
    : { source: who, cue: by, content: what, kind, stance };
}

/** A verb of the lexicon: its longest form with particles, with every frame it is listed with. */
function readVerb(
  line: TokenLine,
  i: number,
  found: readonly TokenAttribution[],
): TokenAttribution | undefined {
  const forms = englishCues.get(lowerAt(line, i));
  if (forms === undefined || (isCapital(line, i) && i > 0)) return undefined;
  const fitting = forms.filter(({ cue }) =>
    cue.particles.every((word, k) => lowerAt(line, i + 1 + k) === word),
  );
  const most = fitting[0]?.cue.particles.length ?? 0;
  const sets =
    most > 0
      ? [
          fitting.filter(({ cue }) => cue.particles.length === most),
          fitting.filter(({ cue }) => cue.particles.length === 0),
        ]
      : [fitting];
  for (const set of sets) {
    const one = withForms(line, i, set, found);
    if (one !== undefined) return one;
  }
  return undefined;
}

function withForms(
  line: TokenLine,
  i: number,
  set: readonly CueForm[],
  found: readonly TokenAttribution[],
): TokenAttribution | undefined {
  const [first] = set;
  if (first === undefined) return undefined;
  const frames = [...new Set(set.flatMap(({ cue }) => cue.frames))];
  const after = i + 1 + first.cue.particles.length;
  const group = verbGroup(line, i, first.form);
  if (group === undefined) return undefined;
  // "documents disclosed by the office": a participle that belongs to its noun.
  if (first.form === 'past' && !group.isPassive && lowerAt(line, after) === 'by') return undefined;
  const { stance } = first.cue;
  const verb: Verb = { line, i, after, frames, group, stance, form: first.form, found };
  if (group.isPassive) return passive(verb);
  return inverted(verb) ?? plain(verb);
}

/** `"…," said X.` */
function inverted({ line, i, after, frames, group, stance, form }: Verb): TokenAttribution | undefined {
  if (!frames.includes('quote') || form === 'ing' || form === 'base') return undefined;
  if (!isQuote(line, group.first - 1) && !isMark(line, group.first - 1, ',')) return undefined;
  const source = phraseAfter(line, after);
  if (source === undefined) return undefined;
  const content = contentBefore(line, group.first, isLastWord(line, source[1]));
  if (content === undefined) return undefined;
  const isSubject =
    isMark(line, group.first - 1, ',') &&
    content.kind === 'indirect' &&
    sourceBefore(line, group.first).kind === 'phrase';
  if (isSubject) return undefined;
  return {
    source,
    cue: [i, after],
    content: withRest(line, content.ranges, source[1]),
    kind: content.kind,
    stance,
  };
}

/** `"…," said X, "…"`: the quotation goes on. */
function withRest(line: TokenLine, ranges: readonly Range[], end: number): readonly Range[] {
  for (let i = end; i < Math.min(line.tokens.length, end + 10); i++) {
    if (isQuote(line, i)) return [...ranges, [i, i + 1]];
    if (
      isMark(line, i, ';.') ||
      englishCues.get(lowerAt(line, i))?.some((one) => one.form === 'ing') === true
    )
      break;
  }
  return ranges;
}

function plain(verb: Verb): TokenAttribution | undefined {
  const { line, i, after, frames, group, stance } = verb;
  const source = sourceOf(verb);
  if (source === undefined) return undefined;
  const cue: Range = [i, after];
  // A subject of its own stands between a content before it and the cue; an antecedent and a shared one do not.
  const isRelative = /^(?:who|which|that)$/.test(lowerAt(line, group.first - 1));
  const isOwn =
    !group.isParticiple && !isRelative && source[1] <= group.first && group.first - source[1] < 30;
  const start = isOwn && sourceBefore(line, group.first).kind === 'phrase' ? source[0] : group.first;
  const before =
    frames.includes('quote') && (isQuote(line, start - 1) || isMark(line, start - 1, ','))
      ? contentBefore(line, start, false)
      : undefined;
  if (before !== undefined)
    return { source, cue, content: withRest(line, before.ranges, after), kind: before.kind, stance };
  const content = contentAfter(line, after, frames);
  if (content !== undefined && !isCutShort(line, after, content.frame))
    return {
      source,
      cue,
      content: [isRelative ? untilComma(line, group.first - 1, content.range) : content.range],
      kind: content.kind,
      stance,
    };
  return aside(verb, source, start);
}

/** "Clinton, who said she had never sent it, apologized": the aside ends with its comma. */
function untilComma(line: TokenLine, pronoun: number, [from, to]: Range): Range {
  if (!isMark(line, pronoun - 1, ',')) return [from, to];
  let end = from + 1;
  while (end < to && !isMark(line, end, ',')) end++;
  return [from, end];
}

/** "The deal, officials said, is dead": a comma right after the cue ends an aside, unless a clause with "that" follows. */
function isCutShort(line: TokenLine, after: number, frame: CueFrame): boolean {
  return isMark(line, after, ',') && (frame === 'bare' || frame === 'object');
}

function aside(
  { line, i, after, frames, stance }: Verb,
  source: Range,
  start: number,
): TokenAttribution | undefined {
  if (!frames.includes('bare') && !frames.includes('quote')) return undefined;
  const to = frames.includes('told') ? afterTold(line, after) : after;
  const before = contentBefore(line, start, isLastWord(line, to));
  if (before === undefined) return undefined;
  const next = afterAdverbial(line, to);
  const rest: Range[] =
    isMark(line, next, ',') && next + 3 < line.tokens.length ? [[next + 1, line.tokens.length]] : [];
  return { source, cue: [i, after], content: [...before.ranges, ...rest], kind: before.kind, stance };
}

/** Past who is told: "the minister told supporters in Ondal, …". */
function afterTold(line: TokenLine, after: number): number {
  let next = after;
  while (next < line.tokens.length && next - after < 14 && isWord(line, next) && !isFiniteVerb(line, next))
    next++;
  return next;
}

function sourceOf({ line, i, group, found }: Verb): Range | undefined {
  if (lowerAt(line, group.first - 1) === 'as') return quotedOne(line, group.first - 1);
  if (group.isParticiple) return subjectOf(line, i) ?? found.at(-1)?.source;
  const before = sourceBefore(line, group.first);
  if (before.kind === 'phrase') return lowerAt(line, before.range[0]) === 'there' ? undefined : before.range;
  if (before.kind === 'none') return undefined;
  // "confirmed … and stated": the source of the cue before that stands in no other's content, else the clause's subject.
  const open = found.filter(({ cue }) => cue[1] < group.first && !found.some((outer) => holds(outer, cue)));
  return open.at(-1)?.source ?? subjectOf(line, i);
}

function holds({ content }: TokenAttribution, [from, to]: Range): boolean {
  return content.some(([first, last]) => first <= from && to <= last);
}
