import { compactJson } from './compact-json.ts';
import { recordOf } from './ids.ts';
import { tiersOf } from './tiers.ts';
import type { ConflictFile } from './types.ts';
import { writtenStates } from './write-states.ts';

/**
 * A conflict in our own format, as JSON: `readConflict` reads the same model back. Statements come out as the rankings
 * that they gave, and bars as patterns.
 *
 * @example
 * const text = 'conflict: c\nactors: { a: A }\noptions: { go: { controller: a } }\npreferences: { a: { statements: [go] } }';
 * const { conflict } = readConflict('c.yaml', text);
 * readConflict('c.json', conflictJson(conflict)).conflict.conflict.actors // => ['A']
 */
export function conflictJson(file: ConflictFile): string {
  const { conflict, id, title, source, note, actorIds, statusQuo, coalitions } = file;
  const written = {
    conflict: id,
    title,
    ...(source === undefined ? {} : { source }),
    ...(note === undefined ? {} : { note }),
    actors: recordOf(actorIds, (i) => conflict.actors[i]),
    ...writtenStates(file),
    preferences: recordOf(actorIds, (i) => preferenceOf(file, i)),
    ...(statusQuo === undefined ? {} : { status_quo: statusQuo + 1 }),
    ...(coalitions === undefined
      ? {}
      : { coalitions: coalitions.map((members) => members.map((i) => actorIds[i])) }),
  };
  return compactJson(written);
}

function preferenceOf({ conflict, intervals }: ConflictFile, actor: number) {
  const [low, high] = [intervals?.low[actor], intervals?.high[actor]];
  if (low !== undefined && high?.some((value, state) => value !== low[state]))
    return { payoffs: Array.from(low, (from, s) => (from === high[s] ? from : `${from} to ${high[s]}`)) };
  return { ranking: tiersOf(conflict.ranks[actor] as Int32Array) };
}
