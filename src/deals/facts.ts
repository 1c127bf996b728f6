import { snap } from '../numeric/index.ts';
import { packageCount } from '../situation/index.ts';
import type { PackageSpace } from './space.ts';

/** What every result says of its space. */
export function facts(space: PackageSpace, admissible: string | null) {
  return {
    packages: String(packageCount(space.issues)),
    admissible,
    parties: space.parties.map(({ name }) => name),
    issues: space.issues.map(({ name }) => name),
    options: space.issues.map(({ options }) => options),
    reservation: space.parties.map(({ reservation }) => reservation),
  };
}

/** Names of the parties that lose at these values. */
export function blockers(
  space: PackageSpace,
  values: readonly number[],
  reservation: readonly (number | null)[],
): readonly string[] {
  return space.parties.flatMap(({ name }, i) => {
    const r = reservation[i];
    return r !== null && r !== undefined && snap(values[i]) < snap(r) ? [name] : [];
  });
}
