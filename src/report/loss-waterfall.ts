import { atWidths, type Figure, lossWaterfallFigure } from '../figures/index.ts';
import type { Situation } from '../situation/index.ts';
import type { PackageMoney } from '../verdict/index.ts';
import { catalogues, inBillions } from '../words/index.ts';
import { namesOf } from './paid-for-words.ts';

/** What each guarantor would pay in the month in which most is due, in the unit of the figure. */
export interface WorstDemand {
  readonly unit: string;
  readonly guarantors: readonly {
    readonly name: string;
    readonly actor?: number;
    readonly atWorst: number;
  }[];
  readonly uncovered: number;
}

/** The month in which the guarantors would pay most if everything were demanded; null where nobody guarantees. */
export function worstDemand(situation: Situation, { run, calls }: PackageMoney): WorstDemand | null {
  const { plan, exposures } = run;
  if (calls === null || !calls.high.some((value) => value > 0)) return null;
  const scale = inBillions(plan.ledger.reportIn, plan.ledger.currencies);
  const worst = exposures.flat().reduce((a, b) => (b.call > a.call ? b : a));
  const unit = 10 ** (plan.ledger.currencies[plan.currencies[worst.instrument] as number]?.decimals ?? 2);
  const nameOf = namesOf(situation);
  return {
    unit: scale.unit,
    guarantors: worst.guarantors.map(({ account, amount }) => {
      const place = situation.actors.findIndex(({ id }) => id === plan.ledger.accounts[account]?.actor);
      return {
        name: nameOf(`account:${plan.ledger.accounts[account]?.id}`),
        ...(place < 0 ? {} : { actor: place }),
        atWorst: amount / unit / scale.per,
      };
    }),
    uncovered: worst.uncovered / unit / scale.per,
  };
}

/** Who bears the loss if everything is demanded, guarantor by guarantor; nothing where nobody guarantees. */
export function lossWaterfall(situation: Situation, money: PackageMoney, id: string): readonly Figure[] {
  const worst = worstDemand(situation, money);
  if (worst === null) return [];
  const data = {
    id,
    title: catalogues.en.answerFigures.waterfall.ifDemanded,
    unit: worst.unit,
    parts: worst.guarantors.map(({ atWorst, ...one }) => ({ ...one, amount: atWorst })),
    uncovered: worst.uncovered,
  };
  return [atWidths((width) => lossWaterfallFigure(data, width))];
}
