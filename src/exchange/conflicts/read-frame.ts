import { stateCount } from '../../stability/index.ts';
import { feasibleGraph } from './feasible-graph.ts';
import type { Frame } from './frame.ts';
import { mergedFrame } from './merged-frame.ts';
import { readArcs } from './read-arcs.ts';
import { readFactors } from './read-factors.ts';
import { readInfeasible } from './read-infeasible.ts';
import type { ConflictReading } from './reading.ts';
import type { ConflictData } from './schema.ts';
import { canBeRanked, isWithinLimits } from './size.ts';
import { conflictLimits } from './types.ts';

/** The states of a file: combinations of options that it allows, merged where it says so, or states as they are. */
export function readFrame(
  data: ConflictData,
  actorIds: readonly string[],
  reading: ConflictReading,
): Frame | undefined {
  if (data.states !== undefined) return listedStates(data, data.states, actorIds, reading);
  if (data.arcs !== undefined)
    reading.atKeys.fail(
      'two-forms',
      ['arcs'],
      'arcs need states',
      'name the states, or the options of actors',
    );
  const { names, factors } = readFactors(data, actorIds, reading);
  const infeasible = readInfeasible(data.infeasible ?? [], names, reading);
  if (reading.report.errors() > 0) return undefined;
  if (!isWithinLimits({ actors: actorIds.length, factors, infeasible }, [], reading)) return undefined;
  const graph = feasibleGraph(factors, infeasible);
  if (!canBeRanked(stateCount(graph), actorIds.length, ['infeasible'], reading)) return undefined;
  const frame: Frame = { graph, factors: names, infeasible, product: graph };
  return data.merge === undefined ? frame : mergedFrame(frame, graph, data.merge, actorIds.length, reading);
}

const options = ['options', 'issues', 'infeasible', 'merge'] as const;

function listedStates(
  data: ConflictData,
  states: NonNullable<ConflictData['states']>,
  actorIds: readonly string[],
  reading: ConflictReading,
): Frame | undefined {
  for (const key of options)
    if (data[key] !== undefined)
      reading.atKeys.fail(
        'two-forms',
        [key],
        `${key} stand beside a list of states`,
        'give one or the other',
      );
  if (actorIds.length === 0)
    reading.atKeys.fail('too-large', ['actors'], 'there are no actors', 'name who decides');
  if (actorIds.length > conflictLimits.actors)
    reading.atKeys.fail(
      'too-large',
      ['actors'],
      `there are ${actorIds.length} actors`,
      `at most ${conflictLimits.actors} are read`,
    );
  return readArcs(states, data.arcs, actorIds, reading);
}
