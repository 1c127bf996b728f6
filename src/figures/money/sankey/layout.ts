import { spreadLabels } from '../../frame/spread-labels.ts';
import type { SankeyBand } from './bands.ts';

/** A payer, a purpose or a receiver at its place in its column. */
export interface PlacedNode<Key> {
  readonly key: Key;
  readonly amount: number;
  readonly top: number;
  readonly bottom: number;
}

/** A band with its thickness and the heights of its middle: at its payer, into and out of its purpose, at its receiver. */
export interface PlacedBand extends SankeyBand {
  readonly thickness: number;
  readonly heights: readonly [number, number, number, number];
}

export interface SankeyLayout {
  readonly height: number;
  readonly payers: readonly PlacedNode<string | null>[];
  readonly purposes: readonly PlacedNode<number | null>[];
  readonly receivers: readonly PlacedNode<string | null>[];
  readonly bands: readonly PlacedBand[];
}

export interface SankeySpace {
  /** Pixels that all money together is thick. */
  readonly thickness: number;
  /** Pixels above and below the middle of an account that it needs with its words, by its half height. */
  readonly accountReach: (account: string | null, half: number) => number;
  /** The same for a purpose, above and below. */
  readonly purposeReach: (half: number) => readonly [number, number];
}

/**
 * Payers, purposes and receivers in three columns. An account that pays and receives stands in both outer columns, so
 * money that flows in circles makes no circle in the graph, which d3-sankey refuses. It sets the order of nodes and about
 * where they stand; then each gets the room that its words need.
 */
export async function sankeyLayout(bands: readonly SankeyBand[], space: SankeySpace): Promise<SankeyLayout> {
  const nodes = nodesOf(bands, space);
  const height = leastHeight(nodes, space.thickness);
  const graph = await orderedByD3(nodes, bands, height, space.thickness);
  const shifts = new Map<string, number>();
  for (const column of [0, 1, 2])
    makeRoom(
      graph.nodes.filter((node) => node.column === column),
      height,
      shifts,
    );
  const at = new Map(graph.nodes.map((node) => [node.id, node]));
  const nodeAt = <Key>(column: number, key: Key): PlacedNode<Key> => {
    const id = idOf(column, key);
    const { amount = 0, y0 = 0, y1 = 0 } = at.get(id) ?? {};
    const shift = shifts.get(id) ?? 0;
    return { key, amount, top: y0 + shift, bottom: y1 + shift };
  };
  return {
    height,
    payers: [...new Set(bands.map(({ payer }) => payer))].map((key) => nodeAt(0, key)),
    purposes: [...new Set(bands.map(({ flow }) => flow))].map((key) => nodeAt(1, key)),
    receivers: [...new Set(bands.map(({ receiver }) => receiver))].map((key) => nodeAt(2, key)),
    bands: bands.map((band, i) => {
      const [payer = 0, purpose = 0, receiver = 0] = idsOf(band).map((id) => shifts.get(id));
      const { width = 0, y0: leaves = 0, y1: enters = 0 } = graph.links[2 * i] ?? {};
      const { y0: exits = 0, y1: arrives = 0 } = graph.links[2 * i + 1] ?? {};
      const heights = [leaves + payer, enters + purpose, exits + purpose, arrives + receiver] as const;
      return { ...band, thickness: width, heights };
    }),
  };
}

interface Node {
  readonly id: string;
  readonly column: number;
  readonly amount: number;
  readonly above: number;
  readonly below: number;
}

/** Told apart by column and by kind: an account may be called anything. */
function idOf(column: number, key: unknown): string {
  return JSON.stringify([column, key]);
}

function idsOf({ payer, flow, receiver }: SankeyBand): readonly string[] {
  return [payer, flow, receiver].map((key, column) => idOf(column, key));
}

function nodesOf(bands: readonly SankeyBand[], space: SankeySpace): readonly Node[] {
  const total = bands.reduce((sum, { amount }) => sum + amount, 0);
  const amounts = new Map<string, number>();
  const bandOf = new Map<string, SankeyBand>();
  for (const band of bands)
    for (const id of idsOf(band)) {
      amounts.set(id, (amounts.get(id) ?? 0) + band.amount);
      bandOf.set(id, band);
    }
  return [...bandOf].map(([id, band]) => {
    const amount = amounts.get(id) ?? 0;
    const half = (amount / total / 2) * space.thickness;
    const column = idsOf(band).indexOf(id);
    if (column === 1) {
      const [above, below] = space.purposeReach(half);
      return { id, column, amount, above, below };
    }
    const reach = space.accountReach(column === 0 ? band.payer : band.receiver, half);
    return { id, column, amount, above: reach, below: reach };
  });
}

function leastHeight(nodes: readonly Node[], thickness: number): number {
  return [0, 1, 2].reduce((most, which) => {
    const room = nodes.reduce(
      (sum, { column, above, below }) => (column === which ? sum + above + below : sum),
      0,
    );
    return Math.max(most, room);
  }, thickness);
}

/** d3-sankey writes into what it is given, so it gets copies. */
async function orderedByD3(
  nodes: readonly Node[],
  bands: readonly SankeyBand[],
  height: number,
  thickness: number,
) {
  const { sankey } = await import('d3-sankey');
  const most = Math.max(...[0, 1, 2].map((which) => nodes.filter(({ column }) => column === which).length));
  const links = bands.flatMap((band) => {
    const [payer = '', purpose = '', receiver = ''] = idsOf(band);
    return [
      { source: payer, target: purpose, value: band.amount },
      { source: purpose, target: receiver, value: band.amount },
    ];
  });
  const layout = sankey<Node, object>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    // The padding at which the fullest column is exactly as thick as asked for.
    .nodePadding(most === 1 ? 0 : (height - thickness) / (most - 1))
    .iterations(48)
    .size([1, height]);
  return layout({ nodes: nodes.map((node) => ({ ...node })), links });
}

/** Moves the nodes of a column apart, in their order, until the words of each have room. */
function makeRoom(
  nodes: readonly (Node & { readonly y0?: number | undefined; readonly y1?: number | undefined })[],
  height: number,
  shifts: Map<string, number>,
): void {
  const wanted = nodes.map(({ y0 = 0, y1 = 0, above, below }) => (y0 + y1 + below - above) / 2);
  const heights = nodes.map(({ above, below }) => above + below);
  const found = spreadLabels(wanted, heights, 0, height);
  for (const [i, { id }] of nodes.entries()) shifts.set(id, (found[i] ?? 0) - (wanted[i] ?? 0));
}
