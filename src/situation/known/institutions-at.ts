import type { InstitutionFile } from '../institutions/schema.ts';
import { isPartKnown } from './knowledge.ts';
import { type Looking, withoutLater } from './parts-at.ts';

type Institutions = Readonly<Record<string, InstitutionFile>>;

/** Bodies with what they could decide, on the bases argued for so far; one that decides nothing yet is left out. */
export function institutionsAt(
  institutions: Institutions,
  instruments: ReadonlySet<string>,
  looking: Looking,
): Record<string, InstitutionFile> {
  const { sieve, knowledge } = looking;
  return sieve.map(['institutions'], institutions, 'bodies', (written, id) => {
    if (!isPartKnown(written, knowledge)) return undefined;
    const path = ['institutions', id];
    const bases = sieve.map([...path, 'legal_bases'], written.legal_bases, 'bases', (base, name) =>
      isPartKnown(base, knowledge)
        ? withoutLater(base, ['validity'], [...path, 'legal_bases', name], looking)
        : undefined,
    );
    const decides = decidesAt(written, bases, instruments, path, looking);
    if (decides.length === 0) return undefined;
    return { ...membersAt(written, path, looking), legal_bases: bases, decides };
  });
}

function membersAt(written: InstitutionFile, path: readonly string[], looking: Looking): InstitutionFile {
  const own = withoutLater(written, ['leaning', 'dissent_cost'], path, looking);
  const { members } = own;
  if (members === undefined) return own;
  const at = [...path, 'members'];
  return {
    ...own,
    members: looking.sieve.map(at, members, null, (member, name) =>
      withoutLater(member, ['leaning', 'dissent_cost'], [...at, name], looking),
    ),
  };
}

function decidesAt(
  written: InstitutionFile,
  known: Readonly<Record<string, unknown>>,
  instruments: ReadonlySet<string>,
  path: readonly string[],
  looking: Looking,
): InstitutionFile['decides'] {
  const { choices, sieve, knowledge } = looking;
  const at = [...path, 'decides'];
  return sieve.list(at, written.decides, null, (one, i) => {
    const options = one.options.filter((option) => choices.stateOf(one.issue, option) === 'open');
    const bases = one.bases.filter((base) => Object.hasOwn(known, base));
    if (!isPartKnown({ known: one.known }, knowledge) || options.length === 0 || bases.length === 0)
      return undefined;
    const { exempt, ...rest } = one;
    const isExempt = exempt !== undefined && isPartKnown({ known: exempt.known }, knowledge);
    return {
      ...rest,
      options,
      bases,
      ...(isExempt && {
        exempt: {
          ...withoutLater(exempt, ['burden'], [...at, i, 'exempt'], looking, written),
          ...(exempt.relieves !== undefined && {
            relieves: exempt.relieves.filter((id) => instruments.has(id)),
          }),
        },
      }),
    };
  });
}
