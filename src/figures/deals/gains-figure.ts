import type { Situation } from '../../situation/index.ts';
import type { Verdict } from '../../verdict/index.ts';
import { cut, frame, label, px } from '../frame/svg.ts';
import type { Figure } from '../frame/types.ts';
import { type ValueScale, valueAxisBelow, valueScale } from '../frame/value-axis.ts';

const width = 380;
const nameRoom = 116;
const right = width - 14;
const top = 20;
const rowHeight = 20;

/** Who gains and who loses from one proposal: the median gain over no deal of each actor on its range over the draws. */
export function gainsFigure(situation: Situation, verdict: Verdict): Figure {
  const id = `gains-${verdict.proposal ?? 'package'}`;
  const rows = rowsOf(situation, verdict);
  const losers = rows.filter(({ median }) => median < 0).length;
  const title = `Gains by actor: ${verdict.title}`;
  const description = `Utility gained over no deal, all issues together worth 1: the median and the range from 5 to 95 % of draws. ${losers} of ${rows.length} actors lose in the median; ✓ marks those who must sign.`;
  const bottom = top + rows.length * rowHeight;
  const across = valueScale(
    rows.flatMap(({ low, median, high }) => [low, median, high]),
    nameRoom,
    right,
    5,
  );
  const body = [
    valueAxisBelow(across, top, bottom, 'gain over no deal (utility, all issues = 1)'),
    ...rows.map((row, i) => drawnRow(row, top + (i + 0.5) * rowHeight, across)),
  ];
  return {
    id,
    title,
    description,
    svg: frame(id, title, description, width, bottom + 36, body.join('')),
    table: {
      columns: [
        { label: 'actor' },
        { label: 'must sign' },
        { label: 'gain, 5 %', unit: 'utility' },
        { label: 'gain, median', unit: 'utility' },
        { label: 'gain, 95 %', unit: 'utility' },
      ],
      rows: rows.map(({ name, isRequired, low, median, high }) => [
        name,
        isRequired ? 'yes' : 'no',
        low,
        median,
        high,
      ]),
    },
  };
}

interface GainRow {
  readonly name: string;
  readonly isRequired: boolean;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

function rowsOf(situation: Situation, { accepted }: Verdict): readonly GainRow[] {
  return accepted.gains
    .map(({ actor, isRequired, gain }) => {
      const name = situation.actors.find((one) => one.id === actor)?.name ?? actor;
      return { name, isRequired, low: gain.low, median: gain.median, high: gain.high };
    })
    .sort((a, b) => b.median - a.median || (a.name < b.name ? -1 : 1));
}

function drawnRow({ name, isRequired, low, median, high }: GainRow, y: number, { at }: ValueScale): string {
  const tone = median < 0 ? 'var(--bad)' : 'var(--good)';
  const sign = isRequired ? ' ✓' : '';
  return [
    label(nameRoom - 9, y + 4, cut(name, nameRoom - 30) + sign, 'text-anchor="end"'),
    `<path d="M${px(at(low))} ${px(y)}H${px(at(high))}" stroke="${tone}" stroke-width="3" stroke-opacity="0.5" stroke-linecap="round"/>`,
    `<circle cx="${px(at(median))}" cy="${px(y)}" r="4.5" fill="${tone}" stroke="var(--paper)" stroke-width="1.5"/>`,
  ].join('');
}
