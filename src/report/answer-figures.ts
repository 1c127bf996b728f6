import type { Answers, Deals } from '../deals/index.ts';
import type { Figure } from '../figures/index.ts';
import type { Situation } from '../situation/index.ts';
import type { Vote } from '../votes/index.ts';
import type { DrawnMoney } from './types.ts';

// Figures are loaded when they are asked for: most answers are read as words.

/**
 * Who pays whom, what pays for whom, money at hand, who would bear the loss, and who gains or loses; nothing where no money is drawn.
 *
 * @example
 * await packageMoneyFigures(situation, null) // => []
 */
export async function packageMoneyFigures(
  situation: Situation,
  drawn: DrawnMoney | null,
): Promise<readonly Figure[]> {
  return drawn === null ? [] : (await import('./money-figures.ts')).packageFigures(situation, drawn);
}

/**
 * The chamber of each decision on the base in use, and the minority that could stop it.
 *
 * @example
 * await votesFigures(situation, []) // => []
 */
export async function votesFigures(situation: Situation, votes: readonly Vote[]): Promise<readonly Figure[]> {
  return (await import('./votes-figures.ts')).figuresOfVotes(situation, votes);
}

/**
 * The packages that those who sign could agree on, red lines, and whatever else was asked of them; nothing without a space.
 *
 * @example
 * await dealsFigures(situation, null, null) // => []
 */
export async function dealsFigures(
  situation: Situation,
  deals: Deals | null,
  dealAnswers: Answers | null,
): Promise<readonly Figure[]> {
  const { dealFigures } = await import('./deal-figures.ts');
  const found = dealFigures({ situation, deals, dealAnswers, verdicts: [] });
  return found === null
    ? []
    : [found.packages, found.redLines, ...found.more].flatMap((one) => (one === null ? [] : [one]));
}
