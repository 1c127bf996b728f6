import { hedgesIn } from '../hedges/hedges.ts';
import type { TextSentence } from '../segment/sentences.ts';
import { tokensOf } from '../segment/tokens.ts';
import {
  type FoundAttribution,
  type HedgeMark,
  type ReadingLanguage,
  type SpeechAttribution,
  spanAt,
} from '../types.ts';
import { withoutNames } from './name-quotes.ts';
import { readChinese } from './read-chinese.ts';
import { readEnglish } from './read-english.ts';
import { readFrench } from './read-french.ts';
import { readHeadline } from './read-headline.ts';
import { readRussian } from './read-russian.ts';

/** Who says what in a text, in the order of the cues; `title` is where its first line is one. */
export function attributionsIn(
  text: string,
  sentences: readonly TextSentence[],
  language: ReadingLanguage,
  hasTitle: boolean,
): SpeechAttribution[] {
  const found: SpeechAttribution[] = [];
  let lastDirect: number | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const first = found.length;
    const headline = hasTitle && index === 0 ? readHeadline(text, sentence) : undefined;
    const own = headline === undefined ? readSentence(text, sentence, language) : [headline];
    const previous = found[lastDirect ?? -1];
    if (
      own.length === 0 &&
      lastDirect !== undefined &&
      previous !== undefined &&
      goesOn(sentence, sentences[index - 1])
    ) {
      found[lastDirect] = extended(text, previous, sentence, language);
      continue;
    }
    const hedges = own.length === 0 ? [] : hedgesIn(text, sentence.start, sentence.end, language);
    for (const one of withNesting(text, own, first))
      found.push(asAttribution(text, one.found, one.nested, hedges));
    lastDirect = found.length > first && isDirect(found.at(-1)) ? found.length - 1 : undefined;
  }
  return found;
}

function isDirect(one: SpeechAttribution | undefined): boolean {
  return one?.kind === 'direct';
}

function readSentence(text: string, sentence: TextSentence, language: ReadingLanguage): FoundAttribution[] {
  if (language === 'zh') return readChinese(text, sentence);
  const held = language === 'en' ? sentence.quotes : withoutNames(text, sentence.quotes);
  const quotes = held.map(({ start, end }) => [start, end] as const);
  const line = { text, tokens: tokensOf(text, sentence.start, sentence.end, quotes) };
  if (language === 'ru') return readRussian(line);
  return language === 'fr' ? readFrench(line) : readEnglish(line);
}

/** A sentence that is nothing but a quotation, right after one with its speaker. */
function goesOn(sentence: TextSentence, before: TextSentence | undefined): boolean {
  const [only] = sentence.quotes;
  if (before === undefined || only === undefined) return false;
  return (
    sentence.quotes.length === 1 &&
    only.start === sentence.start &&
    sentence.end - only.end <= 1 &&
    before.paragraph === sentence.paragraph
  );
}

function extended(
  text: string,
  one: SpeechAttribution,
  { quotes }: TextSentence,
  language: ReadingLanguage,
): SpeechAttribution {
  const more = quotes.map(({ start, end }) => spanAt(text, start, end));
  return {
    ...one,
    content: [...one.content, ...more],
    hedges: [...one.hedges, ...more.flatMap(({ start, end }) => hedgesIn(text, start, end, language))],
  };
}

/** Each attribution of a sentence with the smallest one whose content holds its cue. */
export function withNesting(
  text: string,
  own: readonly FoundAttribution[],
  first: number,
): { found: FoundAttribution; nested: number | null }[] {
  const kept = own
    .filter(({ content, source }) => [...content, source].every((span) => hasWords(text, span)))
    .filter((one, i, all) => all.findIndex(({ cue }) => cue[0] === one.cue[0]) === i)
    .sort((a, b) => a.cue[0] - b.cue[0]);
  return kept.map((found, i) => {
    let best: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [k, outer] of kept.entries()) {
      if (k === i || holds(found, outer)) continue;
      for (const [start, end] of outer.content)
        if (start <= found.cue[0] && found.cue[1] <= end && end - start < least) {
          best = first + k;
          least = end - start;
        }
    }
    return { found, nested: best };
  });
}

function hasWords(text: string, [start, end]: readonly [number, number]): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** Does the content of one hold the cue of the other? Then it is no part of the other. */
function holds(one: FoundAttribution, other: FoundAttribution): boolean {
  return one.content.some(([start, end]) => start <= other.cue[0] && other.cue[1] <= end);
}

export function asAttribution(
  text: string,
  { source, cue, content, kind, stance }: FoundAttribution,
  nested: number | null,
  hedges: readonly HedgeMark[],
): SpeechAttribution {
  return {
    source: spanAt(text, ...source),
    cue: spanAt(text, ...cue),
    content: content.map((span) => spanAt(text, ...span)),
    kind,
    nested,
    hedges: hedges.filter((hedge) =>
      content.some(([start, end]) => start <= hedge.start && hedge.end <= end),
    ),
    stance,
  };
}
