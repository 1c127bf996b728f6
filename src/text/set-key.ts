import { isCollection, isMap, isNode, isScalar, type Pair, parseDocument } from 'yaml';
import { insertKeys } from './insert-keys.ts';
import type { Path } from './yaml-place.ts';

/** A key to be set in a map: its value is replaced, or it is written at the map's end. */
export interface SetKey {
  readonly path: Path;
  readonly key: string;
  /** As YAML has it. */
  readonly value: string;
}

/**
 * A YAML text with keys set in maps, everything else as it stands: comments, order, quotes and breaks. A value written over lines of
 * its own gives way with the comments among its lines; the new one stands behind the colon.
 *
 * @example
 * setKeys('a: { b: 1 } # one\n', [{ path: ['a'], key: 'b', value: '2' }]) // => 'a: { b: 2 } # one\n'
 * setKeys('a: { b: 1 }\n', [{ path: ['a'], key: 'c', value: '3' }]) // => 'a: { b: 1, c: 3 }\n'
 */
export function setKeys(text: string, keys: readonly SetKey[]): string {
  const root = parseDocument(text, { keepSourceTokens: true });
  const places = keys.map((one) => ({ ...one, pair: pairAt(root.getIn(one.path, true), one) }));
  const replaced = places
    .flatMap(({ pair, value }) => (pair === undefined ? [] : editsOf(text, pair, value)))
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((done, { from, to, written }) => done.slice(0, from) + written + done.slice(to), text);
  return insertKeys(
    replaced,
    places.flatMap(({ path, key, value, pair }) =>
      pair === undefined ? [{ path, line: `${key}: ${value}` }] : [],
    ),
  );
}

function pairAt(map: unknown, { path, key }: SetKey): Pair | undefined {
  if (!isMap(map)) throw new Error(`no map at ${path.join('.')}`);
  return map.items.find((pair) => (isScalar(pair.key) ? String(pair.key.value) : '') === key);
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly written: string;
}

function editsOf(text: string, pair: Pair, value: string): readonly Edit[] {
  const [start, end] = (isNode(pair.value) ? pair.value.range : undefined) ?? [0, 0];
  if (isCollection(pair.value) && pair.value.flow !== true) {
    // Lines of its own: they go, from the break before the first to the break behind the last.
    const from = withoutBreaks(text, text.lastIndexOf('\n', start));
    return [behindColon(pair, value), { from, to: lineEnd(text, lastLeaf(pair.value, end)), written: '' }];
  }
  if (end === start) return [behindColon(pair, value)];
  // A block of text ends behind its last line end, which has to stay.
  return [{ from: start, to: withoutBreaks(text, end), written: value }];
}

/** Where a key has no value yet, or one on later lines. */
function behindColon({ key, srcToken }: Pair, value: string): Edit {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  const at = colon === undefined ? (isNode(key) ? (key.range?.[1] ?? 0) : 0) : colon.offset + 1;
  return { from: at, to: at, written: `${colon === undefined ? ':' : ''} ${value}` };
}

/** Where the last thing written in a block stands: the block itself ends behind the comments that follow it. */
function lastLeaf(node: unknown, end: number): number {
  if (!isNode(node)) return end;
  if (!isCollection(node) || node.flow === true) return node.range?.[1] ?? end;
  const last = node.items.at(-1);
  if (isNode(last)) return lastLeaf(last, end);
  const { key, value } = last as Pair;
  return isNode(value) && value.range?.[0] !== value.range?.[1] ? lastLeaf(value, end) : lastLeaf(key, end);
}

function withoutBreaks(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\r\n]/.test(text[at - 1] ?? '')) at--;
  return at;
}

function lineEnd(text: string, from: number): number {
  const at = withoutBreaks(text, from);
  const found = text.slice(at).search(/\r?\n|$/);
  return at + found;
}
