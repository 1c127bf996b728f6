import type { Study } from '../../study/index.ts';
import { explore, TooManyPackages } from '../game/disagreement.ts';
import { gameDraws } from '../game/study-game.ts';
import type { Explained } from './explain-past.ts';
import { mostValued } from './ground.ts';

/** What somebody would change alone where nothing is agreed. */
export interface MoveWithoutDeal {
  /** Ids of who can move the issue. */
  readonly actors: readonly string[];
  readonly issue: string;
  readonly option: string;
  /** Weighted share of the draws in which the moves from no deal may end there. */
  readonly share: number;
}

/** Draws in which the moves are followed: they are named, not counted to the percent. */
const followed = 200;
/** What is moved less often is not said. */
const least = 0.1;

/**
 * What does not stay as it is where nothing is agreed: options in which credible moves of single actors end in a tenth of the draws, the
 * most frequent first. Empty where the moves were not searched.
 *
 * @example
 * movesWithoutDeal(explainPast(study)) // => []
 */
export function movesWithoutDeal({ study, fallback }: Explained): readonly MoveWithoutDeal[] {
  if (fallback.notTested !== null) return [];
  try {
    return movesOf(study, Math.min(followed, study.draws.samples));
  } catch (error) {
    if (error instanceof TooManyPackages) return [];
    throw error;
  }
}

function movesOf(study: Study, samples: number): readonly MoveWithoutDeal[] {
  const { situation, weights } = study;
  const { game, at } = gameDraws(study);
  const budget = { left: mostValued.first + samples * mostValued.aDraw };
  const found = situation.issues.map(({ options }) => new Float64Array(options.length));
  let total = 0;
  for (let s = 0; s < samples; s++) {
    const weight = weights === null ? 1 : (weights[s] as number);
    total += weight;
    const { ends } = explore(game, at(s), { counterMoves: 'all', budget }).disagreement();
    for (const [j, counts] of found.entries())
      for (const option of new Set(ends.map((end) => end[j] as number)))
        if (option !== game.noDeal[j]) counts[option] = (counts[option] as number) + weight;
  }
  return situation.issues
    .flatMap(({ id: issue, options, controllers }, j) =>
      options.map(({ id: option }, o) => ({
        actors: controllers,
        issue,
        option,
        share: total === 0 ? 0 : (found[j]?.[o] as number) / total,
      })),
    )
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share);
}
