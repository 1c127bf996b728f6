import type { ClaimType } from '../evidence/index.ts';
import { type DraftPromise, promiseOf } from './promises/promises.ts';
import type { TextSentence } from './segment/sentences.ts';
import { actorFinder, type Speaker, type SpeakerAlias, speakersOf } from './speakers/speakers.ts';
import type {
  DateMark,
  HedgeMark,
  QuantityMark,
  ReadingLanguage,
  SpeechAttribution,
  TextSpan,
} from './types.ts';

/** A claim as a rule drafts it: for a person to accept or reject. It has no grade and reaches no number. */
export interface DraftClaim {
  readonly id: string;
  /** The content's words, without marks and "that". */
  readonly statement: string;
  readonly type: ClaimType;
  readonly polarity: 'affirmed' | 'negated';
  readonly speaker: string;
  readonly actor: string | null;
  /** Who carries it, outermost first, the speaker last. */
  readonly chain: readonly string[];
  /** When it was said, where the sentence says so. */
  readonly said: string | null;
  readonly passages: readonly TextSpan[];
  readonly hedges: readonly HedgeMark[];
  /** Places in the lists of amounts and dates that stand in its passages. */
  readonly quantities: readonly number[];
  readonly dates: readonly number[];
  /** What it promises, where it is a promise. */
  readonly promise: DraftPromise | null;
  /** 1: said or published; 2: what somebody is said to want or believe, and silence. */
  readonly tier: 1 | 2;
  /** Place of its attribution. */
  readonly attribution: number;
  readonly status: 'draft';
}

interface Read {
  readonly text: string;
  readonly attributions: readonly SpeechAttribution[];
  readonly dates: readonly DateMark[];
  readonly quantities: readonly QuantityMark[];
  readonly sentences: readonly TextSentence[];
  readonly language: ReadingLanguage;
  readonly aliases: readonly SpeakerAlias[];
  /** What its drafts' ids begin with: d by the rules, m by a model. */
  readonly prefix: 'd' | 'm';
}

/** A draft for each attribution. */
export function draftClaims({
  text,
  attributions,
  dates,
  quantities,
  sentences,
  language,
  aliases,
  prefix,
}: Read): DraftClaim[] {
  const speakers = speakersOf(attributions, language, aliases);
  const holder = inOrder(sentences);
  const actorOf = actorFinder(aliases);
  return attributions.map((one, i) => {
    const sentence = holder(one.cue.start);
    const said = between(dates, sentence?.start ?? 0, sentence?.end ?? 0).find((k) => isSaid(dates[k], one));
    const passages = one.content.map(bare);
    const dated = one.content.flatMap(({ start, end }) => between(dates, start, end));
    return {
      id: `${prefix}${i + 1}`,
      statement: joined(passages),
      type: typeOf(one),
      polarity: isNegated(one.cue.text) ? ('negated' as const) : ('affirmed' as const),
      speaker: speakers[i]?.name ?? one.source.text,
      actor: speakers[i]?.actor ?? null,
      chain: chainOf(i, attributions, speakers),
      said: said === undefined ? null : (dates[said]?.value ?? null),
      passages,
      hedges: one.hedges,
      quantities: one.content.flatMap(({ start, end }) => between(quantities, start, end)),
      dates: dated,
      promise: promiseOf(
        one,
        text,
        dated.flatMap((k) => dates[k] ?? []),
        actorOf,
      ),
      tier: one.stance === 'speech' ? (1 as const) : (2 as const),
      attribution: i,
      status: 'draft' as const,
    };
  });
}

/** A sentence that its cue parted from the next, as in "Enough," she said. "We go.", ends before it. */
function joined(passages: readonly TextSpan[]): string {
  return passages.reduce((done, { text }) => {
    if (done === '') return text;
    return /[\p{L}\p{N}]$/u.test(done) && /^\p{Lu}/u.test(text) ? `${done}. ${text}` : `${done} ${text}`;
  }, '');
}

function isSaid(date: DateMark | undefined, { content }: SpeechAttribution): boolean {
  return (
    date !== undefined &&
    date.value !== null &&
    date.precision === 'day' &&
    !content.some(({ start, end }) => start <= date.start && date.end <= end)
  );
}

function chainOf(
  i: number,
  attributions: readonly SpeechAttribution[],
  speakers: readonly Speaker[],
): string[] {
  const chain: string[] = [];
  for (let at: number | null = i; at !== null && chain.length < 8; at = attributions[at]?.nested ?? null)
    chain.unshift(speakers[at]?.name ?? '');
  return chain;
}

/** Without quotation marks, "that" and the comma before a closing mark. */
function bare({ start, end, text }: TextSpan): TextSpan {
  const opening = /^(?:["“«„‘「『]\s*|(?:that|что|que)\s+|qu['’])/iu.exec(text)?.[0].length ?? 0;
  const closing = /[,\s]*["”»’」』]$/u.exec(text.slice(-12))?.[0].length ?? 0;
  if (!/[\p{L}\p{N}]/u.test(text.slice(opening))) return { start, end, text };
  const isPaired = /^["“«„‘「『]/u.test(text);
  const cut = isPaired && opening + closing < text.length ? closing : 0;
  return { start: start + opening, end: end - cut, text: text.slice(opening, text.length - cut) };
}

function typeOf({ stance, content, cue }: SpeechAttribution): ClaimType {
  const words = content.map(({ text }) => text).join(' ');
  if (stance === 'silence') return 'no-comment';
  if (/^(?:propos|offer|demand|urg|call|предл|потреб|призв|suggér|exig|呼吁|要求)/iu.test(cue.text))
    return 'proposal';
  if (
    stance === 'attitude' &&
    !/^(?:believ|think|fear|expect|doubt|know|feel|suspect|счит|полаг|дума|pens|croi|estim|认为|相信)/iu.test(
      cue.text,
    )
  )
    return 'position';
  if (
    /(?:\b(?:will|would|could|may|might|going to)\b|(?<!\p{L})буд(?:ет|ут)(?!\p{L})|将|(?<!\p{L})\p{L}+(?:ra|ront|rait|raient)(?!\p{L}))/iu.test(
      words.slice(0, 400),
    )
  )
    return 'forecast';
  return /^(?:describ|call|dismiss|condemn|critici|denounc|prais|назва|qualifi|warn|fear|称)/iu.test(cue.text)
    ? 'evaluation'
    : 'fact';
}

function isNegated(cue: string): boolean {
  return /^(?:den(?:y|ied|ies)|reject|refut|опроверг|отрица|démen|ni[ée]|否认)/iu.test(cue);
}

/** Places of the marks between two offsets; marks are in order. */
function between(marks: readonly TextSpan[], start: number, end: number): number[] {
  const found: number[] = [];
  for (let i = firstAfter(marks, start); i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined || mark.end > end) break;
    found.push(i);
  }
  return found;
}

function firstAfter(marks: readonly { readonly start: number }[], start: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(sentences: readonly TextSentence[]): (offset: number) => TextSentence | undefined {
  return (offset) => sentences[firstAfter(sentences, offset + 1) - 1];
}
