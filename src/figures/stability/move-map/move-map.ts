import type { EquilibriumConcept } from './concepts.ts';

/** A state of a graph model. */
export interface MoveMapState {
  /** Its number, as the text uses it. */
  readonly id: number;
  /** A short name, or the number again; shown where it fits. */
  readonly label: string;
  /** What the state is, in full. */
  readonly note?: string;
  /** The concepts under which it is stable for every actor. */
  readonly equilibria: readonly EquilibriumConcept[];
}

export interface MoveMapActor {
  readonly id: string;
  readonly name: string;
  /** Place of the actor in the situation, which is its colour and its dashes; its place here when left out. */
  readonly place?: number;
}

/** One actor taking one state to another. */
export interface MoveMapStep {
  readonly actor: string;
  readonly from: number;
  readonly to: number;
}

export interface MoveMapMove extends MoveMapStep {
  /** The mover prefers where it leads. */
  readonly isImprovement: boolean;
  /** The mover may take it back; a move back that is not listed itself counts as no improvement. */
  readonly isReversible: boolean;
}

/** States, who can move between them, and what to mark; plain data, whichever analysis found it. */
export interface MoveMapData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly states: readonly MoveMapState[];
  readonly actors: readonly MoveMapActor[];
  readonly moves: readonly MoveMapMove[];
  readonly statusQuo?: number;
  /** What the state is called from which moves are counted; the status quo when left out. */
  readonly startName?: string;
  /** States the reader asks about; a map too large to draw shows what is near them. */
  readonly focus?: readonly number[];
  /** Steps in their order, numbered in the picture. */
  readonly path?: readonly MoveMapStep[];
  /** Answers known to deter improvements of the focus; without them others' improvements are taken for answers. */
  readonly replies?: readonly MoveMapStep[];
  /** Leave out lines on which nobody gains in either direction; the path stays. Beyond 12 drawn states when not said. */
  readonly hasImprovementsOnly?: boolean;
}

/** Unknown actors, unknown states and numbers used twice are a programmer's mistake. */
export function checkMoveMap(data: MoveMapData): void {
  const states = new Set(data.states.map(({ id }) => id));
  const actors = new Set(data.actors.map(({ id }) => id));
  if (states.size < data.states.length) throw new RangeError('two states have the same number');
  if (actors.size < data.actors.length) throw new RangeError('two actors have the same id');
  const marked = [...(data.statusQuo === undefined ? [] : [data.statusQuo]), ...(data.focus ?? [])];
  const steps = [...data.moves, ...(data.path ?? []), ...(data.replies ?? [])];
  for (const { actor } of steps) if (!actors.has(actor)) throw new RangeError(`there is no actor ${actor}`);
  for (const id of [...marked, ...steps.flatMap(({ from, to }) => [from, to])])
    if (!states.has(id)) throw new RangeError(`there is no state ${id}`);
}

/** What the state is called from which moves are counted. */
export function startNameOf({ startName = 'status quo' }: MoveMapData): string {
  return startName;
}
