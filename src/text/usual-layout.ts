import { flowAfter, flowOpened } from './flow-lines.ts';

/**
 * Is the text laid out as people lay YAML out: keys of one map and items of one list at one column, every continuation
 * deeper than what it continues? The fast reader forgives what breaks these rules, and would pass slips in silence; the
 * reader with places says what is wrong. One pass over the lines; says no when in doubt.
 */
export function hasUsualLayout(text: string): boolean {
  const levels: Level[] = [];
  let blockColumn = -1;
  let flow = { depth: 0, column: 0 };
  for (const line of text.split('\n')) {
    const column = line.search(/[^ ]/);
    if (column < 0) continue;
    if (blockColumn >= 0 && column > blockColumn) continue;
    blockColumn = -1;
    if (line[column] === '#') continue;
    const content = line.slice(column);
    if (flow.depth > 0) {
      const depth = flowAfter(content, flow.depth);
      if (depth === undefined || !(column > flow.column || isClosing(content, flow, column))) return false;
      flow = { ...flow, depth };
      continue;
    }
    if (!fits(levels, column, content)) return false;
    // A block scalar's lines are text, whatever they look like.
    if (/(?:^|[\s:])[|>][-+]?\s*(?:#.*)?$/.test(content)) blockColumn = column;
    const depth = flowOpened(content);
    if (depth === undefined) return false;
    flow = { depth, column };
  }
  return flow.depth === 0;
}

/** The bracket that closes may stand below the key whose value it ends. */
function isClosing(content: string, flow: { readonly depth: number; readonly column: number }, at: number) {
  return flow.depth === 1 && at === flow.column && /^[\]}]/.test(content);
}

interface Level {
  readonly column: number;
  readonly isList: boolean;
}

function fits(levels: Level[], column: number, content: string): boolean {
  const isList = /^-(?:\s|$)/.test(content);
  let hasClosed = false;
  while ((levels.at(-1)?.column ?? -1) > column) {
    levels.pop();
    hasClosed = true;
  }
  const top = levels.at(-1);
  if (top === undefined || top.column < column) {
    levels.push({ column, isList });
    return !hasClosed;
  }
  if (top.isList === isList) return isList || isKey.test(content);
  if (isList) {
    // A list may stand at its key's own column, but only right below the key.
    levels.push({ column, isList });
    return !hasClosed;
  }
  levels.pop();
  return levels.at(-1)?.column === column && isKey.test(content);
}

const isKey = /^[^\s'"[\]{},#][^'"[\]{}#]*?:(?:\s|$)|^"[^"\\]*":(?:\s|$)|^'[^']*':(?:\s|$)/;
