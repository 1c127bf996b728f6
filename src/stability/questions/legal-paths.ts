import type { Conflict } from '../types.ts';
import { type ConflictGame, type ConflictMove, gameOf, improvesIn, type Wants } from './search/game.ts';

/** The shortest legal sequences of moves from one state to another. */
export interface LegalPaths {
  /** Moves of each; −1 where there is no sequence. */
  readonly moves: number;
  /** How many shortest sequences there are (2⁵³ or more are not told apart). */
  readonly count: number;
  /** The first of them, movers in their order, then states ascending. */
  readonly paths: readonly (readonly ConflictMove[])[];
}

/**
 * Lists the shortest ways from one state to another: by any moves, or by improvements of those who move.
 *
 * @example
 * legalPaths(dilemma, 0, 3).count // => 2
 */
export function legalPaths(
  conflict: Conflict,
  from: number,
  to: number,
  by: 'moves' | 'improvements' = 'moves',
  most = 20,
): LegalPaths {
  if (from === to) return { moves: 0, count: 1, paths: [[]] };
  const game = gameOf(conflict.graph, conflict.actors.length);
  const places = layersOf(game, from, to, by === 'improvements' ? improvesIn(conflict) : undefined);
  if (places.moves < 0) return { moves: -1, count: 0, paths: [] };
  const ways = waysOn(places);
  const paths: ConflictMove[][] = [];
  collect(places, ways, { state: from, place: places.origin, moves: 0 }, [], (path) => {
    paths.push(path);
    return paths.length >= most;
  });
  return { moves: places.moves, count: ways.get(places.origin) ?? 0, paths };
}

/** Places (state, last mover) in layers of equal distance from the start, the start being a place of its own. */
interface Layers {
  readonly game: ConflictGame;
  readonly wants: Wants | undefined;
  readonly to: number;
  readonly moves: number;
  readonly layers: readonly (readonly Place[])[];
  readonly depth: Int32Array;
  readonly origin: number;
}

interface Place {
  readonly state: number;
  readonly place: number;
}

function layersOf(game: ConflictGame, from: number, to: number, wants: Wants | undefined): Layers {
  const origin = game.states * game.movers;
  const depth = new Int32Array(origin + 1).fill(-1);
  depth[origin] = 0;
  const layers: Place[][] = [[{ state: from, place: origin }]];
  const base = { game, wants, to, layers, depth, origin };
  for (let d = 0; ; d++) {
    const next: Place[] = [];
    for (const at of layers[d])
      eachStep(base, at, (step, place) => {
        if (depth[place] !== -1) return false;
        depth[place] = d + 1;
        next.push({ state: step.to, place });
        return false;
      });
    if (next.length === 0) return { ...base, moves: -1 };
    layers.push(next);
    if (next.some(({ state }) => state === to)) return { ...base, moves: d + 1 };
  }
}

/** In a transitive game the last mover of a shortest sequence differs by itself; asking costs nothing and covers the rest. */
function eachStep(
  { game, wants, origin }: Pick<Layers, 'game' | 'wants' | 'origin'>,
  { state, place }: Place,
  visit: (step: ConflictMove, place: number) => boolean,
): boolean {
  const last = place === origin ? -1 : place % game.movers;
  for (let mover = 0; mover < game.movers; mover++) {
    if (mover === last) continue;
    for (const to of Array.from(game.moves(mover, state)))
      if (wants === undefined || wants(mover, state, to))
        if (visit({ mover, from: state, to }, to * game.movers + mover)) return true;
  }
  return false;
}

/** By place: in how many ways the target is reached from it in the moves that are left; places without a way are absent. */
function waysOn(layered: Layers): ReadonlyMap<number, number> {
  const ways = new Map<number, number>();
  for (const { state, place } of layered.layers[layered.moves]) if (state === layered.to) ways.set(place, 1);
  for (let d = layered.moves - 1; d >= 0; d--)
    for (const at of layered.layers[d]) {
      let count = 0;
      eachStep(layered, at, (_, place) => {
        if (layered.depth[place] === d + 1) count += ways.get(place) ?? 0;
        return false;
      });
      if (count > 0) ways.set(at.place, count);
    }
  return ways;
}

function collect(
  layered: Layers,
  ways: ReadonlyMap<number, number>,
  at: Place & { readonly moves: number },
  path: readonly ConflictMove[],
  found: (path: ConflictMove[]) => boolean,
): boolean {
  if (at.moves === layered.moves) return found([...path]);
  return eachStep(layered, at, (step, place) => {
    if (layered.depth[place] !== at.moves + 1 || !ways.has(place)) return false;
    return collect(layered, ways, { state: step.to, place, moves: at.moves + 1 }, [...path, step], found);
  });
}
