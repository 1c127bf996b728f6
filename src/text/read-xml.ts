import type { Collector } from '../diagnostics/index.ts';
import { refuseUnreadable } from './encoding.ts';
import { textLimits } from './text-limits.ts';
import { readAttributes } from './xml-attributes.ts';
import type { XmlAttribute, XmlElement } from './xml-element.ts';
import { describeQuirks, noteQuirk, type Quirks } from './xml-quirks.ts';

/**
 * Reads the XML that negotiation tools write: elements and attributes. What their own tolerant reader lets pass (GENIUS:
 * SimpleDOMParser) is read with a warning; what is not XML either way is an error, and undefined comes back. Document
 * types are refused, so there are no entities to expand.
 *
 * @example
 * readXml('a.xml', '<a><b c="1"/></a>', newCollector()).name // => 'a'
 */
export function readXml(file: string, text: string, report: Collector): XmlElement | undefined {
  if (refuseUnreadable(file, text, report)) return undefined;
  const quirks: Quirks = new Map();
  const reader: Reader = { text, file, report, quirks, stack: [], root: undefined, at: 0, nodes: 0 };
  const isRead = readMarkup(reader) && isComplete(reader);
  describeQuirks(quirks, file, report);
  return isRead ? reader.root : undefined;
}

interface OpenElement extends XmlElement {
  readonly attributes: Map<string, XmlAttribute>;
  readonly children: XmlElement[];
}

interface Reader {
  readonly text: string;
  readonly file: string;
  readonly report: Collector;
  readonly quirks: Quirks;
  readonly stack: OpenElement[];
  root: XmlElement | undefined;
  at: number;
  nodes: number;
}

function readMarkup(reader: Reader): boolean {
  const { text } = reader;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', reader.at)) {
    noteText(reader, at);
    reader.at = at;
    if (!readOne(reader, at)) return false;
  }
  noteText(reader, text.length);
  return true;
}

/** Text between tags means nothing here, but may be a tag that lost its bracket. */
function noteText({ text, at, quirks }: Reader, end: number): void {
  const between = text.slice(at, end);
  const kept = between.trim();
  if (kept === '') return;
  const start = at + between.indexOf(kept);
  noteQuirk(quirks, 'text', { start, end: start + kept.length });
}

/** One tag, comment or declaration at `at`; false after an error. */
function readOne(reader: Reader, at: number): boolean {
  const { text, quirks } = reader;
  if (text.startsWith('<!--', at)) return skipTo(reader, at, '-->', 'a comment');
  if (text.startsWith('<![CDATA[', at)) return skipTo(reader, at, ']]>', 'a CDATA section');
  if (text.startsWith('<?', at)) {
    // XML wants the declaration at the very beginning; the published nonlinear profiles put a comment before it.
    if (text.startsWith('<?xml ', at) && text.slice(0, at).replace('\ufeff', '') !== '')
      noteQuirk(quirks, 'declaration', { start: at, end: at + 5 });
    return skipTo(reader, at, '?>', 'a declaration');
  }
  if (text.startsWith('<!', at)) {
    const hint = 'remove it: negotiation files need none';
    return fail(reader, 'document-type', at, at + 2, 'document types and entities are not read', hint);
  }
  return text.startsWith('</', at) ? readEnd(reader, at) : readStart(reader, at);
}

function fail(
  reader: Reader,
  code: string,
  start: number,
  end: number,
  message: string,
  hint?: string,
): false {
  reader.report.error(
    code,
    { file: reader.file, span: { start, end: Math.max(end, start + 1) } },
    message,
    hint,
  );
  return false;
}

function skipTo(reader: Reader, at: number, close: string, what: string): boolean {
  const end = reader.text.indexOf(close, at + 2);
  if (end < 0)
    return fail(reader, 'xml-syntax', at, at + 4, `${what} is not closed`, `close it with ${close}`);
  reader.at = end + close.length;
  return true;
}

const endTag = /<\/\s*([^\s>]+)\s*>/y;

function readEnd(reader: Reader, at: number): boolean {
  endTag.lastIndex = at;
  const name = endTag.exec(reader.text)?.[1];
  if (name === undefined) return fail(reader, 'xml-syntax', at, at + 2, 'an end tag is not complete');
  reader.at = endTag.lastIndex;
  const open = reader.stack.pop();
  if (open?.name === name) return true;
  const message =
    open === undefined ? `</${name}> closes nothing` : `</${name}> stands where <${open.name}> must end`;
  return fail(reader, 'xml-syntax', at, reader.at, message, 'check the nesting of the tags');
}

const startTag = /<([A-Za-z_][\w:.-]*)/y;

function readStart(reader: Reader, at: number): boolean {
  startTag.lastIndex = at;
  const name = startTag.exec(reader.text)?.[1];
  if (name === undefined)
    return fail(
      reader,
      'xml-syntax',
      at,
      at + 1,
      "'<' begins no tag",
      "write '&lt;' where the sign itself is meant",
    );
  const attributes = readAttributes(reader, startTag.lastIndex, name);
  if (attributes === undefined) return false;
  const { end, isClosed, values } = attributes;
  reader.at = end;
  reader.nodes += 1 + values.size;
  if (reader.nodes > textLimits.nodes)
    return fail(
      reader,
      'file-too-large',
      at,
      end,
      `the file holds more than ${textLimits.nodes} elements and attributes`,
    );
  if (reader.stack.length >= textLimits.depth)
    return fail(reader, 'nested-too-deep', at, end, `nesting is deeper than ${textLimits.depth} levels`);
  const element: OpenElement = { name, span: { start: at, end }, attributes: values, children: [] };
  const parent = reader.stack.at(-1);
  if (parent !== undefined) parent.children.push(element);
  else if (reader.root === undefined) reader.root = element;
  else
    return fail(reader, 'xml-syntax', at, end, `a second outermost element: <${name}>`, 'keep one of them');
  if (!isClosed) reader.stack.push(element);
  return true;
}

function isComplete(reader: Reader): boolean {
  const open = reader.stack.at(-1);
  if (open !== undefined)
    return fail(
      reader,
      'xml-syntax',
      open.span.start,
      open.span.end,
      `<${open.name}> is not closed`,
      'the file may be cut off',
    );
  return reader.root === undefined ? fail(reader, 'xml-syntax', 0, 1, 'the file holds no XML element') : true;
}
