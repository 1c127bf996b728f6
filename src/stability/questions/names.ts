import { optionsIn } from '../moves.ts';
import type { Conflict, Factor, ProductGraph } from '../types.ts';

/** How actors, states and changes are called in sentences. */
export interface ConflictNames {
  readonly actor: (actor: number) => string;
  readonly state: (state: number) => string;
  /** The change as a plan: "going back to fighting". */
  readonly doing: (from: number, to: number) => string;
  /** The change after "would" or "could": "put sanctions back". */
  readonly toDo: (from: number, to: number) => string;
}

/**
 * Names made from those of actors, options and states; states without a name are counted from 1.
 *
 * @example
 * plainNames(dilemma).actor(0) // => 'a'
 */
export function plainNames(conflict: Conflict): ConflictNames {
  const { actors, graph } = conflict;
  const state = (s: number) => conflict.stateNames?.[s] ?? `state ${s + 1}`;
  const change = (from: number, to: number, forms: Forms) =>
    graph.kind === 'arcs' ? `${forms.move} to ${state(to)}` : changes(graph, from, to, forms);
  return {
    actor: (actor) => actors[actor] ?? `actor ${actor + 1}`,
    state,
    doing: (from, to) => change(from, to, doing),
    toDo: (from, to) => change(from, to, toDo),
  };
}

interface Forms {
  readonly take: string;
  readonly drop: string;
  readonly turn: string;
  readonly move: string;
}

const doing: Forms = { take: 'taking up', drop: 'dropping', turn: 'turning', move: 'moving' };
const toDo: Forms = { take: 'take up', drop: 'drop', turn: 'turn', move: 'move' };

function changes(graph: ProductGraph, from: number, to: number, forms: Forms): string {
  const [before, after] = [optionsIn(graph, from), optionsIn(graph, to)];
  const parts = graph.factors.flatMap((factor, f) =>
    before[f] === after[f] ? [] : [changeOf(factor, before[f], after[f], forms)],
  );
  return joined(parts);
}

function changeOf({ name, options }: Factor, from: number, to: number, forms: Forms): string {
  if (options.length === 2 && options[0] === 'N' && options[1] === 'Y')
    return `${to === 1 ? forms.take : forms.drop} ${name}`;
  return `${forms.turn} ${name} from ${options[from]} to ${options[to]}`;
}

/** "a", "a and b", "a, b and c". */
export function joined(parts: readonly string[], word = 'and'): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}
