import { type EquilibriumConcept, equilibriumConcepts } from '../move-map/concepts.ts';

export interface StabilityTableState {
  /** Its number, as the text uses it. */
  readonly id: number;
  readonly label: string;
  /** What the state is, in full. */
  readonly note?: string;
  /** Asked for by the reader: shown before states that are only numbers. */
  readonly isNamed?: boolean;
  /** By concept: for each actor in order, whether it would stay. A concept left out was not asked. */
  readonly stable: Readonly<Partial<Record<EquilibriumConcept, readonly boolean[]>>>;
}

export interface StabilityTableActor {
  readonly id: string;
  readonly name: string;
  /** Place of the actor in the situation, which is its colour; its place here when left out. */
  readonly place?: number;
}

export interface StabilityTableData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly actors: readonly StabilityTableActor[];
  readonly states: readonly StabilityTableState[];
  readonly statusQuo?: number;
  /** Concepts in the order of their columns; those that any state has, the strongest first, when left out. */
  readonly concepts?: readonly EquilibriumConcept[];
  /** Rows drawn, 40 when left out. */
  readonly mostRows?: number;
}

export function conceptsOf({ concepts, states }: StabilityTableData): readonly EquilibriumConcept[] {
  return (
    concepts ??
    (['nash', 'gmr', 'smr', 'seq', 'sseq'] as const).filter((concept) =>
      states.some(({ stable }) => stable[concept] !== undefined),
    )
  );
}

/** The concepts under which every actor would stay. */
export function equilibriaOf(
  { stable }: StabilityTableState,
  concepts: readonly EquilibriumConcept[] = equilibriumConcepts,
): readonly EquilibriumConcept[] {
  return concepts.filter((concept) => {
    const marks = stable[concept];
    return marks !== undefined && marks.length > 0 && marks.every((one) => one);
  });
}

/** The rows worth reading when all are too many: the status quo, the named, equilibria, then the rest, in their order. */
export function stabilityTableRows(data: StabilityTableData): {
  readonly states: readonly StabilityTableState[];
  readonly leftOut: number;
  /** Of those, how many are equilibria. */
  readonly leftOutEquilibria: number;
} {
  const { states, statusQuo, mostRows = 40 } = data;
  const concepts = conceptsOf(data);
  const isEquilibrium = (state: StabilityTableState) => equilibriaOf(state, concepts).length > 0;
  const rank = (state: StabilityTableState) =>
    state.id === statusQuo || state.isNamed === true ? 0 : strength(equilibriaOf(state, concepts));
  const kept = new Set(
    states
      .map((state, k) => ({ state, k, rank: rank(state) }))
      .sort((a, b) => a.rank - b.rank || a.k - b.k)
      .slice(0, Math.max(0, mostRows))
      .map(({ state }) => state),
  );
  const others = states.filter((state) => !kept.has(state));
  return {
    states: states.filter((state) => kept.has(state)),
    leftOut: others.length,
    leftOutEquilibria: others.filter(isEquilibrium).length,
  };
}

/** Nash equilibria first, states that are none last. */
function strength(found: readonly EquilibriumConcept[]): number {
  const best = equilibriumConcepts.findIndex((concept) => found.includes(concept));
  return best < 0 ? equilibriumConcepts.length + 1 : best + 1;
}

/** Programmer's mistakes: a mark too many or too few, numbers used twice, a status quo that is no state. */
export function checkStabilityTable({ actors, states, statusQuo }: StabilityTableData): void {
  const ids = new Set(states.map(({ id }) => id));
  if (ids.size < states.length) throw new RangeError('two states have the same number');
  if (statusQuo !== undefined && !ids.has(statusQuo)) throw new RangeError(`there is no state ${statusQuo}`);
  for (const { id, stable } of states)
    for (const [concept, marks] of Object.entries(stable))
      if (marks.length !== actors.length)
        throw new RangeError(
          `state ${id} has ${marks.length} marks under ${concept} for ${actors.length} actors`,
        );
}
