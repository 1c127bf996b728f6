import { type Concept, concepts, type Stability } from '../../stability/index.ts';

type Lists = Record<Concept, number[]>;

/** Numbers of the marked states, from 1; of some states only where those are given. */
export function stateNumbers(marks: Uint8Array, only?: readonly number[]): number[] {
  if (only !== undefined) return only.filter((number) => marks[number - 1] === 1);
  const found: number[] = [];
  for (let state = 0; state < marks.length; state++) if (marks[state] === 1) found.push(state + 1);
  return found;
}

/** Stability as lists of state numbers, by actor and concept. */
export function stabilityLists(
  actors: readonly string[],
  { stable, equilibria }: Stability,
  only?: readonly number[],
): { readonly stable: Record<string, Lists>; readonly equilibria: Lists } {
  return {
    stable: Object.fromEntries(
      actors.map((actor, i) => [
        actor,
        byConcept((concept) => stateNumbers(stable[concept][i] as Uint8Array, only)),
      ]),
    ),
    equilibria: byConcept((concept) => stateNumbers(equilibria[concept], only)),
  };
}

export function byConcept<Value>(of: (concept: Concept) => Value): Record<Concept, Value> {
  return Object.fromEntries(concepts.map((concept) => [concept, of(concept)])) as Record<Concept, Value>;
}
