import type { ArcGraph } from '../../stability/index.ts';
import type { Frame } from './frame.ts';
import { lookUp } from './look-up.ts';
import { addArc, packedArcs } from './packed-arcs.ts';
import { splitMove } from './read-factors.ts';
import type { ConflictReading } from './reading.ts';
import type { ConflictData } from './schema.ts';
import { conflictLimits } from './types.ts';

/** States and arcs that are given as they are. */
export function readArcs(
  states: NonNullable<ConflictData['states']>,
  arcs: ConflictData['arcs'],
  actorIds: readonly string[],
  reading: ConflictReading,
): Frame | undefined {
  const stateIds = Array.isArray(states) ? states : Object.keys(states);
  const stateNames = Array.isArray(states) ? states : Object.values(states);
  const { fail } = reading;
  if (new Set(stateIds).size < stateIds.length)
    fail('name-twice', ['states'], 'a state is named twice', 'name each once');
  if (stateIds.length > conflictLimits.listedStates) {
    fail(
      'too-large',
      ['states'],
      `there are ${stateIds.length} states`,
      `at most ${conflictLimits.listedStates}`,
    );
    return undefined;
  }
  const byActor = readTargets(arcs ?? {}, stateIds, actorIds, reading);
  const graph: ArcGraph = {
    kind: 'arcs',
    states: stateIds.length,
    arcs: byActor.map((own) => packedArcs(stateIds.length, own)),
  };
  return { graph, factors: [], infeasible: [], stateIds, stateNames };
}

/** By actor, by state: where it moves. */
function readTargets(
  arcs: NonNullable<ConflictData['arcs']>,
  stateIds: readonly string[],
  actorIds: readonly string[],
  reading: ConflictReading,
): readonly ReadonlyMap<number, ReadonlySet<number>>[] {
  const byActor = actorIds.map(() => new Map<number, Set<number>>());
  const indexOf = new Map(stateIds.map((id, s) => [id, s]));
  for (const [id, moves] of Object.entries(arcs)) {
    const actor = lookUp(id, actorIds, 'actor', ['arcs', id], reading.atKeys);
    for (const [k, text] of moves.entries()) {
      const path = ['arcs', id, k];
      const [from, to] = splitMove(text).map(
        (name) => indexOf.get(name) ?? lookUp(name, stateIds, 'state', path, reading),
      );
      if (actor === undefined || from === undefined || to === undefined) continue;
      if (from === to) reading.fail('bad-move', path, 'a move leads to another state', 'name two states');
      else addArc(byActor[actor] as Map<number, Set<number>>, from, to);
    }
  }
  return byActor;
}
