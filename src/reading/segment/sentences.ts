import { type Quotation, quotationsIn } from './quotations.ts';

/** A sentence with the quotations in it; the end takes its last mark with it. */
export interface TextSentence {
  readonly start: number;
  readonly end: number;
  readonly quotes: readonly Quotation[];
  /** Number of its paragraph. */
  readonly paragraph: number;
}

const abbreviations = new Set(
  'mr mrs ms dr prof sen rep gov gen col lt sgt capt adm st jr sr inc ltd co corp no vs etc jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k e.g i.e a.m p.m mme mlle г гг руб тыс млн млрд им ст'.split(
    ' ',
  ),
);

/** No sentence of prose is longer; what is gets cut there, so that no rule meets a text without full stops whole. */
const longest = 3000;

/** The sentences of a paragraph. Full stops inside a quotation end none, unless the quotation ends there as well. */
export function sentencesOf(text: string, start: number, end: number, paragraph: number): TextSentence[] {
  const quotes = quotationsIn(text, start, end);
  const found: TextSentence[] = [];
  let [from, i, q, held] = [start, start, 0, 0];
  const cut = (to: number) => {
    if (to <= from) return;
    found.push({ start: from, end: to, quotes: quotes.slice(held, q), paragraph });
    held = q;
    from = nextSolid(text, to, end);
    i = from;
  };
  while (i < end) {
    const quote = quotes[q];
    if (quote !== undefined && i >= quote.start) {
      i = quote.end;
      q++;
      if (endsWithStop(text, quote) && endsSentence(text, quote, end)) cut(i);
      else if (i - from > longest) cut(i);
      continue;
    }
    const stop = stopAt(text, i, from);
    i++;
    if (stop === 'none') {
      if (i - from > longest && /\s/.test(text.charAt(i - 1))) cut(i - 1);
      else if (i - from > 2 * longest && !/[\uDC00-\uDFFF]/.test(text.charAt(i))) cut(i);
      continue;
    }
    while (i < end && /[.!?…。！？)\]]/.test(text.charAt(i))) i++;
    if (stop === 'sure' || startsSentence(text, i, end)) cut(i);
  }
  cut(end);
  return found;
}

function nextSolid(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && /\s/.test(text.charAt(next))) next++;
  return next;
}

function stopAt(text: string, i: number, from: number): 'none' | 'maybe' | 'sure' {
  const char = text.charAt(i);
  if (char === '。' || char === '！' || char === '？') return 'sure';
  if (char !== '.' && char !== '!' && char !== '?' && char !== '…') return 'none';
  if (char !== '.') return 'maybe';
  const before = /[\p{L}.]{1,12}$/u.exec(text.slice(Math.max(from, i - 12), i))?.[0] ?? '';
  if (abbreviations.has(before.toLowerCase())) return 'none';
  // An initial: "J. Smith", "U.N."
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(before) ? 'none' : 'maybe';
}

/** A sentence starts with a capital, a figure, a mark that opens, or in a script without capitals. */
function startsSentence(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  if (!/\s/.test(text.charAt(at))) return false;
  const next = nextSolid(text, at, end);
  return next >= end || /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"“«„‘'([•*]/u.test(text.slice(next, next + 2));
}

/** After a quotation that closes a sentence. Without spaces between words, what introduces it says whose it is. */
function endsSentence(text: string, { start, end }: Quotation, stop: number): boolean {
  if (end < stop && /\p{Script=Han}/u.test(text.slice(end, end + 2)))
    return /[：:，,]/.test(text.charAt(start - 1));
  return startsSentence(text, end, stop);
}

function endsWithStop(text: string, { start, end }: Quotation): boolean {
  return /[.!?…。！？]\s?$/.test(text.slice(Math.max(start, end - 3), end - 1));
}
