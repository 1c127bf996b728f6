import { compactJson } from './compact-json.ts';
import { tiersOf } from './tiers.ts';
import type { ConflictFile } from './types.ts';
import { directionOf } from './write-states.ts';

/**
 * A conflict as GMCR+ and gmcr-py save it, preferences as rankings; undefined where that format cannot hold it: issues of
 * several options, merged states, states given as they are, options that two actors move or that never move.
 *
 * @example
 * const text = 'conflict: c\nactors: { a: A }\noptions: { go: { controller: a } }\npreferences: { a: { statements: [go] } }';
 * const { conflict } = readConflict('c.yaml', text);
 * JSON.parse(writeGmcr(conflict)).program // => 'gmcr-py'
 */
export function writeGmcr({ conflict, infeasible, coalitions }: ConflictFile): string | undefined {
  const { graph, actors, ranks } = conflict;
  if (graph.kind === 'arcs') return undefined;
  const directions = graph.factors.map(directionOf);
  if (directions.includes(undefined) || graph.factors.some(({ controllers }) => controllers.length > 1))
    return undefined;
  const cubes = infeasible.map((cube) =>
    cube.flatMap(({ factor, options }) =>
      options.length === 1 ? [[factor, options[0] === 1 ? 'Y' : 'N']] : [],
    ),
  );
  const written = {
    program: 'gmcr-py',
    version: '0.3.12',
    useManualPreferenceRanking: true,
    options: graph.factors.map(({ name }, o) => ({
      name,
      permittedDirection: gmcrDirections[directions[o] ?? 'both'],
    })),
    decisionMakers: actors.map((name, i) => ({
      name,
      options: graph.factors.flatMap(({ controllers }, o) => (controllers.includes(i) ? [o] : [])),
      preferences: [],
      preferenceRanking: tiersOf(ranks[i] as Int32Array),
    })),
    infeasibles: cubes,
    ...(coalitions === undefined
      ? {}
      : { coalitions: coalitions.map((members) => (members.length === 1 ? members[0] : members)) }),
  };
  return compactJson(written);
}

const gmcrDirections = { both: 'both', forward: 'fwd', back: 'back' } as const;
