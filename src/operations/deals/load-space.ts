import type { LedgerRuns } from '../../ledger/index.ts';
import type { Study } from '../../study/index.ts';
import type { SituationInput } from '../shared/inputs.ts';
import type { Loading } from '../shared/load.ts';
import { domainFiles } from './domain-files.ts';
import { refuseTwice } from './settings.ts';

export interface SpaceInput extends SituationInput {
  readonly profiles?: readonly string[] | undefined;
  readonly parties?: readonly string[] | undefined;
  readonly eps?: number | undefined;
  readonly at?: number | undefined;
  readonly seed?: number | undefined;
  readonly samples?: number | undefined;
  readonly reservation?: readonly string[] | undefined;
}

/** A situation's draws, for trying packages under uncertainty. */
export interface Drawn {
  readonly study: Study;
  readonly parties: readonly string[];
  readonly runs: LedgerRuns | undefined;
  /** What parties are said to have without agreement, instead of what the file says. */
  readonly reservations: ReadonlyMap<string, number>;
}

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
