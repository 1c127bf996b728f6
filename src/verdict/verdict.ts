import {
  type Compiled,
  type Draws,
  type Package,
  packageIndices,
  type Situation,
} from '../situation/index.ts';
import { acceptedTest } from './accepted.ts';
import { keptTest } from './kept.ts';
import { likelihoodWord } from './likelihood.ts';
import { type MoneySide, moneyGains, moneySide, paidForTest, sampleMoney } from './paid-for.ts';
import { ratifiedTest } from './ratified.ts';
import type { Verdict } from './types.ts';

/** What a verdict is asked about. */
export interface Question {
  readonly proposal: string | null;
  readonly title: string;
  readonly package: Package;
  readonly required: readonly string[];
  /** Keep every actor's gain in every draw. */
  readonly keepDraws?: boolean;
}

/**
 * The four tests of one package. Accepted is always run, ratified where the situation has institutions, kept where somebody
 * can move an issue alone, paid for where it has a ledger (`side`, made once for all packages); the others are named as not tested.
 */
export function verdict(
  situation: Situation,
  compiled: Compiled,
  draws: Draws,
  question: Question,
  side: MoneySide | undefined = moneySide(situation, compiled, draws),
): Verdict {
  const chosen = packageIndices(situation, question.package);
  const sampled = side === undefined ? undefined : sampleMoney(side, chosen);
  const money =
    side === undefined || sampled === undefined ? undefined : moneyGains(side, compiled, chosen, sampled);
  const { accepted, gains } = acceptedTest(compiled, draws, chosen, question.required, money);
  const central = Float64Array.from(accepted.gains, (one) => one.central);
  const ratified = ratifiedTest(situation, compiled, draws, question.package, { draws: gains, central });
  const kept = keptTest(situation, compiled, draws, chosen, side);
  const { samples } = draws;
  return {
    proposal: question.proposal,
    title: question.title,
    package: question.package,
    changes: situation.issues.flatMap(({ id }) => {
      const [from = '', to = ''] = [situation.noDeal[id], question.package[id]];
      return from === to ? [] : [{ issue: id, from, to }];
    }),
    accepted,
    ratified,
    kept,
    paidFor:
      side === undefined
        ? null
        : paidForTest(side, compiled, chosen, sampled, proposersOf(situation, question)),
    notTested: [
      ...(ratified === null ? (['ratified'] as const) : []),
      ...(kept === null ? (['kept'] as const) : []),
      ...(side === undefined ? (['paid-for'] as const) : []),
    ],
    word: likelihoodWord(accepted.probability),
    ...(question.keepDraws === true
      ? { draws: Array.from({ length: samples }, (_, s) => gains.map((column) => column[s] as number)) }
      : {}),
  };
}

/** Who put the package forward. */
function proposersOf({ proposals }: Situation, { proposal }: Question): readonly string[] {
  return proposals.find(({ id }) => id === proposal)?.by ?? [];
}
