import type { Cell } from './read-rows.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * What stands between the tags of an element that holds text, comments left out and signs resolved.
 *
 * @example
 * const source = '<a>one &amp; two</a>';
 * textOf(source, readXml('a.xml', source, newCollector())).text // => 'one & two'
 */
export function textOf(source: string, { span, children }: XmlElement): Cell {
  if (source.startsWith('/>', span.end - 2)) return { text: '', span };
  let [text, at] = ['', span.end];
  let [first, last] = [-1, -1];
  const end = children[0]?.span.start ?? source.length;
  while (at < end) {
    const open = source.indexOf('<', at);
    const stop = open < 0 ? end : open;
    if (source.slice(at, stop).trim() !== '') [first, last] = [first < 0 ? at : first, stop];
    text += decoded(source.slice(at, stop));
    const [from, close] = source.startsWith('<!--', stop)
      ? [stop + 4, '-->']
      : source.startsWith('<![CDATA[', stop)
        ? [stop + 9, ']]>']
        : [0, ''];
    if (close === '') break;
    const until = source.indexOf(close, from);
    if (until < 0) break;
    if (close === ']]>') {
      text += source.slice(from, until);
      [first, last] = [first < 0 ? from : first, until];
    }
    at = until + close.length;
  }
  return { text: text.trim(), span: first < 0 ? span : trimmed(source, first, last) };
}

function trimmed(source: string, first: number, last: number) {
  const raw = source.slice(first, last);
  const start = first + raw.length - raw.trimStart().length;
  return { start, end: Math.max(start + 1, start + raw.trim().length) };
}

const signs: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The five named signs and numbers of characters; every other '&' stays. */
function decoded(raw: string): string {
  return raw.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return signs.get(name) ?? whole;
    const code = Number(name[1] === 'x' || name[1] === 'X' ? `0x${name.slice(2)}` : name.slice(1));
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}
