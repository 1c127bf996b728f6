import { type Collector, quoted, type Span } from '../diagnostics/index.ts';
import { refuseUnreadable } from './encoding.ts';
import type { JsonEntry, JsonNode } from './json-node.ts';
import { textLimits } from './text-limits.ts';

/**
 * Reads one JSON text (RFC 8259) with places. Syntax errors, keys that stand twice, infinities, too deep or too large
 * texts are diagnostics; undefined when there is nothing to go on with.
 *
 * @example
 * readJson('a.json', '{ "a": 1 }', newCollector()).kind // => 'object'
 */
export function readJson(file: string, text: string, report: Collector): JsonNode | undefined {
  if (refuseUnreadable(file, text, report)) return undefined;
  const cursor: Cursor = { text, at: text.startsWith('\ufeff') ? 1 : 0, nodes: 0, report, file };
  try {
    const root = readValue(cursor, 0);
    skipBlanks(cursor);
    if (cursor.at < text.length) fail(cursor, cursor.at, 'the text goes on after the end of the value');
    return root;
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    const span = { start: Math.min(error.at, Math.max(0, text.length - 1)), end: error.at + 1 };
    report.error(error.code, { file, span }, error.message, error.hint);
    return undefined;
  }
}

interface Cursor {
  readonly text: string;
  readonly file: string;
  readonly report: Collector;
  at: number;
  nodes: number;
}

class JsonProblem extends Error {
  readonly at: number;
  readonly code: string;
  readonly hint: string | undefined;
  constructor(at: number, code: string, message: string, hint: string | undefined) {
    super(message);
    this.at = at;
    this.code = code;
    this.hint = hint;
  }
}

function fail(_: Cursor, at: number, message: string, code = 'json-syntax', hint?: string): never {
  throw new JsonProblem(at, code, message, hint);
}

function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    cursor.at++;
  }
}

function readValue(cursor: Cursor, depth: number): JsonNode {
  skipBlanks(cursor);
  const start = cursor.at;
  if (depth > textLimits.depth)
    fail(cursor, start, `nesting is deeper than ${textLimits.depth} levels`, 'nested-too-deep');
  cursor.nodes++;
  if (cursor.nodes > textLimits.nodes)
    fail(cursor, start, `the file holds more than ${textLimits.nodes} values`, 'file-too-large');
  switch (cursor.text[start]) {
    case '{':
      return readObject(cursor, depth);
    case '[':
      return readArray(cursor, depth);
    case '"':
      return { kind: 'text', value: readText(cursor), span: spanFrom(cursor, start) };
    default:
      return readWord(cursor);
  }
}

function spanFrom(cursor: Cursor, start: number): Span {
  return { start, end: cursor.at };
}

function readObject(cursor: Cursor, depth: number): JsonNode {
  const start = cursor.at++;
  const entries = new Map<string, JsonEntry>();
  skipBlanks(cursor);
  if (cursor.text[cursor.at] === '}') {
    cursor.at++;
    return { kind: 'object', entries, span: spanFrom(cursor, start) };
  }
  do {
    skipBlanks(cursor);
    const keyStart = cursor.at;
    if (cursor.text[keyStart] !== '"') fail(cursor, keyStart, 'a key in double quotes must stand here');
    const name = readText(cursor);
    const key = spanFrom(cursor, keyStart);
    if (entries.has(name))
      cursor.report.error(
        'duplicate-key',
        { file: cursor.file, span: key },
        `${quoted(name)} stands twice in one map`,
      );
    skipBlanks(cursor);
    if (cursor.text[cursor.at] !== ':') fail(cursor, cursor.at, `':' must follow the key ${quoted(name)}`);
    cursor.at++;
    entries.set(name, { key, value: readValue(cursor, depth + 1) });
  } while (goesOn(cursor, '}'));
  return { kind: 'object', entries, span: spanFrom(cursor, start) };
}

function readArray(cursor: Cursor, depth: number): JsonNode {
  const start = cursor.at++;
  const items: JsonNode[] = [];
  skipBlanks(cursor);
  if (cursor.text[cursor.at] === ']') cursor.at++;
  else
    do items.push(readValue(cursor, depth + 1));
    while (goesOn(cursor, ']'));
  return { kind: 'array', items, span: spanFrom(cursor, start) };
}

function goesOn(cursor: Cursor, close: string): boolean {
  skipBlanks(cursor);
  const next = cursor.text[cursor.at];
  if (next !== ',' && next !== close) fail(cursor, cursor.at, `',' or '${close}' must stand here`);
  cursor.at++;
  return next === ',';
}

function readText(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.at;
  let end = start + 1;
  for (let code = text.charCodeAt(end); code !== 34; code = text.charCodeAt(++end)) {
    if (Number.isNaN(code)) fail(cursor, start, 'a text is not closed by a double quote');
    if (code < 32)
      fail(cursor, end, 'a line break or control character stands in a text', 'json-syntax', 'write \\n');
    if (code === 92) end++;
  }
  cursor.at = end + 1;
  const raw = text.slice(start + 1, end);
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(text.slice(start, end + 1)) as string;
  } catch {
    return fail(cursor, start, `${quoted(raw)} holds an escape that JSON does not have`);
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[-+.\w]{1,40}/y;

function readWord(cursor: Cursor): JsonNode {
  const start = cursor.at;
  word.lastIndex = start;
  const found = word.exec(cursor.text)?.[0];
  if (found === undefined)
    fail(cursor, start, start < cursor.text.length ? 'a value must stand here' : 'the text ends too early');
  number.lastIndex = start;
  const digits = number.exec(cursor.text)?.[0];
  if (
    digits !== undefined &&
    !/^[-+.\w]/.test(cursor.text.slice(start + digits.length, start + digits.length + 1))
  ) {
    cursor.at = start + digits.length;
    const value = Number(digits);
    if (!Number.isFinite(value)) fail(cursor, start, `${quoted(digits)} is no finite number`, 'not-finite');
    return { kind: 'number', value, span: spanFrom(cursor, start) };
  }
  cursor.at = start + found.length;
  const span = spanFrom(cursor, start);
  if (found === 'true' || found === 'false') return { kind: 'boolean', value: found === 'true', span };
  if (found === 'null') return { kind: 'null', span };
  const isNumberLike = /^[-+]?(?:NaN|Infinity)$/.test(found);
  if (isNumberLike)
    fail(cursor, start, `${found} is no finite number`, 'not-finite', 'write a number or null');
  return fail(cursor, start, `${quoted(found)} is no JSON value`);
}
