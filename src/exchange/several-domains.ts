import type { Collector, Place } from '../diagnostics/index.ts';
import { baseName } from './names.ts';

/** Of a domain without profiles. */
export const profilesHint = 'name the files of its profiles after it, or the folder that holds them too';

// A hint that names more files than this is read by nobody.
const mostNamed = 8;

/**
 * Errors where one domain is read and several are there. Where their profiles can be told apart by name, as in folders
 * that hold variants of one domain, each set is named so that one can be asked for.
 */
export function refuseSeveralDomains(
  report: Collector,
  domains: readonly Place[],
  profiles: readonly string[] = [],
): void {
  if (domains.length < 2) return;
  const sets = setsOf(
    domains.map(({ file }) => file),
    profiles,
  );
  if (sets.some((set) => set.length === 0)) {
    for (const place of domains.slice(1))
      report.error('several-domains', place, 'this is a second domain', 'import one domain at a time');
    return;
  }
  const message = `this is one of ${domains.length} domains`;
  for (const [i, place] of domains.entries()) {
    const files = [place.file, ...(sets[i] ?? [])];
    const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : '';
    const hint = `to read it, name its files: ${files.slice(0, mostNamed).join(' ')}${more}`;
    report.error('several-domains', place, message, hint);
  }
}

/** The profiles of each domain: those whose names begin like its own and not as much like any other's. */
function setsOf(domains: readonly string[], profiles: readonly string[]): readonly (readonly string[])[] {
  const sets: string[][] = domains.map(() => []);
  for (const profile of profiles) {
    const shared = domains.map((domain) => sharedStart(baseName(domain), baseName(profile)));
    const most = Math.max(...shared);
    if (shared.indexOf(most) === shared.lastIndexOf(most)) sets[shared.indexOf(most)]?.push(profile);
  }
  return sets;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
