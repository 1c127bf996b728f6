import type { Diagnostic } from '../../diagnostics/index.ts';
import { checkSchema, type YamlSource } from '../../text/index.ts';
import { uniqueNames } from '../names.ts';
import { decimalsOf, type Frame } from './frame.ts';
import { lookUp } from './look-up.ts';
import { readPartition } from './partition.ts';
import { readFrame } from './read-frame.ts';
import { readPreferences } from './read-preferences.ts';
import type { ConflictReading } from './reading.ts';
import { type ConflictData, conflictSchema } from './schema.ts';
import { readState } from './state-references.ts';
import type { ConflictFile } from './types.ts';

/** Reads our own format, `docs/conflict-files.md`. */
export function readDetente(
  source: YamlSource,
  reading: ConflictReading,
): { readonly conflict?: ConflictFile; readonly diagnostics: readonly Diagnostic[] } {
  const { data, diagnostics } = checkSchema(source, conflictSchema);
  if (data === undefined) return { diagnostics };
  const actorIds = Object.keys(data.actors);
  const actors = actorNames(data, reading);
  const frame = readFrame(data, actorIds, reading);
  if (frame === undefined) return { diagnostics };
  const preferences = readPreferences(data, actorIds, frame, reading);
  const statusQuo =
    data.status_quo === undefined ? undefined : readState(data.status_quo, frame, ['status_quo'], reading);
  const coalitions = readCoalitions(data, actorIds, reading);
  if (preferences === undefined || reading.report.errors() > 0) return { diagnostics };
  const { ranks, intervals } = preferences;
  const { graph, stateNames } = frame;
  const conflict: ConflictFile = {
    kind: 'detente',
    id: data.conflict,
    title: data.title ?? data.conflict,
    ...(data.source === undefined ? {} : { source: data.source }),
    ...(data.note === undefined ? {} : { note: data.note }),
    conflict: { actors, graph, ranks, ...(stateNames === undefined ? {} : { stateNames }) },
    actorIds,
    factors: frame.factors,
    infeasible: frame.infeasible,
    ...statesOf(frame),
    ...(statusQuo === undefined ? {} : { statusQuo }),
    ...(coalitions === undefined ? {} : { coalitions }),
    ...(intervals === undefined ? {} : { intervals }),
  };
  return { conflict, diagnostics };
}

function actorNames({ actors }: ConflictData, { placeOf, report }: ConflictReading): readonly string[] {
  const named = Object.entries(actors).map(([id, actor]) => ({
    name: typeof actor === 'string' ? actor : actor.name,
    place: placeOf(['actors', id]),
  }));
  return uniqueNames(named, 'an actor', report);
}

function statesOf(frame: Frame): Pick<ConflictFile, 'decimals' | 'merged'> {
  const decimals = decimalsOf(frame);
  return {
    ...(decimals === undefined ? {} : { decimals }),
    ...(frame.merged === undefined ? {} : { merged: frame.merged }),
  };
}

function readCoalitions(
  { coalitions, actors }: ConflictData,
  actorIds: readonly string[],
  reading: ConflictReading,
) {
  if (coalitions === undefined) return undefined;
  const before = reading.report.errors();
  const blocs = coalitions.map((names, b) =>
    names.flatMap((name, k) => lookUp(name, actorIds, 'actor', ['coalitions', b, k], reading) ?? []),
  );
  if (reading.report.errors() > before) return undefined;
  return readPartition(blocs, Object.keys(actors), ['coalitions'], reading);
}
