import { isMap, isNode, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Path } from './yaml-place.ts';

/** A line to be written at the end of a map: `key: value`, or a comment. */
export interface Insertion {
  readonly path: Path;
  readonly line: string;
}

/**
 * A YAML text with lines added at the ends of maps, everything else as it stands: comments, order, quotes and breaks. A map in
 * braces takes them before its closing brace; a comment has no place there and is left out.
 *
 * @example
 * insertKeys('a:\n  b: 1 # one\nc: 2\n', [{ path: ['a'], line: 'd: 3' }]) // => 'a:\n  b: 1 # one\n  d: 3\nc: 2\n'
 * insertKeys('a: { b: 1 }\n', [{ path: ['a'], line: 'd: 3' }]) // => 'a: { b: 1, d: 3 }\n'
 */
export function insertKeys(text: string, insertions: readonly Insertion[]): string {
  const root = parseDocument(text);
  const filled = new Set<YAMLMap>();
  const edits = insertions.flatMap(({ path, line }) => {
    const map = root.getIn(path, true);
    if (!isMap(map)) throw new Error(`no map at ${path.join('.')}`);
    const edit =
      map.flow === true
        ? inBraces(map, line, map.items.length === 0 && !filled.has(map))
        : inBlock(text, map, line);
    if (edit !== undefined) filled.add(map);
    return edit === undefined ? [] : [edit];
  });
  // From the last to the first, so that places stay right; of one place in the order given.
  return edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .reduce((done, { at, added }) => done.slice(0, at) + added + done.slice(at), text);
}

interface Edit {
  readonly at: number;
  readonly added: string;
}

function inBraces(map: YAMLMap, line: string, isFirst: boolean): Edit | undefined {
  if (line.startsWith('#')) return undefined;
  return {
    at: map.items.length === 0 ? startOf(map) + 1 : endOf(map.items.at(-1)),
    added: `${isFirst ? ' ' : ', '}${line}`,
  };
}

function inBlock(text: string, map: YAMLMap, line: string): Edit {
  const first = startOf(map.items[0]?.key);
  const indent = first - (text.lastIndexOf('\n', first - 1) + 1);
  const end = endOf(map.items.at(-1));
  // A block of text ends behind its last line end.
  const lineEnd = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end);
  const at = lineEnd < 0 ? text.length : lineEnd;
  return { at, added: `\n${' '.repeat(indent)}${line}` };
}

function startOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0;
}

/** Where the last thing in a node ends; of a map in braces at its brace. */
function endOf(node: unknown): number {
  if (isMap(node) || isSeq(node)) {
    const last = node.items.at(-1);
    return node.flow === true || last === undefined ? (node.range?.[1] ?? 0) : endOf(last);
  }
  if (isScalar(node) || isNode(node)) return node.range?.[1] ?? 0;
  const { key, value } = node as { readonly key: unknown; readonly value: unknown };
  return Math.max(isNode(key) ? (key.range?.[1] ?? 0) : 0, isNode(value) ? endOf(value) : 0);
}
