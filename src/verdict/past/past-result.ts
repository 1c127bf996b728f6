import type { PastResult } from '../result.ts';
import type { Explained } from './explain-past.ts';
import type { Disagreements } from './ground.ts';

/** What is published of how far a file accounts for what has happened is taken from this. */
export interface PastOfStudy extends Pick<Explained, 'past' | 'facts'> {
  readonly study: Pick<Explained['study'], 'situation'>;
  readonly fallback: Pick<Disagreements, 'severalShare' | 'deterredAnyway' | 'notTested'>;
}

/**
 * How far a file accounts for what has happened, as published; `isIgnored` where plain draws were taken.
 *
 * @example
 * pastResult(explainPast(study), false).facts.map(({ id }) => id) // => ['present.water']
 */
export function pastResult(
  { study: { situation }, fallback, past, facts }: PastOfStudy,
  isIgnored: boolean,
): PastResult {
  const { anyway, all } = fallback.deterredAnyway;
  return {
    facts: facts.map((id, f) => ({ id, share: past.shares[f] as number })),
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
