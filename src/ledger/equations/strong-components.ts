/**
 * The strongly connected components of a graph (Tarjan 1972), dependencies first; `edges[i]` lists what i depends on.
 * Within a component the order is that in which the search finished, so that most dependencies stand before their
 * users. Without recursion, because chains can be long.
 */
export function strongComponents(edges: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const count = edges.length;
  const search: Search = {
    index: new Int32Array(count).fill(-1),
    low: new Int32Array(count),
    finished: new Int32Array(count),
    isOpen: new Uint8Array(count),
    open: [],
    clock: 0,
    ends: 0,
  };
  const components: number[][] = [];
  for (let root = 0; root < count; root++)
    if (search.index[root] === -1) visit(root, edges, search, components);
  return components;
}

interface Search {
  readonly index: Int32Array;
  readonly low: Int32Array;
  readonly finished: Int32Array;
  readonly isOpen: Uint8Array;
  readonly open: number[];
  clock: number;
  ends: number;
}

function visit(root: number, edges: readonly (readonly number[])[], search: Search, out: number[][]): void {
  const { index, low, isOpen } = search;
  const path: { readonly node: number; next: number }[] = [enter(root, search)];
  for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
    const { node } = frame;
    const to = edges[node]?.[frame.next++];
    if (to === undefined) {
      path.pop();
      leave(node, search, out);
      const above = path.at(-1)?.node;
      if (above !== undefined) low[above] = Math.min(low[above], low[node]);
    } else if (index[to] === -1) path.push(enter(to, search));
    else if (isOpen[to] === 1) low[node] = Math.min(low[node], index[to]);
  }
}

function enter(node: number, search: Search): { readonly node: number; next: number } {
  search.index[node] = search.clock;
  search.low[node] = search.clock++;
  search.open.push(node);
  search.isOpen[node] = 1;
  return { node, next: 0 };
}

function leave(node: number, search: Search, out: number[][]): void {
  const { index, low, finished, isOpen, open } = search;
  finished[node] = search.ends++;
  if (low[node] !== index[node]) return;
  const component = open.splice(open.lastIndexOf(node));
  for (const member of component) isOpen[member] = 0;
  out.push(component.sort((a, b) => finished[a] - finished[b]));
}
