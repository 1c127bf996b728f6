import { type Figure, leverageFigure } from '../../figures/index.ts';
import type { Situation } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';
import type { LeftOut } from './left-out.ts';

const { trace: say, tests } = catalogues.en;

/** The answers that are others without a claim, with it and without. */
export function pictures(
  { proposals }: Situation,
  path: string,
  leftOut: readonly LeftOut[],
): readonly Figure[] {
  const claim = path.replace(/^claims\./, '');
  const rows = leftOut.map(({ proposal, test, before, after }) => ({
    name: say.answer(proposals.find(({ id }) => id === proposal)?.title ?? proposal, tests.names[test]),
    before,
    after,
  }));
  return [leverageFigure({ id: 'left-out', title: say.withoutClaim(claim), rows })];
}
