import { type Document, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { insertKeys } from '../../../text/index.ts';

export type FieldPath = readonly (string | number)[];

/** A YAML text as it stands, with its nodes; undefined where it cannot be read as one just now. */
export function readable(text: string): Document | undefined {
  const read = parseDocument(text);
  return read.errors.length === 0 && isMap(read.contents) ? read : undefined;
}

/** The node at a path; keys that are numbers to YAML are found by their digits. */
export function nodeAt(read: Document, path: FieldPath): unknown {
  return path.reduce<unknown>((at, key) => {
    if (isSeq(at)) return at.items[Number(key)];
    if (!isMap(at)) return undefined;
    return at.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))?.value;
  }, read.contents);
}

/** Names of a map at a path, in the file’s order. */
export function keysAt(read: Document, path: FieldPath): readonly string[] {
  const map = nodeAt(read, path);
  return isMap(map) ? map.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : [];
}

/** A scalar as the file has it in words; undefined where something else stands there. */
export function scalarAt(read: Document, path: FieldPath): string | undefined {
  const node = nodeAt(read, path);
  return isScalar(node) ? String(node.value ?? '') : undefined;
}

/** The names of a list, or of one name in its place. */
export function namesAt(read: Document, path: FieldPath): readonly string[] {
  const node = nodeAt(read, path);
  if (isSeq(node)) return node.items.flatMap((one) => (isScalar(one) ? [String(one.value)] : []));
  return isScalar(node) ? [String(node.value)] : [];
}

/**
 * The text with one value written anew in its place, or at the end of its map where it was not there; everything else as it
 * stands, comments and order too.
 */
export function withValue(text: string, path: FieldPath, value: string): string {
  const read = readable(text);
  if (read === undefined) return text;
  const node = nodeAt(read, path);
  const range = isNode(node) ? node.range : undefined;
  if (range === undefined || range === null) {
    const holder = path.slice(0, -1);
    if (!isMap(nodeAt(read, holder))) return text;
    return insertKeys(text, [{ path: holder, line: `${path.at(-1)}: ${value}` }]);
  }
  const [from, to] = range;
  // A block of text and a block list end behind their last line end.
  const end = text[to - 1] === '\n' && to > from ? '\n' : '';
  // What stands on its key’s own line as nothing needs its blank.
  const gap = from === to && text[from - 1] === ':' ? ' ' : '';
  return `${text.slice(0, from)}${gap}${value}${end}${text.slice(to)}`;
}

/** Words as a scalar that every map can take: plain where they can stand so, else in quotes. */
export function scalarText(words: string): string {
  const text = words.trim();
  const isPlain = /^[\p{L}\d-](?:[\p{L}\p{M}\d .’()/%?!;“”–-]*[\p{L}\p{M}\d.’()/%?!”])?$/u.test(text);
  const isWord = !/^(?:true|false|null|yes|no|on|off|y|n|-|-{3}.*)$/i.test(text);
  return isPlain && isWord && !/^- /.test(text) ? text : JSON.stringify(text);
}

/** Words that stay words: digits alone would be read as a number. */
export function wordsText(words: string): string {
  return /^[-+.\d]/.test(words.trim()) ? JSON.stringify(words.trim()) : scalarText(words);
}
