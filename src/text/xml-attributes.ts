import { type Collector, quoted } from '../diagnostics/index.ts';
import type { XmlAttribute } from './xml-element.ts';
import { noteQuirk, type Quirks } from './xml-quirks.ts';

interface Source {
  readonly text: string;
  readonly file: string;
  readonly report: Collector;
  readonly quirks: Quirks;
}

interface TagRest {
  readonly values: Map<string, XmlAttribute>;
  /** After the closing '>'. */
  readonly end: number;
  /** Does the tag end with '/>'? */
  readonly isClosed: boolean;
}

const blanks = /\s*/y;
// Without quotes a value ends before a blank, '>' or '/>'.
const attribute = /([^\s=/>"'<]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|((?:[^\s"'>/]|\/(?!>))+))/y;

/** The attributes of a start tag and its end, from right after the tag's name; undefined after an error. */
export function readAttributes(source: Source, from: number, tag: string): TagRest | undefined {
  const { text } = source;
  const values = new Map<string, XmlAttribute>();
  for (let at = from; ; ) {
    blanks.lastIndex = at;
    blanks.exec(text);
    const start = blanks.lastIndex;
    if (text[start] === '>') return { values, end: start + 1, isClosed: false };
    if (text.startsWith('/>', start)) return { values, end: start + 2, isClosed: true };
    attribute.lastIndex = start;
    const match = attribute.exec(text);
    if (match === null) return broken(source, start, tag);
    if (start === at && at > from) noteQuirk(source.quirks, 'blank', { start, end: attribute.lastIndex });
    addAttribute(source, values, match, attribute.lastIndex);
    at = attribute.lastIndex;
  }
}

function broken({ text, file, report }: Source, at: number, tag: string): undefined {
  const span = { start: Math.min(at, text.length - 1), end: at + 1 };
  const isOpenQuote = /^[^\s=/>"'<]+\s*=\s*["']/.test(text.slice(at, at + 200));
  const message = isOpenQuote ? `a value in <${tag}> has no closing quote` : `<${tag}> is not closed by '>'`;
  report.error('xml-syntax', { file, span }, message, 'attributes look like name="value"');
}

function addAttribute(
  source: Source,
  values: Map<string, XmlAttribute>,
  match: RegExpExecArray,
  end: number,
): void {
  const [, name = '', double, single, bare] = match;
  const raw = double ?? single ?? bare ?? '';
  const valueEnd = bare === undefined ? end - 1 : end;
  const span = { start: valueEnd - raw.length, end: valueEnd };
  if (bare !== undefined) noteQuirk(source.quirks, 'unquoted', span);
  if (raw.includes('<')) noteQuirk(source.quirks, 'less-than', span);
  if (values.has(name)) {
    const place = { file: source.file, span: { start: match.index, end } };
    source.report.error(
      'duplicate-attribute',
      place,
      `${quoted(name)} stands twice in one tag`,
      'keep one of them',
    );
  }
  values.set(name, { value: decode(source, raw, span.start), span });
}

const signs: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Resolves the five named signs and numbers of characters; every other '&' stays, as a quirk. */
function decode(source: Source, raw: string, start: number): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});)?/g,
    (whole, name: string | undefined, at: number) => {
      const sign = name?.startsWith('#') ? character(name.slice(1)) : signs.get(name ?? '');
      if (sign === undefined)
        noteQuirk(source.quirks, 'ampersand', { start: start + at, end: start + at + 1 });
      return sign ?? whole;
    },
  );
}

function character(number: string): string | undefined {
  const code = number.startsWith('x') ? Number.parseInt(number.slice(1), 16) : Number(number);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}
