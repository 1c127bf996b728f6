import { type Figure, leverageFigure } from '../../figures/index.ts';
import { catalogues } from '../../words/index.ts';
import type { RobustDeal } from './shapes.ts';

const { robust: say } = catalogues.en;

/** For each deal its share over all draws, and its least over worlds and tables. */
export function pictures(deals: readonly RobustDeal[]): readonly Figure[] {
  const rows = deals.map(({ title, passes, least }) => ({ name: title, before: passes, after: least }));
  return [leverageFigure({ id: 'robust', title: say.topic, marks: say.marks, rows })];
}
