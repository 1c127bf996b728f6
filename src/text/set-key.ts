import { isMap, isNode, parseDocument } from 'yaml';
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
 * A YAML text with keys set in maps, everything else as it stands: comments, order, quotes and breaks.
 *
 * @example
 * setKeys('a: { b: 1 } # one\n', [{ path: ['a'], key: 'b', value: '2' }]) // => 'a: { b: 2 } # one\n'
 * setKeys('a: { b: 1 }\n', [{ path: ['a'], key: 'c', value: '3' }]) // => 'a: { b: 1, c: 3 }\n'
 */
export function setKeys(text: string, keys: readonly SetKey[]): string {
  const root = parseDocument(text);
  const places = keys.map((one) => ({ ...one, range: rangeOf(root.getIn(one.path, true), one) }));
  const added = places.filter(({ range }) => range === undefined);
  const replaced = places
    .flatMap(({ range, value }) => (range === undefined ? [] : [{ from: range[0], to: range[1], value }]))
    .sort((a, b) => b.from - a.from)
    .reduce((done, { from, to, value }) => done.slice(0, from) + value + done.slice(to), text);
  return insertKeys(
    replaced,
    added.map(({ path, key, value }) => ({ path, line: `${key}: ${value}` })),
  );
}

function rangeOf(map: unknown, { path, key }: SetKey): readonly [number, number] | undefined {
  if (!isMap(map)) throw new Error(`no map at ${path.join('.')}`);
  const value = map.get(key, true);
  const range = isNode(value) ? value.range : undefined;
  return range === undefined || range === null ? undefined : [range[0], range[1]];
}
