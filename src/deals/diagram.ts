import { layerOrder } from './layer-order.ts';
import type { AdditiveModel, PackageSpace } from './space.ts';
import { automaton, type TableAutomaton } from './table-automaton.ts';

/**
 * A package space as a layered decision diagram: a layer an issue, a node a state of what was decided before as far as
 * it still matters, an arc an option with what it adds for each party. A package is a path; its utilities are the sums
 * along it. Without tables over several issues there is one node a layer; with them, just as many as needed to keep the
 * sum exact. Resource limits are further coordinates: minus the use, with minus the limit as what must be reached.
 */
export interface Diagram {
  readonly layers: readonly Layer[];
  /** Parties first, then one coordinate a resource limit. */
  readonly width: number;
  readonly parties: number;
  /** What each limit's coordinate must reach at the end. */
  readonly floors: Float64Array;
}

export interface Layer {
  readonly issue: number;
  readonly options: number;
  readonly nodes: number;
  /** Node of the next layer by `node * options + option`; −1 where the combination is forbidden. */
  readonly next: Int32Array;
  /** What the arc adds: `(node * options + option) * width + coordinate`. */
  readonly payoff: Float64Array;
}

/** Builds the diagram of an additive space. `order` overrides the order of the layers (a permutation of the issues). */
export function diagram(space: PackageSpace, model: AdditiveModel, order?: readonly number[]): Diagram {
  const counts = space.issues.map(({ options }) => options.length);
  const scopes = [...model.tables, ...forbiddenScopes(model)].map(({ issues }) => issues);
  const sequence = order ?? layerOrder(counts, scopes);
  const automata = [
    ...model.tables.map((table) => automaton(counts, sequence, table.issues, table.values)),
    ...model.forbidden.map((combination) => forbiddenAutomaton(counts, sequence, combination)),
  ];
  const width = space.parties.length + model.limits.length;
  return {
    layers: layersOf(
      additivePart(space, model, counts, width),
      counts,
      sequence,
      automata,
      width,
      model.tables.length,
    ),
    width,
    parties: space.parties.length,
    floors: Float64Array.from(model.limits, ({ atMost }) => -atMost),
  };
}

function forbiddenScopes({ forbidden }: AdditiveModel) {
  return forbidden.map(({ when }) => ({ issues: when.map(({ issue }) => issue) }));
}

/** A combination as a table: 1 where it holds. */
function forbiddenAutomaton(
  counts: readonly number[],
  sequence: readonly number[],
  { when }: AdditiveModel['forbidden'][number],
): TableAutomaton {
  const sorted = [...when].sort((a, b) => a.issue - b.issue);
  let cells: number[] = [1];
  for (const { options } of sorted)
    cells = cells.flatMap((holds) => Array.from(options, (isOne) => holds * isOne));
  return automaton(
    counts,
    sequence,
    sorted.map(({ issue }) => issue),
    [Float64Array.from(cells)],
  );
}

/** What every option adds by itself, option-major over all coordinates. */
function additivePart(
  space: PackageSpace,
  model: AdditiveModel,
  counts: readonly number[],
  width: number,
): readonly Float64Array[] {
  let start = 0;
  return counts.map((count) => {
    const part = new Float64Array(count * width);
    for (let k = 0; k < count; k++) {
      for (let i = 0; i < space.parties.length; i++) part[k * width + i] = model.values[i][start + k];
      for (const [l, { use }] of model.limits.entries())
        part[k * width + space.parties.length + l] = -use[start + k];
    }
    start += count;
    return part;
  });
}

/** The product of the tables' automata, layer by layer, states that nothing reaches left out. */
function layersOf(
  additive: readonly Float64Array[],
  counts: readonly number[],
  sequence: readonly number[],
  automata: readonly TableAutomaton[],
  width: number,
  tables: number,
): readonly Layer[] {
  let states: readonly (readonly number[])[] = [automata.map(() => 0)];
  return sequence.map((issue, position) => {
    const options = counts[issue];
    const next = new Int32Array(states.length * options).fill(-1);
    const payoff = new Float64Array(states.length * options * width);
    const following = new Map<string, number>();
    const reached: (readonly number[])[] = [];
    const part = additive[issue];
    for (const [s, state] of states.entries()) {
      for (let k = 0; k < options; k++) {
        const arc = s * options + k;
        for (let i = 0; i < width; i++) payoff[arc * width + i] = part[k * width + i];
        const target = step(
          automata,
          state,
          position,
          k,
          tables,
          payoff.subarray(arc * width, (arc + 1) * width),
        );
        if (target === undefined) continue;
        const key = target.join();
        const known = following.get(key);
        next[arc] = known ?? reached.length;
        if (known !== undefined) continue;
        following.set(key, reached.length);
        reached.push(target);
      }
    }
    const layer = { issue, options, nodes: states.length, next, payoff };
    states = reached;
    return layer;
  });
}

/** The state after an option; undefined when it completes a forbidden combination. Adds what completed tables are worth. */
function step(
  automata: readonly TableAutomaton[],
  state: readonly number[],
  position: number,
  option: number,
  tables: number,
  payoff: Float64Array,
): readonly number[] | undefined {
  const target = new Array<number>(automata.length);
  for (const [t, machine] of automata.entries()) {
    const transition = machine.transitions[position];
    const from = state[t];
    if (transition === undefined) {
      target[t] = from;
      continue;
    }
    const to = transition[from * machine.options[position] + option];
    target[t] = position === machine.last ? 0 : to;
    if (position !== machine.last) continue;
    if (t >= tables) {
      if (machine.worth[0]?.[to] === 1) return undefined;
    } else for (const [i, worth] of machine.worth.entries()) payoff[i] = payoff[i] + worth[to];
  }
  return target;
}
