import type { BaselineActor, BaselineForecast } from '../baselines/index.ts';
import { probabilisticCondorcet } from '../smp/index.ts';

/**
 * The mean over the positions by their chances in one probabilistic Condorcet election (Wise, Lester & Efird 2015), votes
 * weighted by capability × salience; those who weigh nothing do not vote and are not voted on.
 */
export function condorcetForecast(actors: readonly BaselineActor[]): BaselineForecast {
  const voters = actors.filter(({ capability, salience }) => capability * salience > 0);
  const [first] = voters;
  if (first === undefined) return { forecast: null, why: 'no actor weighs anything' };
  if (voters.length === 1) return { forecast: first.position };
  const { forecast } = probabilisticCondorcet(
    {
      names: voters.map((_, i) => String(i)),
      capability: Float64Array.from(voters, ({ capability }) => capability),
      positions: Float64Array.from(voters, ({ position }) => Math.min(1, Math.max(0, position / 100))),
      salience: Float64Array.from(voters, ({ salience }) => salience),
    },
    { weights: 'capability-salience' },
  );
  return { forecast: (forecast[0]?.mean ?? 0.5) * 100 };
}
