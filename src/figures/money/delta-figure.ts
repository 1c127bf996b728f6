import { catalogues, counted, differenceText, sampledText } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { bar } from '../frame/bar.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { hatchPattern } from '../frame/hatch.ts';
import { actorClass } from '../frame/palette.ts';
import { label, px, textBlock, textWidth } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { type ValueScale, valueAxisBelow, valueScale } from '../frame/value-axis.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.moneyDelta;

/** What a deal does to one actor's money against no deal: net present value, 5 % to 95 % of draws, and its two parts. */
export interface MoneyDelta {
  readonly name: string;
  /** Place of the actor in the situation, which is its colour; none when left out. */
  readonly actor?: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** The part that is paid or received within the horizon, and spending that finds money. */
  readonly cash: number;
  /** The part that stands as claims and debts at its end. */
  readonly claims: number;
}

export interface DeltaData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly deltas: readonly MoneyDelta[];
}

const rowHeight = 34;
const top = 44;

/**
 * Who gains and who loses money by a deal against no deal: bars from zero in the middle, cash filled and closing claims
 * hatched, the median as a dot on its range. Who bears the largest loss stands at the top.
 * @example
 * deltaFigure({
 *   id: 'example',
 *   title: 'Who pays',
 *   unit: 'EUR bn',
 *   deltas: [{ name: 'Austria', low: -3, median: -2, high: -1, cash: -2, claims: 0 }],
 * }).title // => 'Who pays: the largest loss is −2.0 (Austria)'
 */
export function deltaFigure(data: DeltaData, width: number = usualWidth): Figure {
  const id = figureId('money-delta', data.id);
  const { title, unit } = data;
  const deltas = [...data.deltas].sort((a, b) => a.median - b.median || (a.name < b.name ? -1 : 1));
  const table = tableOf(unit, deltas);
  if (deltas.length === 0) return emptyFigure(id, title, 'There is no actor to show.', table, width);
  const bottom = top + deltas.length * rowHeight;
  const key = drawingKey(id, width);
  const nameRoom = Math.min(220, Math.round(width * 0.29));
  const valueRoom = Math.max(58, ...deltas.map((delta) => textWidth(rangeText(delta), 12.5) + 6));
  const across = middleScale(deltas, nameRoom, width - valueRoom);
  const body = [
    `<defs>${tones.map((tone) => hatchPattern(`${key}-${tone}`, `var(--${tone})`)).join('')}</defs>`,
    legend(key),
    valueAxisBelow(across, top, bottom, `deal minus no deal, ${unit}`),
    sides(across),
    ...deltas.map((delta, i) => row(delta, top + (i + 0.5) * rowHeight, { across, nameRoom, width, key })),
    `<path d="M${px(across.at(0))} ${top}V${bottom}" stroke="var(--ink)"/>`,
  ];
  return figure({
    id,
    key,
    topic: title,
    claim: claimOf(deltas),
    subtitle: subtitles.moneyDelta(unit),
    description: describe(unit, deltas),
    width,
    height: bottom + 36,
    body,
    table,
  });
}

/** Who loses most and who gains most. */
function claimOf(deltas: readonly MoneyDelta[]): string {
  const [first, last] = [deltas[0], deltas.at(-1)];
  const loses =
    first !== undefined && first.median < 0 ? [claims.loss(sampledText(first.median), first.name)] : [];
  const gains =
    last !== undefined && last.median > 0 ? [claims.gain(differenceText(last.median), last.name)] : [];
  return [...loses, ...gains].join(', ') || claims.nobody;
}

const tones = ['good', 'bad', 'soft'] as const;

/** Amounts from left to right, as far to the one side of zero as to the other. */
function middleScale(deltas: readonly MoneyDelta[], from: number, to: number): ValueScale {
  const most = deltas.reduce((reach, { low, median, high, cash, claims }) => {
    const parts = [low, median, high, cash, claims, cash + claims];
    return parts.reduce((a, b) => Math.max(a, Math.abs(b)), reach);
  }, 0);
  return valueScale([-most || -1, most || 1], from, to, 4);
}

function legend(key: string): string {
  const [y, second] = [11, 94];
  return [
    `<rect x="0" y="${y - 9}" width="12" height="10" fill="var(--soft)"/>${label(17, y, 'cash, needs', 'class="s"')}`,
    `<rect x="${second}" y="${y - 9}" width="12" height="10" fill="url(#${key}-soft)" stroke="var(--soft)" stroke-width="0.8"/>${label(second + 17, y, 'closing claims', 'class="s"')}`,
    range(206, 218, 230, y - 4) + label(236, y, 'median, 5 to 95 %', 'class="s"'),
  ].join('');
}

/** The two sides named above the plot. */
function sides({ at }: ValueScale): string {
  return [
    label(at(0) - 6, top - 7, '← loses', 'text-anchor="end" style="font-size:11px;fill:var(--bad)"'),
    label(at(0) + 6, top - 7, 'gains →', 'style="font-size:11px;fill:var(--good)"'),
  ].join('');
}

interface Place {
  readonly across: ValueScale;
  readonly nameRoom: number;
  readonly width: number;
  readonly key: string;
}

function row(delta: MoneyDelta, y: number, { across: { at }, nameRoom, width, key }: Place): string {
  const { low, median, high, cash, claims } = delta;
  // Parts of one sign follow each other; of two signs they leave zero to both sides.
  const start = cash * claims > 0 ? cash : 0;
  const isShort = delta.name.length * 12.5 * 0.53 <= nameRoom - 14;
  const name = textBlock(8, y + (isShort ? 4 : -2.5), delta.name, nameRoom - 14, 2, {
    size: 12.5,
    leading: 13,
  });
  const mark =
    delta.actor === undefined
      ? ''
      : `<rect class="${actorClass(delta.actor)}" x="0" y="${px(y - 11)}" width="3" height="22" fill="var(--c)"/>`;
  const hatched = `fill="url(#${key}-${toneOf(claims)})" stroke="var(--${toneOf(claims)})" stroke-width="0.8"`;
  return [
    mark,
    name.svg,
    bar({ from: 0, to: cash, at, y: y - 10, height: 12, look: `fill="var(--${toneOf(cash)})"` }),
    bar({ from: start, to: start + claims, at, y: y - 10, height: 12, look: hatched }),
    range(at(low), at(median), at(high), y + 9),
    label(width, y, differenceText(median), 'class="b" text-anchor="end"'),
    label(width, y + 13, rangeText(delta), 'class="s" text-anchor="end"'),
  ].join('');
}

function range(low: number, median: number, high: number, y: number): string {
  return `<path d="M${px(low)} ${px(y)}H${px(high)}M${px(low)} ${px(y - 3)}v6M${px(high)} ${px(y - 3)}v6" stroke="var(--ink)" fill="none"/><circle cx="${px(median)}" cy="${px(y)}" r="3.2" fill="var(--ink)" stroke="var(--paper)"/>`;
}

function toneOf(amount: number): (typeof tones)[number] {
  return amount < 0 ? 'bad' : 'good';
}

function rangeText({ low, high }: MoneyDelta): string {
  return `${differenceText(low)} to ${differenceText(high)}`;
}

function describe(unit: string, deltas: readonly MoneyDelta[]): string {
  const losers = deltas.filter(({ median }) => median < 0).length;
  const [first] = deltas;
  const last = deltas.at(-1);
  const start = `Net present value of each actor's money, deal minus no deal, ${unit}: bars are cash with needs that find money, and closing claims, dots the median with the range from 5 to 95 % of draws. ${counted(losers, 'actor')} of ${deltas.length} ${losers === 1 ? 'loses' : 'lose'} in the median`;
  const worst =
    first !== undefined && first.median < 0
      ? `; ${first.name} bears the largest loss, ${sampledText(first.median)}`
      : '';
  const best =
    last !== undefined && last.median > 0 ? `; ${last.name} gains most, ${differenceText(last.median)}` : '';
  return `${start}${worst}${best}.`;
}

function tableOf(unit: string, deltas: readonly MoneyDelta[]): FigureTable {
  return {
    columns: [
      { label: 'actor' },
      { label: 'deal minus no deal, 5 %', unit },
      { label: 'median', unit },
      { label: '95 %', unit },
      { label: 'of which cash and needs met', unit },
      { label: 'of which closing claims', unit },
    ],
    rows: deltas.map(({ name, low, median, high, cash, claims }) => [name, low, median, high, cash, claims]),
  };
}
