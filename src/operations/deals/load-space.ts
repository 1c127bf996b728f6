import type { Loading } from '../shared/load.ts';
import { domainFiles } from './domain-files.ts';
import { refuseTwice } from './settings.ts';
import type { SpaceInput } from './space-input.ts';

/** A package space from whatever the user named: a situation at its medians, or a domain of another program. */
export async function loadSpace(
  context: Loading,
  given: SpaceInput,
  refuseUnused: (kind: 'situation' | 'domain') => void,
) {
  const files = await domainFiles(context.store, given.situation, given.profiles);
  refuseUnused(files === undefined ? 'situation' : 'domain');
  refuseTwice(given.parties, given.situation);
  // What reads the one is not waited for by who asks about the other.
  if (files !== undefined) return (await import('./from-domain.ts')).fromDomain(given, files);
  return (await import('./from-situation.ts')).fromSituation(context, given);
}
