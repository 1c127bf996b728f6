import type { ConflictFile } from '../../exchange/index.ts';
import { type Figure, type MoveMapData, moveMapFigure } from '../../figures/index.ts';
import {
  type Conflict,
  concepts,
  legalPaths,
  movesOf,
  type Stability,
  stateCount,
  whyStableForAll,
} from '../../stability/index.ts';

/** States beyond which a map is not made: all of their moves are looked through. */
export const mostMapped = 4096;

interface Marks {
  readonly labels: readonly string[];
  readonly state?: number | undefined;
  readonly from?: number | undefined;
}

/** The move map of a conflict as SVG: whole to thirty states, beyond that what is near the state asked about. */
export function stabilityMap(file: ConflictFile, stability: Stability, marks: Marks): Figure {
  const { conflict, title } = file;
  const { ranks, actors } = conflict;
  const focus = marks.state ?? marks.from ?? firstEquilibrium(stability);
  const data: MoveMapData = {
    id: 'conflict',
    title,
    actors: actors.map((name, k) => ({ id: String(k), name })),
    states: marks.labels.map((note, s) => ({
      id: s + 1,
      label: String(s + 1),
      note,
      equilibria: concepts.filter((concept) => stability.equilibria[concept][s] === 1),
    })),
    moves: actors.flatMap((_, actor) => {
      const rank = ranks[actor] as Int32Array;
      return Array.from({ length: stateCount(conflict.graph) }, (__, s) => s).flatMap((s) =>
        movesOf(conflict, actor, s).map((to) => ({
          actor: String(actor),
          from: s + 1,
          to: to + 1,
          isImprovement: (rank[to] as number) > (rank[s] as number),
          isReversible: movesOf(conflict, actor, to).includes(s),
        })),
      );
    }),
    ...(marks.from === undefined ? {} : { statusQuo: marks.from }),
    ...(focus === undefined ? {} : { focus: [focus], replies: repliesAt(conflict, focus - 1) }),
    ...(marks.from === undefined || marks.state === undefined
      ? {}
      : { path: pathBetween(conflict, marks.from - 1, marks.state - 1) }),
  };
  return moveMapFigure(data, 720);
}

function firstEquilibrium({ equilibria }: Stability): number | undefined {
  for (const concept of concepts) {
    const state = equilibria[concept].indexOf(1);
    if (state >= 0) return state + 1;
  }
  return undefined;
}

/** The first answer to each improvement from a state. */
function repliesAt(conflict: Conflict, state: number) {
  return whyStableForAll(conflict, state).flatMap(({ temptations }) =>
    temptations.flatMap(({ deterrents }) => (deterrents.seq ?? deterrents.gmr)?.steps.map(stepOf) ?? []),
  );
}

function pathBetween(conflict: Conflict, from: number, to: number) {
  return (legalPaths(conflict, from, to, 'moves', 1).paths[0] ?? []).map(stepOf);
}

function stepOf({ mover, from, to }: { readonly mover: number; readonly from: number; readonly to: number }) {
  return { actor: String(mover), from: from + 1, to: to + 1 };
}
