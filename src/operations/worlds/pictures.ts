import { type Figure, worldsFigure } from '../../figures/index.ts';
import { catalogues } from '../../words/index.ts';
import type { WorldsTold } from './shapes.ts';
import { statementOf } from './statement.ts';

/** The reports that would tell, the share of draws in which each is so in either world. */
export function pictures({
  first,
  second,
  reports,
  labels,
}: Pick<WorldsTold, 'first' | 'second' | 'reports' | 'labels'>): readonly Figure[] {
  return [
    worldsFigure({
      id: 'telling',
      title: catalogues.en.worlds.topic,
      worlds: [first.label, second.label],
      reports: reports.map((one) => ({
        name: statementOf(one, labels, catalogues.en),
        first: one.first,
        second: one.second,
        bits: one.bits,
      })),
    }),
  ];
}
