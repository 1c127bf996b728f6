import { type ArcGraph, movesOf, optionsIn, type ProductGraph } from '../../stability/index.ts';
import { type Frame, statesFitting } from './frame.ts';
import { addArc, packedArcs } from './packed-arcs.ts';
import { readPattern } from './patterns.ts';
import type { ConflictReading } from './reading.ts';
import type { ConflictData } from './schema.ts';
import { patternOf } from './state-pattern.ts';
import { conflictLimits } from './types.ts';

/** The states that are left when those that nobody tells apart are one, numbered by the first of each. */
export function mergedFrame(
  frame: Frame,
  graph: ProductGraph,
  merge: NonNullable<ConflictData['merge']>,
  actors: number,
  reading: ConflictReading,
): Frame | undefined {
  const states = graph.decimals.length;
  if (states > conflictLimits.mergedStates) {
    const hint = `at most ${conflictLimits.mergedStates} are merged`;
    reading.fail('too-large', ['merge'], `there are ${states} states`, hint);
    return undefined;
  }
  const leader = Int32Array.from({ length: states }, (_, state) => state);
  for (const [k, entry] of merge.entries()) {
    const patterns = Array.isArray(entry) ? entry : [entry];
    const fitting = patterns.flatMap((pattern, j) => {
      const path = Array.isArray(entry) ? ['merge', k, j] : ['merge', k];
      const cube = readPattern(pattern, frame.factors, path, reading);
      return cube === undefined || !reading.spend(states, path) ? [] : statesFitting(frame, cube);
    });
    if (new Set(fitting).size < 2 && reading.report.errors() === 0)
      reading.fail('nothing-to-merge', ['merge', k], 'this fits fewer than two states', 'say less of them');
    for (const state of fitting) join(leader, state, fitting[0] as number);
  }
  const blockOf = numberedBlocks(leader);
  const blocks = Math.max(...blockOf) + 1;
  return {
    ...frame,
    graph: mergedGraph(graph, blockOf, blocks, actors),
    merged: { graph, blockOf, patterns: patternsOf(frame, graph, blockOf, blocks) },
  };
}

function join(leader: Int32Array, a: number, b: number): void {
  const [first, second] = [leaderOf(leader, a), leaderOf(leader, b)];
  leader[Math.max(first, second)] = Math.min(first, second);
}

function leaderOf(leader: Int32Array, state: number): number {
  let at = state;
  while (leader[at] !== at) {
    leader[at] = leader[leader[at] as number] as number;
    at = leader[at] as number;
  }
  return at;
}

function numberedBlocks(leader: Int32Array): Int32Array {
  const blockOf = new Int32Array(leader.length);
  let next = 0;
  for (let state = 0; state < leader.length; state++) {
    const first = leaderOf(leader, state);
    blockOf[state] = first === state ? next++ : (blockOf[first] as number);
  }
  return blockOf;
}

/** An actor moves between merged states where it moves between any of their states. */
function mergedGraph(graph: ProductGraph, blockOf: Int32Array, blocks: number, actors: number): ArcGraph {
  const conflict = { actors: [], graph, ranks: [] };
  const arcs = Array.from({ length: actors }, (_, actor) => {
    const targets = new Map<number, Set<number>>();
    for (const [state, block] of blockOf.entries())
      for (const to of movesOf(conflict, actor, state)) {
        const target = blockOf[to] as number;
        if (target !== block) addArc(targets, block, target);
      }
    return packedArcs(blocks, targets);
  });
  return { kind: 'arcs', states: blocks, arcs };
}

function patternsOf(
  { factors }: Frame,
  graph: ProductGraph,
  blockOf: Int32Array,
  blocks: number,
): readonly string[] {
  const held = Array.from({ length: blocks }, () => factors.map(() => new Set<number>()));
  for (const [state, block] of blockOf.entries())
    for (const [f, option] of optionsIn(graph, state).entries()) held[block]?.[f]?.add(option);
  return held.map((own) =>
    patternOf(
      factors,
      own.map((options) => [...options]),
    ),
  );
}
