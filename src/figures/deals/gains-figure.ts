import type { Situation } from '../../situation/index.ts';
import type { Verdict } from '../../verdict/index.ts';
import { catalogues } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { figure, figureId } from '../frame/figure.ts';
import { listText } from '../frame/list-text.ts';
import { fitted, label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { type ValueScale, valueAxisBelow, valueScale } from '../frame/value-axis.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.gains;

const rightGap = 14;
const top = 20;
const rowHeight = 20;

/**
 * Who gains and who loses from one proposal: the median gain over no deal of each actor on its range over the draws.
 * @example
 * gainsFigure(
 *   { actors: [{ id: 'at', name: 'Austria' }] },
 *   {
 *     proposal: 'deal',
 *     title: 'The deal',
 *     accepted: { gains: [{ actor: 'at', isRequired: true, gain: { low: -0.1, median: 0.1, high: 0.3 } }] },
 *   },
 * ).title // => 'The deal: Austria, who alone must sign, gains in the median'
 */
export function gainsFigure(situation: Situation, verdict: Verdict, width: number = usualWidth): Figure {
  const id = figureId('gains', verdict.proposal ?? 'package');
  const nameRoom = Math.min(220, Math.round(width * 0.305));
  const rows = rowsOf(situation, verdict);
  const losers = rows.filter(({ median }) => median < 0).length;
  const bottom = top + rows.length * rowHeight;
  const across = valueScale(
    rows.flatMap(({ low, median, high }) => [low, median, high]),
    nameRoom,
    width - rightGap,
    5,
  );
  return figure({
    id,
    key: drawingKey(id, width),
    topic: verdict.title,
    claim: claimOf(rows),
    subtitle: subtitles.gains,
    description: `Utility gained over no deal, all issues together worth 1: the median and the range from 5 to 95 % of draws. ${losers} of ${rows.length} actors lose in the median; ✓ marks those who must sign.`,
    width,
    height: bottom + 36,
    body: [
      valueAxisBelow(across, top, bottom, 'gain over no deal, utility: median, 5 to 95 %'),
      ...rows.map((row, i) => drawnRow(row, top + (i + 0.5) * rowHeight, across, nameRoom)),
    ],
    table: tableOf(rows),
  });
}

/** Who of those who must sign loses. */
function claimOf(rows: readonly GainRow[]): string {
  const signers = rows.filter(({ isRequired }) => isRequired);
  const losers = signers.filter(({ median }) => median < 0).map(({ name }) => name);
  if (signers.length === 0) return claims.nobody;
  if (losers.length > 0) return claims.lose(listText(losers), losers.length);
  const [first] = signers;
  if (signers.length === 1) return claims.alone(first?.name ?? '');
  return claims.all(signers.length);
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

function drawnRow(
  { name, isRequired, low, median, high }: GainRow,
  y: number,
  { at }: ValueScale,
  nameRoom: number,
): string {
  const tone = median < 0 ? 'var(--bad)' : 'var(--good)';
  return [
    fitted(nameRoom - (isRequired ? 22 : 9), y + 4, name, nameRoom - (isRequired ? 26 : 12), {
      attributes: 'text-anchor="end"',
    }),
    isRequired ? label(nameRoom - 9, y + 4, '✓', 'text-anchor="end"') : '',
    `<path d="M${px(at(low))} ${px(y)}H${px(at(high))}" stroke="${tone}" stroke-width="3" stroke-opacity="0.5" stroke-linecap="round"/>`,
    dotOrDiamond(median, at(median), y, tone),
  ].join('');
}

/** The shape says it without colour: a loss is a hollow diamond. */
function dotOrDiamond(median: number, x: number, y: number, tone: string): string {
  return median < 0
    ? `<path d="M${px(x)} ${px(y - 5)}l5 5l-5 5l-5 -5Z" fill="var(--paper)" stroke="${tone}" stroke-width="2"/>`
    : `<circle cx="${px(x)}" cy="${px(y)}" r="4.5" fill="${tone}" stroke="var(--paper)" stroke-width="1.5"/>`;
}

function tableOf(rows: readonly GainRow[]): FigureTable {
  return {
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
  };
}
