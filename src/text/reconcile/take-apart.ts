import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Holder, KeyedEntry, Piece } from './pieces.ts';

/** A part of a text, end exclusive. */
type Stretch = readonly [from: number, to: number];

/** A YAML text in pieces; undefined where it is none, or where names stand for other parts of it. */
export function takeApart(text: string): Piece | undefined {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0 || /^(?:---|\.\.\.|%)/m.test(text)) return undefined;
  let isPlain = true;
  visit(document, (_, node) => {
    if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor !== undefined)) isPlain = false;
  });
  const root = document.contents;
  if (!isPlain || !isMap(root) || root.flow === true) return undefined;
  return inLines(text, root, [0, text.length]);
}

/** Entries of a map or list in lines of its own; `whole` is the stretch that they fill. */
function inLines(text: string, node: Node, whole: Stretch): Piece {
  const pairs = partsOf(node);
  if (pairs === undefined) return atom(text, whole);
  const heads = pairs.map(({ at }) => lineStart(text, at));
  const column = (pairs[0]?.at ?? 0) - (heads[0] ?? 0);
  const leads = pairs.map(({ at }, i) => {
    const before = pairs[i - 1];
    if (before === undefined) return whole[0];
    return leadOf(text, lineStart(text, at), afterLine(text, endOf(before.pair)), column);
  });
  const entries = pairs.map(({ pair, at, key }, i): KeyedEntry => {
    const [from, to] = [leads[i] ?? whole[0], leads[i + 1] ?? whole[1]];
    // The first key behind a dash stands on its line.
    const head = Math.max(from, heads[i] ?? from);
    return { key, lead: text.slice(from, head), ...valueAt(text, pair, at, [head, to]) };
  });
  return { kind: isMap(node) ? 'map' : 'list', open: '', entries, close: '' };
}

interface Part {
  readonly key: string;
  /** Where its key stands, or its dash. */
  readonly at: number;
  readonly pair: Pair | Node;
}

/** Parts of a map by their keys, of a list by their ids; undefined where an item of a list has none. */
function partsOf(node: Node): readonly Part[] | undefined {
  if (isMap(node))
    return node.items.flatMap((pair) => {
      const { key } = pair;
      return isScalar(key) && key.range ? [{ key: String(key.value), at: key.range[0], pair }] : [];
    });
  if (!isSeq(node)) return undefined;
  const parts = node.items.flatMap((item) => {
    if (!isNode(item) || !item.range) return [];
    const key = nameOf(item);
    return key === undefined ? [] : [{ key, at: item.range[0], pair: item }];
  });
  const isNamed =
    parts.length === node.items.length && new Set(parts.map(({ key }) => key)).size === parts.length;
  return isNamed ? parts : undefined;
}

/** What tells an item of a list: its `id`, or the word that it is. A number names nothing. */
function nameOf(item: Node): string | undefined {
  if (isMap(item)) {
    const id = item.get('id');
    return typeof id === 'string' ? id : undefined;
  }
  return isScalar(item) && typeof item.value === 'string' ? item.value : undefined;
}

function valueAt(
  text: string,
  pair: Pair | Node,
  at: number,
  [from, to]: Stretch,
): Omit<KeyedEntry, 'key' | 'lead'> {
  const value = isNode(pair) ? pair : isNode(pair.value) ? pair.value : undefined;
  const range = value?.range;
  const plain = { head: text.slice(from, to), value: { kind: 'atom', text: '' }, tail: '' } as const;
  if (value === undefined || !range || range[0] < at || isTagged(value)) return plain;
  if (isMap(value) || isSeq(value)) {
    if (value.flow === true) {
      const piece = inBrackets(text, value, [range[0], range[1]]);
      return { head: text.slice(from, range[0]), value: piece, tail: text.slice(range[1], to) };
    }
    // Behind a dash on its line; under a key on the lines that follow.
    const first = isNode(pair) ? range[0] : afterLine(text, keyEnd(pair));
    return { head: text.slice(from, first), value: inLines(text, value, [first, to]), tail: '' };
  }
  return {
    head: text.slice(from, range[0]),
    value: { kind: 'atom', text: text.slice(range[0], range[1]) },
    tail: text.slice(range[1], to),
  };
}

function inBrackets(text: string, node: Node, whole: Stretch): Piece {
  const pairs = partsOf(node);
  const kind = isMap(node) ? 'map in braces' : 'list in brackets';
  const inside = text.slice(...whole);
  // Comments inside brackets belong to no key.
  if (pairs === undefined || /(?:^|\s)#/.test(inside)) return atom(text, whole);
  const last = whole[1] - 1;
  let from = whole[0] + 1;
  const entries: KeyedEntry[] = [];
  for (const { key, at, pair } of pairs) {
    const end = endOf(pair);
    const comma = text.indexOf(',', end);
    const isLast = pair === pairs.at(-1)?.pair;
    const to = isLast ? end : comma;
    if (to < end || to > last) return atom(text, whole);
    entries.push({ key, lead: text.slice(from, at), ...valueAt(text, pair, at, [at, to]) });
    from = isLast ? to : to + 1;
  }
  const close = text.slice(from, whole[1]);
  const holder: Holder = { kind, open: text.slice(whole[0], whole[0] + 1), entries, close };
  return holder;
}

function atom(text: string, [from, to]: Stretch): Piece {
  return { kind: 'atom', text: text.slice(from, to) };
}

function isTagged(node: Node): boolean {
  return node.tag?.startsWith('!') === true;
}

function keyEnd({ key }: Pair): number {
  return (isNode(key) ? key.range?.[1] : undefined) ?? 0;
}

/** Where the last thing in a part ends. */
function endOf(part: Pair | Node): number {
  if (!isNode(part)) return Math.max(keyEnd(part), isNode(part.value) ? endOf(part.value) : 0);
  if ((isMap(part) || isSeq(part)) && part.flow !== true) {
    const last: unknown = part.items.at(-1);
    if (isNode(last)) return endOf(last);
    if (last !== undefined) return endOf(last as Pair);
  }
  return part.range?.[1] ?? 0;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The beginning of the line after a place; a text in lines of its own ends behind its last line end. */
function afterLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next + 1;
}

/** Where the comments and empty lines before a key begin: comments of its own column alone. */
function leadOf(text: string, line: number, least: number, column: number): number {
  let from = line;
  while (from > least) {
    const before = lineStart(text, from - 1);
    const words = text.slice(before, from).trimEnd();
    const isOwn = words === '' || (words.trimStart().startsWith('#') && words.indexOf('#') === column);
    if (before < least || !isOwn) break;
    from = before;
  }
  return from;
}
