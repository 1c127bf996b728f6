/** Starts tried in each component; more of them found no narrower order on the published domains. */
const starts = 16;

/**
 * An order in which few vertices still to come have a neighbour already passed (small vertex separation): component after
 * component, in each the best of several greedy orders. The width decides how many states the layers of a search have.
 */
export function vertexOrder(neighbours: readonly Int32Array[]): Int32Array {
  const order: number[] = [];
  for (const component of components(neighbours)) {
    const byDegree = component.toSorted((a, b) => degree(neighbours, a) - degree(neighbours, b));
    let best = greedyOrder(neighbours, component, component[0]);
    for (const start of byDegree.slice(0, starts)) {
      const found = greedyOrder(neighbours, component, start);
      if (found.cost < best.cost) best = found;
    }
    for (const vertex of best.order) order.push(vertex);
  }
  return Int32Array.from(order);
}

/** The largest first. */
function components(neighbours: readonly Int32Array[]): number[][] {
  const isSeen = new Uint8Array(neighbours.length);
  const found: number[][] = [];
  for (let start = 0; start < neighbours.length; start++) {
    if (isSeen[start] === 1) continue;
    isSeen[start] = 1;
    const component = [start];
    for (const vertex of component) {
      for (const other of neighbours[vertex]) {
        if (isSeen[other] === 0) {
          isSeen[other] = 1;
          component.push(other);
        }
      }
    }
    found.push(component);
  }
  return found.sort((a, b) => b.length - a.length);
}

function degree(neighbours: readonly Int32Array[], vertex: number): number {
  return neighbours[vertex].length;
}

const [unseen, onBoundary, passed] = [0, 1, 2];

/** Takes next the vertex that adds least to the boundary. Cost: states grow geometrically with the boundary's size. */
function greedyOrder(neighbours: readonly Int32Array[], component: readonly number[], start: number) {
  const mark = new Uint8Array(neighbours.length);
  const unseenAround = Int32Array.from(neighbours, (around) => around.length);
  const see = (vertex: number): void => {
    for (const other of neighbours[vertex]) unseenAround[other] = unseenAround[other] - 1;
  };
  const order: number[] = [];
  let boundary = 0;
  let cost = 0;
  let vertex = start;
  for (;;) {
    if (mark[vertex] === onBoundary) boundary--;
    else see(vertex);
    mark[vertex] = passed;
    order.push(vertex);
    for (const other of neighbours[vertex]) {
      if (mark[other] !== unseen) continue;
      mark[other] = onBoundary;
      boundary++;
      see(other);
    }
    cost += 1.5 ** boundary;
    if (order.length === component.length) return { order, cost };
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of component) {
      if (mark[candidate] === passed) continue;
      const growth = unseenAround[candidate] - (mark[candidate] === onBoundary ? 1 : 0);
      if (growth < least || (growth === least && mark[candidate] === onBoundary && mark[vertex] === unseen)) {
        least = growth;
        vertex = candidate;
      }
    }
  }
}
