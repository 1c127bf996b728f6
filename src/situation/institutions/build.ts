import type { EstimateReader } from '../make-estimate.ts';
import { rosters } from './rosters.ts';
import type { InstitutionFile } from './schema.ts';
import type { Institution, InstitutionMember } from './types.ts';

/** Institutions from their checked file; a leaning that all followers share is drawn for each of them apart. */
export function buildInstitutions(
  file: Readonly<Record<string, InstitutionFile>> | undefined,
  reader: EstimateReader,
): readonly Institution[] {
  return Object.entries(file ?? {}).map(([id, written]) => ({
    id,
    name: written.name,
    ...(written.note !== undefined && { note: written.note }),
    roster: written.roster ?? null,
    members: buildMembers(id, written, reader),
    bases: Object.entries(written.legal_bases).map(([base, { label, rule, claims, assumption }]) => ({
      id: base,
      label,
      rule,
      support: {
        claims: claims ?? [],
        ...(assumption !== undefined && { assumption }),
        isInherited: false,
      },
    })),
    decides: written.decides,
  }));
}

function buildMembers(
  id: string,
  written: InstitutionFile,
  reader: EstimateReader,
): readonly InstitutionMember[] {
  const known = rosters.find((one) => one.id === written.roster)?.members ?? [];
  const names = [...new Set([...known.map(([name]) => name), ...Object.keys(written.members ?? {})])];
  const weights = new Map(known);
  return names.map((name) => {
    const own = written.members?.[name];
    const follows = own?.follows ?? written.follows ?? '';
    const shape = own?.leaning ?? (own?.follows === undefined ? written.leaning : undefined);
    const path =
      own?.leaning === undefined
        ? ['institutions', id, 'leaning']
        : ['institutions', id, 'members', name, 'leaning'];
    return {
      name,
      weight: own?.weight ?? weights.get(name) ?? 1,
      follows,
      ...(shape !== undefined && {
        leaning: reader.read(
          shape,
          path,
          'utility',
          own?.leaning === undefined ? written : own,
          `institutions.${id}.members.${name.replaceAll(/[.\s]+/g, '-')}.leaning`,
        ),
      }),
    };
  });
}
