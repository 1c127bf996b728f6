import type { LedgerRuns } from '../../ledger/index.ts';
import type { Study } from '../../study/index.ts';
import type { SituationInput } from '../shared/inputs.ts';

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
