import type { Answers, Deals } from '../deals/index.ts';
import type { Figure } from '../figures/index.ts';
import type { Situation } from '../situation/index.ts';
import type { PackageMoney, PaidForTest } from '../verdict/index.ts';
import type { Vote } from '../votes/index.ts';

/** The money of one package, and what it is shown against. */
export interface DrawnMoney {
  /** Id of the proposal; null for a package of one's own. */
  readonly proposal: string | null;
  readonly isNoDeal: boolean;
  readonly money: PackageMoney;
  readonly paidFor: PaidForTest;
  /** What flows without a deal. */
  readonly always: PackageMoney['flows'];
}

// Figures are loaded when they are asked for: most answers are read as words.

/** Who pays whom, what pays for whom, money at hand, who would bear the loss, and who gains or loses. */
export async function packageMoneyFigures(
  situation: Situation,
  drawn: DrawnMoney,
): Promise<readonly Figure[]> {
  return (await import('./money-figures.ts')).packageFigures(situation, drawn);
}

/** The chamber of each decision on the base in use, and the minority that could stop it. */
export async function votesFigures(situation: Situation, votes: readonly Vote[]): Promise<readonly Figure[]> {
  return (await import('./votes-figures.ts')).figuresOfVotes(situation, votes);
}

/** The packages that those who sign could agree on, red lines, and whatever else was asked of them. */
export async function dealsFigures(
  situation: Situation,
  deals: Deals,
  dealAnswers: Answers | null,
): Promise<readonly Figure[]> {
  const { dealFigures } = await import('./deal-figures.ts');
  const found = dealFigures({ situation, deals, dealAnswers, verdicts: [] });
  return found === null
    ? []
    : [found.packages, found.redLines, ...found.more].flatMap((one) => (one === null ? [] : [one]));
}
