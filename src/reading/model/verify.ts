import type { OpenedText } from '../read-text.ts';
import type { AttributionKind, FoundAttribution } from '../types.ts';
import type { ModelItem } from './item.ts';

/** Why a model's draft is thrown away. */
export const rejectionReasons = [
  'misshapen',
  'passage-not-there',
  'passage-many-times',
  'content-not-there',
  'content-many-times',
  'source-not-there',
  'source-many-times',
  'cue-not-there',
  'cue-many-times',
  'amount-not-there',
  'amount-differs',
  'date-not-there',
  'date-differs',
  'twice',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

type Stretch = readonly [start: number, end: number];
type Part = 'passage' | 'content' | 'source' | 'cue';

class Rejected extends Error {
  readonly why: RejectionReason;
  constructor(why: RejectionReason) {
    super(why);
    this.why = why;
  }
}

/**
 * A model's item as places of the text, or why it is none. The model only points: words, kind of quotation, numbers and dates are
 * those of the text, and what the model says of numbers and dates must agree with what the rules read there.
 */
export function verified(
  opened: OpenedText,
  within: Stretch,
  item: ModelItem,
): FoundAttribution | RejectionReason {
  try {
    return located(opened, within, item);
  } catch (error) {
    if (error instanceof Rejected) return error.why;
    throw error;
  }
}

function located(opened: OpenedText, within: Stretch, item: ModelItem): FoundAttribution {
  const { text } = opened.document;
  const passage = only(text, within, item.passage, 'passage', []);
  const bare: Stretch[] = [];
  for (const words of item.content) bare.push(only(text, passage, words, 'content', bare));
  // What is said holds names and verbs of its own: who says it, and by which verb, stands outside.
  const source = only(text, passage, item.source, 'source', bare);
  const cue = only(text, passage, item.cue, 'cue', [...bare, source]);
  const content = bare.toSorted((a, b) => a[0] - b[0]).map((span) => withMarks(text, span));
  checkAmounts(opened, content, item);
  checkDates(opened, content, item);
  return { source, cue, content, kind: kindOf(opened, cue, content), stance: item.stance };
}

/** The one place of some words in a stretch of the text, outside what is taken. */
function only(
  text: string,
  [from, to]: Stretch,
  words: string,
  part: Part,
  taken: readonly Stretch[],
): Stretch {
  let found: Stretch | undefined;
  for (
    let at = text.indexOf(words, from);
    at >= 0 && at + words.length <= to;
    at = text.indexOf(words, at + 1)
  ) {
    const span: Stretch = [at, at + words.length];
    if (cutsWord(text, span) || taken.some((one) => overlap(one, span))) continue;
    if (found !== undefined) throw new Rejected(`${part}-many-times`);
    found = span;
  }
  if (found === undefined) throw new Rejected(`${part}-not-there`);
  return found;
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** "he" in "the": a stretch that begins or ends inside a word of a script with spaces, or inside a character. */
function cutsWord(text: string, [start, end]: Stretch): boolean {
  return cuts(text, start) || cuts(text, end);
}

const spaced = /[\p{L}\p{M}\p{N}]/u;
/** Makes one sign of two: a woman and a rocket are an astronaut. */
const joiner = '\u200d';
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function cuts(text: string, at: number): boolean {
  const after = text.codePointAt(at);
  if (at <= 0 || after === undefined) return false;
  const low = text.charCodeAt(at);
  if (low >= 0xdc00 && low <= 0xdfff) return true;
  const next = String.fromCodePoint(after);
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  if (/\p{M}/u.test(next) || next === joiner || before === joiner) return true;
  return spaced.test(before) && spaced.test(next) && !unspaced.test(before) && !unspaced.test(next);
}

/** A quotation with its marks, also where the model left them out. */
function withMarks(text: string, [start, end]: Stretch): Stretch {
  const isOpen = /["“«„‘「『]/.test(text.charAt(start - 1));
  return isOpen && /["”»“’」』]/.test(text.charAt(end)) ? [start - 1, end + 1] : [start, end];
}

function kindOf(
  { document, sentences }: OpenedText,
  cue: Stretch,
  content: readonly Stretch[],
): AttributionKind {
  if (document.title !== null && cue[0] < document.title.end) return 'headline';
  const quotes = sentences.flatMap(({ start, end, quotes: own }) =>
    content.some((span) => overlap(span, [start, end])) ? own : [],
  );
  const isInside = ([from, to]: Stretch) => quotes.some(({ start, end }) => start <= from && to <= end);
  if (content.every(isInside)) return 'direct';
  return content.some(([from, to]) => quotes.some(({ start, end }) => from <= start && end <= to))
    ? 'partial'
    : 'indirect';
}

function checkAmounts(
  { document, quantities }: OpenedText,
  content: readonly Stretch[],
  { amounts }: ModelItem,
) {
  for (const { words, value } of amounts) {
    const at = placesOf(document.text, content, words);
    if (at.length === 0) throw new Rejected('amount-not-there');
    const isRead = quantities.some(
      (one) => at.some((span) => overlap(span, [one.start, one.end])) && isClose(one.value, value),
    );
    if (!isRead) throw new Rejected('amount-differs');
  }
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function checkDates({ document, dates }: OpenedText, content: readonly Stretch[], item: ModelItem) {
  for (const { words, value } of item.dates) {
    const at = placesOf(document.text, content, words);
    if (at.length === 0) throw new Rejected('date-not-there');
    // A coarser date is no other date: 2031-05 for 2031-05-12.
    const isRead = dates.some(
      (one) =>
        at.some((span) => overlap(span, [one.start, one.end])) &&
        one.value !== null &&
        /^\d{4}(?:-\d\d){0,2}$/.test(value) &&
        one.value.startsWith(value),
    );
    if (!isRead) throw new Rejected('date-differs');
  }
}

function placesOf(text: string, content: readonly Stretch[], words: string): readonly Stretch[] {
  return content.flatMap(([from, to]) => {
    const found: Stretch[] = [];
    for (
      let at = text.indexOf(words, from);
      at >= 0 && at + words.length <= to;
      at = text.indexOf(words, at + 1)
    )
      found.push([at, at + words.length]);
    return found;
  });
}
