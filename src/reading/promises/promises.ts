import { lastDay } from '../../text/index.ts';
import type { DateMark, SpeechAttribution } from '../types.ts';

/** What a draft promises: to whom in the text's words, and by when. */
export interface DraftPromise {
  /** Whom the text names as told; null: nobody. */
  readonly to: string | null;
  /** The actor whose name that holds; null: none. */
  readonly actor: string | null;
  /** The last day by which it is promised; null: the text does not say. */
  readonly due: string | null;
}

const sure =
  /^(?:promis|pledg|vow|guarantee|swear|swore|sworn|undert[ao]|обещ|пообещ|обяза|гарантир|promet|promis|engag|garanti|承诺|保证|答应)/iu;
/** One may commit or agree to what one thinks as well: only with "to" and a verb is it a promise. */
const withVerb =
  /^(?:agree|commit|offer|consent|volunteer|(?:is|are|was|were|has been|have been) committed)/iu;
const byWhen =
  /(?:\bby|\bbefore|\buntil|\bno later than|\bfrom|(?<!\p{L})(?:к|до)|\bavant|\bd['’]ici|在)\s*(?:the\s+)?(?:end of\s+)?$/iu;

/**
 * A promise, where the cue is one and what is said lies ahead; what is denied or only wished is none. Its day is the one that "by",
 * "before" or "until" introduces.
 */
export function promiseOf(
  { cue, content, stance }: SpeechAttribution,
  text: string,
  dates: readonly DateMark[],
  actorOf: (words: string) => string | null,
): DraftPromise | null {
  const [first] = content;
  if (stance === 'silence' || first === undefined) return null;
  const isTo = /^(?:to|не|de)\s/iu.test(first.text);
  const lead = text.slice(Math.max(0, cue.start - 24), cue.start);
  if (/(?:\bnot|\bnever|n['’]t|\brefused to|\bdeclined to|(?<!\p{L})не)\s+$/iu.test(lead)) return null;
  if (!(sure.test(cue.text) || (withVerb.test(cue.text) && isTo))) return null;
  if (!isTo && !isAhead(first.text)) return null;
  const told = toldIn(text.slice(cue.end, Math.max(cue.end, first.start)));
  return { to: told, actor: told === null ? null : actorOf(told), due: dueIn(text, dates) };
}

function isAhead(words: string): boolean {
  return /\b(?:will|would|shall|['’]ll|going to|never again|no more)\b|(?<!\p{L})(?:буд(?:ет|ут|ем)|\p{L}+(?:ит|ет|ут|ют|ат|ят))(?!\p{L})|将|会|(?<!\p{L})\p{L}+(?:ra|ront|rait|raient)(?!\p{L})/iu.test(
    words.slice(0, 400),
  );
}

/** Whom it is promised to, between the cue and what is promised: "promised Tarsk that", "pledged to the farmers to". */
function toldIn(between: string): string | null {
  const words = between
    .replace(/(?<!\p{L})(?:on|in|at|last|earlier|yesterday|this)\s.*$/iu, '')
    .replace(/^[\s,:]*(?:to\s+)?|[\s,:]+$/giu, '');
  return /\p{L}/u.test(words) && words.length < 80 && !/^\p{L}+ly$/u.test(words) ? words : null;
}

function dueIn(text: string, dates: readonly DateMark[]): string | null {
  for (const { start, value, precision } of dates) {
    const isDated = value !== null && (precision === 'day' || precision === 'month' || precision === 'year');
    if (isDated && byWhen.test(text.slice(Math.max(0, start - 24), start))) return lastDay(value);
  }
  return null;
}
