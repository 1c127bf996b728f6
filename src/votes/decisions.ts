import type { Institution, LegalBase, Package, Situation } from '../situation/index.ts';
import type { Chosen } from './result.ts';

/** Options that a body must pass before they can hold, and the legal bases argued for; the first is the one used. */
export interface Decision {
  readonly institution: Institution;
  readonly options: readonly Chosen[];
  readonly bases: readonly LegalBase[];
}

/**
 * What bodies must decide for a package: its options that are not those of no deal and that some body must pass. Options on
 * the same bases are one vote, as members judge the package as a whole.
 *
 * @example
 * decisionsOf(situation, situation.noDeal) // => []
 */
export function decisionsOf(
  { institutions, noDeal }: Pick<Situation, 'institutions' | 'noDeal'>,
  chosen: Package,
): readonly Decision[] {
  return institutions.flatMap((institution) => {
    const byBases = new Map<string, Chosen[]>();
    for (const { issue, options, bases } of institution.decides) {
      const option = chosen[issue];
      if (option === undefined || option === noDeal[issue] || !options.includes(option)) continue;
      const key = bases.join(' ');
      const list = byBases.get(key) ?? [];
      byBases.set(key, list);
      list.push({ issue, option });
    }
    return [...byBases].map(([key, options]) => ({
      institution,
      options,
      bases: key.split(' ').flatMap((id) => institution.bases.find((base) => base.id === id) ?? []),
    }));
  });
}
