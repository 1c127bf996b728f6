import type { TextSentence } from '../segment/sentences.ts';
import type { FoundAttribution } from '../types.ts';
import { mostOfASentence } from './token-attribution.ts';

const speech =
  /报道(?:说|称)|(?:表示|指出|强调|宣布|透露|警告|否认|承认|补充|回应|重申|解释|披露|声称|宣称|坦言|写道|证实|确认|主张|呼吁)(?:说|称|道)?|(?<!据)报道|(?<![小传学演再])说(?![明法服])|(?<![名简俗统职人])称(?![号呼赞])/gu;
const attitude = /认为|希望|相信|担心|打算|计划(?=[在将于与和对])|愿意|期待|预计|要求|坚持|考虑/gu;

/** What may stand between a source and its verb, the last of it. */
const between =
  /(?:本?周[一二三四五六日天]|星期[一二三四五六日天]|今天|昨天|近日|日前|当天|随后|此前|曾|也|还|则|又|再次|公开|正式|明确|一再|同时|对此|已|已经|强烈|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|上午|下午|在[^在]{1,12}[中上时])$/u;

/** How far back a source may begin. */
const reach = 60;

/** Attributions of a Chinese sentence: no spaces part its words, so cues are looked for clause by clause. */
export function readChinese(text: string, sentence: TextSentence): FoundAttribution[] {
  const { start, end, quotes } = sentence;
  const veiled = veil(
    text.slice(start, end),
    quotes.map((one) => [one.start - start, one.end - start] as const),
  );
  const found: FoundAttribution[] = [];
  let taken = 0;
  for (const { at, word, stance } of cuesIn(veiled)) {
    if (found.length >= mostOfASentence) break;
    if (at < taken) continue;
    const from = clauseStart(veiled, at);
    const source = sourceIn(veiled, Math.max(from, taken), at);
    if (source === undefined) continue;
    const content = contentOf(veiled, source[0], at + word.length);
    if (content === undefined) continue;
    taken = at + word.length;
    found.push({
      source: [start + source[0], start + source[1]],
      cue: [start + at, start + at + word.length],
      content: [[start + content.range[0], start + content.range[1]]],
      kind: content.kind,
      stance,
    });
  }
  return found;
}

/** Quotations as one sign each unit, so that no cue is found in them. */
function veil(sentence: string, quotes: readonly (readonly [number, number])[]): string {
  let out = '';
  let from = 0;
  for (const [open, close] of quotes) {
    out += sentence.slice(from, open) + '\uE000'.repeat(close - open);
    from = close;
  }
  return out + sentence.slice(from);
}

function cuesIn(veiled: string) {
  const all = [
    ...[...veiled.matchAll(speech)].map((match) => ({
      at: match.index,
      word: match[0],
      stance: 'speech' as const,
    })),
    ...[...veiled.matchAll(attitude)].map((match) => ({
      at: match.index,
      word: match[0],
      stance: 'attitude' as const,
    })),
  ];
  return all.sort((a, b) => a.at - b.at);
}

function clauseStart(veiled: string, at: number): number {
  let first = at;
  while (first > 0 && at - first < reach && !/[，。；：,;:！？]/.test(veiled.charAt(first - 1))) first--;
  return first;
}

function sourceIn(veiled: string, from: number, at: number): readonly [number, number] | undefined {
  let first = from;
  const quote = first + veiled.slice(first, at).lastIndexOf('\uE000');
  if (quote >= first) first = quote + 1;
  const own = veiled.slice(first, at);
  const opening = /^(?:据|根据|但|而|不过|另外|此外|同时|与此同时)/u.exec(own)?.[0].length ?? 0;
  let kept = own.slice(opening).trimEnd();
  while (between.test(kept)) kept = kept.replace(between, '').trimEnd();
  return kept.trim() === '' || /^[\s、）)”]+$/u.test(kept)
    ? undefined
    : [first + opening, first + opening + kept.length];
}

function contentOf(
  veiled: string,
  source: number,
  after: number,
): { readonly range: readonly [number, number]; readonly kind: FoundAttribution['kind'] } | undefined {
  let from = after;
  while (/[，,：:\s]/.test(veiled.charAt(from)) && from < veiled.length) from++;
  let end = veiled.length;
  while (end > from && /[。！？；;.!?\s]/.test(veiled.charAt(end - 1))) end--;
  const rest = veiled.slice(from, end);
  const named = /^[^，,\uE000]{0,20}为(?=\uE000)/u.exec(rest);
  if (named !== null) return { range: run(veiled, from + named[0].length), kind: 'partial' };
  if (rest.startsWith('\uE000'))
    return {
      range: run(veiled, from),
      kind: /[：:，,]/.test(veiled.slice(after, from)) ? 'direct' : 'partial',
    };
  if (rest.length > 1) return { range: [from, end], kind: 'indirect' };
  if (veiled.charAt(source - 1) !== '\uE000') return undefined;
  let first = source;
  while (veiled.charAt(first - 1) === '\uE000') first--;
  return { range: [first, source], kind: 'direct' };
}

function run(veiled: string, from: number): readonly [number, number] {
  let end = from;
  while (veiled.charAt(end) === '\uE000') end++;
  return [from, end];
}
