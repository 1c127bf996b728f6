import type { Conflict } from '../../stability/index.ts';
import { barring } from './cover.case.ts';
import { idsOf } from './ids.ts';
import type { ConflictFile } from './types.ts';

/** A conflict that was not read from a file, with names and patterns as a file needs them. */
export function conflictFileOf(
  conflict: Conflict,
  about: { readonly title: string; readonly source?: string; readonly note?: string },
): ConflictFile {
  const { graph } = conflict;
  const named = graph.kind === 'product' ? graph.factors : [];
  const factorIds = idsOf(named.map(({ name }) => name));
  return {
    kind: 'detente',
    id: idsOf([about.title])[0] as string,
    ...about,
    conflict,
    actorIds: idsOf(conflict.actors),
    factors: named.map(({ name, options }, f) => {
      const isBinary = options.length === 2 && options[0] === 'N' && options[1] === 'Y';
      return {
        id: factorIds[f] as string,
        label: name,
        options: isBinary ? ['no', 'yes'] : idsOf(options),
        isBinary,
      };
    }),
    infeasible: graph.kind === 'product' ? barring(graph) : [],
    ...(graph.kind === 'product' ? { decimals: graph.decimals } : {}),
  };
}
