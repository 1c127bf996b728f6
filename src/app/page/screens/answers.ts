import type { NumberChange } from '../../protocol.ts';
import { numbersIn } from '../../switches.ts';

interface LookedAt {
  readonly open: string | null;
  readonly changes: readonly NumberChange[];
  readonly samples: number;
  readonly situation: string;
}

/** Settings of what an operation is asked about one proposal under the changes, figures with it. */
export function settingsOfProposal({ changes, samples, situation, open }: LookedAt) {
  const set = numbersIn(changes).map(({ path, value }) => `${path}=${value}`);
  return {
    situation,
    seed: 1,
    samples,
    figures: 'figures',
    ...(set.length > 0 && { set }),
    ...(open === null ? {} : { proposal: open }),
  };
}
