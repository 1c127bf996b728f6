import type { Span } from '../../diagnostics/index.ts';
import type { YamlSource } from '../../text/index.ts';

/** A text of the file (an expression, a block of equations) that knows where its characters stand. */
export interface Written {
  readonly text: string;
  /** Place in the file of a range of the text. */
  readonly spanOf: (start: number, end: number) => Span;
  /** Place of the whole value, quotes included. */
  readonly span: Span;
}

type Path = readonly (string | number)[];

/** The value at a path as a text; numbers and nothing as they would be written. */
export function writtenAt(source: YamlSource, path: Path, value: string | number | null): Written {
  const span = source.spanOf(path);
  if (typeof value !== 'string')
    return { text: value === null ? '' : String(value), spanOf: () => span, span };
  return written(source.text, span, value);
}

/** A key as a text: names on the left of a map of equations. */
export function writtenKey(source: YamlSource, path: Path): Written {
  return written(source.text, source.spanOfKey(path), String(path.at(-1)));
}

function written(file: string, span: Span, text: string): Written {
  const raw = file.slice(span.start, span.end);
  let offsets: Int32Array | undefined;
  const spanOf = (start: number, end: number): Span => {
    offsets ??= raw.startsWith('"') ? escapedOffsets(raw, text) : plainOffsets(raw, text);
    const from = span.start + (offsets[start] ?? 0);
    const to = span.start + (offsets[Math.max(start, end - 1)] ?? 0) + 1;
    return { start: from, end: Math.max(to, from + 1) };
  };
  return { text, spanOf, span };
}

/**
 * Where each character of a plain, single-quoted or block scalar stands in its source: both are walked together, and
 * what the source has more of (indentation, the block's header, the doubling of a quote) is stepped over.
 */
function plainOffsets(raw: string, text: string): Int32Array {
  const offsets = new Int32Array(text.length);
  const isBlock = raw.startsWith('|') || raw.startsWith('>');
  const isQuoted = raw.startsWith("'");
  let at = isBlock ? raw.indexOf('\n') + 1 : isQuoted ? 1 : 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\n' || character === ' ') {
      if (character === '\n') while (at < raw.length && raw[at] !== '\n' && isBlank(raw[at])) at++;
      offsets[i] = Math.min(at, raw.length - 1);
      if (isBlank(raw[at])) at++;
      continue;
    }
    while (at < raw.length && raw[at] !== character && (isBlank(raw[at]) || raw[at] === "'")) at++;
    offsets[i] = Math.min(at, raw.length - 1);
    if (raw[at] === character) at++;
  }
  return offsets;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}

// Lengths of the escapes \x41, \u0041, \U00000041; all others are one character after the backslash (YAML 1.2.2, §5.7).
const escapeLength: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/** The same for a double-quoted scalar, where one character may be written as an escape. */
function escapedOffsets(raw: string, text: string): Int32Array {
  const offsets = new Int32Array(text.length);
  let at = 1;
  for (let i = 0; i < text.length; i++) {
    while (raw[at] === '\\' && (raw[at + 1] === '\n' || raw[at + 1] === '\r')) {
      at++;
      while (isBlank(raw[at])) at++;
    }
    offsets[i] = Math.min(at, raw.length - 1);
    if (raw[at] === '\\') at += escapeLength[raw[at + 1] ?? ''] ?? 2;
    else if (raw[at] === '\n') while (isBlank(raw[at])) at++;
    else at++;
  }
  return offsets;
}
