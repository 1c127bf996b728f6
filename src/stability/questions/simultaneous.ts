import { improvementsOf, optionsIn } from '../moves.ts';
import type { Conflict, ProductGraph } from '../types.ts';
import type { Refusal } from './search/refusal.ts';

/** Stable under simultaneous answers (SIM), by actor and as an equilibrium: one byte a state. */
export type SimultaneousStability =
  | {
      readonly kind: 'answer';
      readonly stable: readonly Uint8Array[];
      readonly equilibria: Uint8Array;
    }
  | Refusal;

/**
 * Simultaneous stability (Fraser & Hipel 1979, 1984): an actor that improves is deterred if some of the others, improving
 * from the same state at the same time, make the outcome feasible and no better for it. It superposes changes of options,
 * so that it needs states made of options.
 *
 * @example
 * simultaneousStability(dilemma).kind // => 'answer'
 */
export function simultaneousStability(conflict: Conflict): SimultaneousStability {
  const { graph, actors } = conflict;
  if (graph.kind === 'arcs')
    return { kind: 'refused', why: 'states are given by arcs; answers at the same time need options' };
  const count = graph.decimals.length;
  const stable = actors.map((_, actor) =>
    Uint8Array.from({ length: count }, (__, s) => (isStable(conflict, graph, actor, s) ? 1 : 0)),
  );
  const equilibria = Uint8Array.from({ length: count }, (_, s) =>
    stable.every((own) => own[s] === 1) ? 1 : 0,
  );
  return { kind: 'answer', stable, equilibria };
}

function isStable(conflict: Conflict, graph: ProductGraph, actor: number, state: number): boolean {
  const rank = conflict.ranks[actor];
  const improvements = improvementsOf(conflict, actor, state);
  if (improvements.length === 0) return true;
  const answers = [...answersAtOnce(conflict, graph, actor, state)];
  return improvements.every((to) => {
    const change = changeOf(graph, state, to);
    return answers.some((answer) => {
      if (answer.factors.some((f) => change.factors.includes(f))) return false;
      const decimal = graph.decimals[to] + answer.decimal;
      const at = graph.stateOf === undefined ? decimal : graph.stateOf[decimal];
      return at >= 0 && rank[at] <= rank[state];
    });
  });
}

/** What is changed, and by how much the decimal moves. */
interface OptionChange {
  readonly decimal: number;
  readonly factors: readonly number[];
}

/** Every choice of one improvement or none for each other actor; two do not change one factor at once. */
function* answersAtOnce(
  conflict: Conflict,
  graph: ProductGraph,
  actor: number,
  state: number,
  mover = 0,
  so: OptionChange = { decimal: 0, factors: [] },
): Generator<OptionChange> {
  if (mover === conflict.actors.length) {
    yield so;
    return;
  }
  yield* answersAtOnce(conflict, graph, actor, state, mover + 1, so);
  if (mover === actor) return;
  for (const to of improvementsOf(conflict, mover, state)) {
    const { decimal, factors } = changeOf(graph, state, to);
    if (factors.some((f) => so.factors.includes(f))) continue;
    const both = { decimal: so.decimal + decimal, factors: [...so.factors, ...factors] };
    yield* answersAtOnce(conflict, graph, actor, state, mover + 1, both);
  }
}

function changeOf(graph: ProductGraph, from: number, to: number): OptionChange {
  const [before, after] = [optionsIn(graph, from), optionsIn(graph, to)];
  return {
    decimal: graph.decimals[to] - graph.decimals[from],
    factors: before.flatMap((option, f) => (option === after[f] ? [] : [f])),
  };
}
