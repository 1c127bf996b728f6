import { catalogues, decimals, percentNarrow } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { pairRows } from './pair-rows.ts';

/** What a report would say, how often it is so in each of two worlds, and how much it would tell. */
export interface TellingReport {
  readonly name: string;
  readonly first: number;
  readonly second: number;
  /** Expected information about which of the two holds, 0 to 1 bit. */
  readonly bits: number;
}

export interface WorldsData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  /** Both worlds in words. */
  readonly worlds: readonly [string, string];
  /** The most telling first. */
  readonly reports: readonly TellingReport[];
}

const say = catalogues.en.uncertaintyFigures.worlds;

/**
 * Which report would tell two worlds apart: for each the share of draws in which it is so in the one and in the other.
 * @example
 * worldsFigure({
 *   id: 'example',
 *   title: 'Early or late',
 *   worlds: ['relief comes early', 'relief comes late'],
 *   reports: [{ name: 'North accepts', first: 0.2, second: 0.7, bits: 0.1 }],
 * }).title // => 'Early or late: North accepts would tell most, 0.100 bits'
 */
export function worldsFigure(
  { id: given, title, worlds, reports }: WorldsData,
  width: number = usualWidth,
): Figure {
  const id = figureId('worlds', given);
  const table = tableOf(worlds, reports);
  for (const { name, first, second } of reports)
    for (const share of [first, second])
      if (!(share >= 0 && share <= 1))
        throw new RangeError(`a share of ${name} is ${share}; shares run from 0 to 1`);
  const [most] = reports;
  if (most === undefined) return emptyFigure(id, title, say.none, table, width);
  const rows = reports.map(({ name, first, second, bits }) => ({
    name,
    hollow: first,
    filled: second,
    words: say.row(percentNarrow(first), percentNarrow(second), decimals(bits, 3)),
  }));
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: say.claim(most.name, decimals(most.bits, 3)),
    subtitle: say.subtitle(...worlds),
    description: say.description(reports.length),
    width,
    ...pairRows(rows, width),
    table,
  });
}

function tableOf([first, second]: WorldsData['worlds'], reports: readonly TellingReport[]): FigureTable {
  const { report, information } = say.columns;
  return {
    columns: [
      { label: report },
      { label: first, unit: 'share of draws' },
      { label: second, unit: 'share of draws' },
      { label: information, unit: 'bits' },
    ],
    rows: reports.map((one) => [one.name, one.first, one.second, one.bits]),
  };
}
