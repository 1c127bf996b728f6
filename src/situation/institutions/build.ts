import { rational, readRational, toNumber } from '../../numeric/index.ts';
import { defaults } from '../defaults.ts';
import type { Estimate } from '../estimate.ts';
import type { EstimateReader } from '../make-estimate.ts';
import { isCouncil } from './is-council.ts';
import { rosters } from './rosters.ts';
import type { InstitutionFile } from './schema.ts';
import type { Exemption, Institution, InstitutionMember } from './types.ts';

/** Institutions from their checked file; members that follow one actor lean alike, as far as `like` says. */
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
    bases: Object.entries(written.legal_bases).map(
      ([base, { label, rule, claims, assumption, ...rest }]) => ({
        id: base,
        label,
        rule,
        support: reader.support({ claims, assumption }),
        known: rest.known ?? null,
        validity:
          rest.validity === undefined
            ? null
            : reader.read(rest.validity, ['institutions', id, 'legal_bases', base, 'validity'], 'share', {
                claims,
                assumption,
              }),
      }),
    ),
    decides: written.decides.map((one, i) => ({
      issue: one.issue,
      options: one.options,
      bases: one.bases,
      exempt: buildExemption(id, i, one, written, reader),
    })),
    dissentCost: buildDissentCost(id, written, reader),
    abstains: written.abstains ?? [],
  }));
}

/** As stated; by default something in councils that seek consensus, nothing in parliaments. */
function buildDissentCost(id: string, written: InstitutionFile, reader: EstimateReader): Estimate | null {
  const path = ['institutions', id, 'dissent_cost'];
  if (written.dissent_cost !== undefined) return reader.read(written.dissent_cost, path, 'utility', written);
  return isCouncil(written) ? reader.readDefault(defaults.dissentCost.shape, path, 'utility') : null;
}

function buildExemption(
  id: string,
  index: number,
  { exempt }: InstitutionFile['decides'][number],
  written: InstitutionFile,
  reader: EstimateReader,
): Exemption | null {
  if (exempt === undefined) return null;
  const members = memberWeights(written);
  const shares = exempt.key === 'population' ? members : new Map(Object.entries(exempt.key));
  const total = [...members.keys()].reduce((sum, name) => sum + (shares.get(name) ?? 0), 0);
  const path = ['institutions', id, 'decides', index, 'exempt', 'burden'];
  return {
    atLeast: exempt.at_least,
    relieves: exempt.relieves ?? null,
    key: new Map(
      [...members.keys()].map((name) => [name, total === 0 ? 0 : (shares.get(name) ?? 0) / total]),
    ),
    authorised: exempt.authorised ?? null,
    burden:
      exempt.burden === undefined
        ? null
        : reader.read(
            exempt.burden,
            path,
            'utility',
            written,
            `institutions.${id}.decides.${index}.exempt.burden`,
          ),
  };
}

/** Names and weights of the members: the roster's, and what the file says of its own. */
function memberWeights(written: InstitutionFile): ReadonlyMap<string, number> {
  const known = rosters.find((one) => one.id === written.roster)?.members ?? [];
  const weights = new Map(known);
  for (const [name, own] of Object.entries(written.members ?? {}))
    if (own.weight !== undefined) weights.set(name, toNumber(readRational(own.weight) ?? rational(1n)));
    else if (!weights.has(name)) weights.set(name, 1);
  return weights;
}

/** Correlation of the leanings of members that follow one actor: a judgement; drawn apart, nineteen of them would hardly ever agree. */
const defaultLike = 0.7;

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
        leaning: reader.readCommon(
          { streams: [`institutions.${id}.like.${follows}`], correlation: written.like ?? defaultLike },
          shape,
          path,
          'utility',
          own?.leaning === undefined ? written : own,
          `institutions.${id}.members.${name.replaceAll(/[.\s]+/g, '-')}.leaning`,
        ),
      }),
      ...(own?.dissent_cost !== undefined && {
        dissentCost: reader.read(
          own.dissent_cost,
          ['institutions', id, 'members', name, 'dissent_cost'],
          'utility',
          own,
          `institutions.${id}.members.${name.replaceAll(/[.\s]+/g, '-')}.dissent_cost`,
        ),
      }),
    };
  });
}
