import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Span } from '../diagnostics/index.ts';

/** A path into a YAML document: keys and indices from the root. */
export type Path = readonly (string | number)[];

/** A key as the file spells it: dates and numbers as keys keep their spelling. */
export function nameOf(key: { readonly value: unknown; readonly source?: string }): string {
  return key.source ?? String(key.value);
}

/** Where a node stands; that of its key when it has no place of its own. */
export function spanOfNode(node: unknown, fallback: Node | undefined): Span {
  const range = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  if (range) return { start: range[0], end: Math.max(range[1], range[0] + 1) };
  return fallback === undefined ? { start: 0, end: 1 } : spanOfNode(fallback, undefined);
}

/**
 * Walks from the root along a path. When a part is missing, the place is that of the last key found: a missing child
 * is best shown there, since the parent's value may span a page. Places are looked up only when something is wrong or
 * cited, so nothing is stored for the thousands of nodes that are right.
 */
export function placeOf(
  root: Node,
  path: Path,
): { readonly isFound: boolean; readonly value: Span; readonly key?: Span } {
  let node: unknown = root;
  let key: Node | undefined;
  for (const part of path) {
    const next: { key?: Node; value: unknown } | undefined = childOf(node, part);
    if (next === undefined) {
      return {
        isFound: false,
        value: key === undefined ? spanOfNode(node, undefined) : spanOfNode(key, undefined),
      };
    }
    node = next.value;
    key = next.key ?? key;
  }
  const value = spanOfNode(node, key);
  return key === undefined
    ? { isFound: true, value }
    : { isFound: true, value, key: spanOfNode(key, undefined) };
}

function childOf(
  node: unknown,
  part: string | number,
): { readonly key?: Node; readonly value: unknown } | undefined {
  if (isSeq(node))
    return typeof part === 'number' && part in node.items ? { value: node.items[part] } : undefined;
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && nameOf(key) === String(part));
  return pair === undefined ? undefined : { key: pair.key as Node, value: pair.value };
}
