import type { MissedFact, PastResult } from '../result.ts';
import type { Explained } from './explain-past.ts';
import type { Disagreements } from './ground.ts';

/** What is published of how far a file accounts for what has happened is taken from this. */
export interface PastOfStudy extends Pick<Explained, 'past' | 'facts' | 'untested'> {
  readonly study: Pick<Explained['study'], 'situation'>;
  readonly fallback: Pick<Disagreements, 'severalShare' | 'deterredAnyway' | 'notTested'>;
}

/**
 * How far a file accounts for what has happened, as published; `isIgnored` where plain draws were taken, `missed` where it
 * is known who would have ended what has lasted.
 *
 * @example
 * pastResult(explainPast(study), false).facts.map(({ id }) => id) // => ['present.water']
 */
export function pastResult(
  { study: { situation }, fallback, past, facts, untested }: PastOfStudy,
  isIgnored: boolean,
  missed: readonly MissedFact[] = [],
): PastResult {
  const { anyway, all } = fallback.deterredAnyway;
  return {
    facts: facts.map((id, f) => ({ id, share: past.shares[f] as number })),
    untested,
    missed,
    later: situation.observedLater,
    together: past.together,
    explained: past.explained,
    effectiveSample: past.effectiveSample,
    isUnexplained: past.isUnexplained,
    isIgnored,
    notTested: fallback.notTested,
    severalEnds: fallback.severalShare,
    deterredAnyway: all === 0 ? null : anyway / all,
    defaults: situation.estimates.filter(({ isDefault }) => isDefault).map(({ path }) => path),
  };
}
