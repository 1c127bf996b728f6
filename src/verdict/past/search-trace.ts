import type { Study } from '../../study/index.ts';
import type { ExploreSettings } from '../game/disagreement.ts';

/** Draws in which deterred moves are counted: a share, not an answer. */
export const deterredDraws = 1000;

/** What a search of moves met in each draw: a study that lacks some of the linkages need not search again where none of them counted. */
export interface SearchTrace {
  readonly counterMoves: ExploreSettings['counterMoves'];
  /** By linkage, 1 in each draw in which it was part of some value. */
  readonly counted: readonly Uint8Array[];
  /** Packages valued in each draw. */
  readonly valued: Float64Array;
  /** Deterred moves of the first draws: those that the others would make anyway, and all. */
  readonly anyway: Uint32Array;
  readonly all: Uint32Array;
}

export function emptyTrace(
  { compiled, draws: { samples } }: Study,
  counterMoves: ExploreSettings['counterMoves'],
): SearchTrace {
  const first = Math.min(samples, deterredDraws);
  return {
    counterMoves,
    counted: compiled.linkages.map(() => new Uint8Array(samples)),
    valued: new Float64Array(samples),
    anyway: new Uint32Array(first),
    all: new Uint32Array(first),
  };
}
