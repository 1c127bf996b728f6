import { catalogues, counted } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { amountAttribute } from '../frame/bar.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { seriesMark } from '../frame/series-mark.ts';
import { cut, fitted, label, px, withTitle } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

const { subtitles, figureClaims } = catalogues.en;

/** How often outcomes fell inside the ranges of one model. Shares run from 0 to 1. */
export interface CalibrationSeries {
  readonly name: string;
  readonly count: number;
  readonly levels: readonly {
    readonly nominal: number;
    readonly observed: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Share of outcomes in equal parts of the forecast distributions; empty where it is not known. */
  readonly pit: readonly number[];
}

export interface CalibrationData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly series: readonly CalibrationSeries[];
}

const plotHeight = 236;
const left = 44;
const barHeight = 46;
/** Wider than this the square would be none. */
const widest = 440;

/**
 * Do ranges hold as often as they say? What they promise to the right, how often they held upwards with 95 % intervals;
 * calibrated ranges stand on the line. Below, in which part of its forecast each outcome fell: flat is right.
 * @example
 * const level = { nominal: 0.8, observed: 0.75, low: 0.6, high: 0.87 };
 * calibrationPlotFigure({
 *   id: 'example',
 *   title: 'Do the ranges hold?',
 *   series: [{ name: 'compromise', count: 40, levels: [level], pit: [] }],
 * }).title // => 'Do the ranges hold? The 80 % range of compromise held 75 % of 40 outcomes'
 */
export function calibrationPlotFigure(data: CalibrationData, width: number = usualWidth): Figure {
  const id = figureId('calibration', data.id);
  const { title } = data;
  checkShares(data);
  const series = data.series.filter(({ levels, count }) => levels.length > 0 && count > 0);
  const table = tableOf(series);
  if (series.length === 0)
    return emptyFigure(id, title, 'There is no forecast with a range to check.', table, width);
  const plot = { left, right: Math.min(width - 16, left + widest), height: plotHeight };
  const names = legend(series, width);
  const top = names.end + 12;
  const bottom = top + plot.height;
  const up = (share: number) => bottom - share * plot.height;
  const bars = histograms(series, plot, bottom + 52, width);
  const body = [
    names.svg,
    grid(plot, up, bottom),
    ...series.map((one, k) => drawnSeries(one, k, series.length, plot, up)),
    bars.svg,
  ];
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(series),
    subtitle: subtitles.calibrationPlot,
    description: describe(series),
    width,
    height: bars.end,
    body,
    table,
  });
}

/** The widest range of the first forecast: promise and record. */
function claimOf([first]: readonly CalibrationSeries[]): string {
  const widest = [...(first?.levels ?? [])].sort((a, b) => b.nominal - a.nominal)[0];
  if (first === undefined || widest === undefined) return '';
  const [nominal, observed] = [widest.nominal, widest.observed].map((share) => Math.round(100 * share));
  return figureClaims.calibrationPlot(nominal ?? 0, first.name, observed ?? 0, first.count);
}

function checkShares({ series }: CalibrationData): void {
  for (const { name, levels, pit } of series) {
    const shares = [
      ...levels.flatMap(({ nominal, observed, low, high }) => [nominal, observed, low, high]),
      ...pit,
    ];
    for (const share of shares)
      if (!(share >= 0 && share <= 1 + 1e-9)) throw new RangeError(`${name} has ${share}, not a share`);
  }
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

function across(plot: Plot, share: number): number {
  return plot.left + share * (plot.right - plot.left);
}

function legend(
  series: readonly CalibrationSeries[],
  width: number,
): { readonly svg: string; readonly end: number } {
  const lines = series.map(({ name, count }, k) => {
    const y = 12 + k * 17;
    const words = cut(name, width - 110);
    const text = label(17, y, `${words}, ${counted(count, 'outcome')}`, 'class="s"');
    return seriesMark(k, 6, y - 4) + withTitle(text, words === name ? '' : name);
  });
  return { svg: lines.join(''), end: 12 + series.length * 17 - 8 };
}

function grid(plot: Plot, up: (share: number) => number, bottom: number): string {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const lines = steps.map((share) => {
    const text = String(Math.round(100 * share));
    return (
      `<path d="M${plot.left} ${px(up(share))}H${plot.right}M${px(across(plot, share))} ${px(up(1))}V${px(bottom)}" class="g"/>` +
      label(plot.left - 6, up(share) + 4, text, 'class="s" text-anchor="end"') +
      label(across(plot, share), bottom + 15, text, 'class="s" text-anchor="middle"')
    );
  });
  return [
    ...lines,
    `<path d="M${plot.left} ${px(bottom)}L${plot.right} ${px(up(1))}" stroke="var(--ink)" stroke-dasharray="5 3"/>`,
    label(plot.left + 8, up(0.93), 'too wide', 'class="s"'),
    label(plot.right - 8, up(0.05), 'too narrow', 'class="s" text-anchor="end"'),
    label(
      (plot.left + plot.right) / 2,
      bottom + 31,
      'the range promises, %',
      'class="s" text-anchor="middle"',
    ),
    `<g transform="translate(11 ${px(up(0.5) + 60)}) rotate(-90)"><text class="s">outcomes inside, %</text></g>`,
  ].join('');
}

/** Series stand a little beside one another, so that equal shares are all seen. */
function drawnSeries(
  { levels }: CalibrationSeries,
  k: number,
  count: number,
  plot: Plot,
  up: (share: number) => number,
): string {
  const aside = (k - (count - 1) / 2) * Math.min(7, 24 / count);
  return levels
    .map(({ nominal, observed, low, high }) => {
      const x = across(plot, nominal) + aside;
      const bar = `M${px(x)} ${px(up(low))}V${px(up(high))}M${px(x - 3)} ${px(up(low))}h6M${px(x - 3)} ${px(up(high))}h6`;
      return `<path d="${bar}" stroke="var(--ink)" fill="none" stroke-opacity="0.75"/>${seriesMark(k, x, up(observed))}`;
    })
    .join('');
}

/** A row of bars for each series; the line is what a calibrated forecast would have. */
function histograms(
  series: readonly CalibrationSeries[],
  plot: Plot,
  from: number,
  width: number,
): { readonly svg: string; readonly end: number } {
  const drawn = series.map((one, k) => ({ ...one, k })).filter(({ pit }) => pit.length > 0);
  if (drawn.length === 0) return { svg: '', end: from - 14 };
  const most = Math.max(...drawn.flatMap(({ pit }) => pit), 0.001);
  const parts = [label(0, from, 'share of outcomes in each part of the forecast', 'class="b"')];
  let y = from + 16;
  for (const { name, pit, k } of drawn) {
    parts.push(seriesMark(k, 6, y), fitted(17, y + 4, name, width - 24, { attributes: 'class="s"' }));
    parts.push(bars(pit, most, plot, y + 10));
    y += barHeight + 28;
  }
  parts.push(
    label(plot.left, y - 4, '← lower than forecast', 'class="s"'),
    label(plot.right, y - 4, 'higher →', 'class="s" text-anchor="end"'),
  );
  return { svg: parts.join(''), end: y + 2 };
}

function bars(pit: readonly number[], most: number, plot: Plot, top: number): string {
  const wide = (plot.right - plot.left) / pit.length;
  const bottom = top + barHeight;
  const even = bottom - (barHeight / pit.length / most) * 1;
  const drawn = pit.map((share, i) => {
    const high = (share / most) * barHeight;
    return `<rect data-amount="${amountAttribute(share)}" data-along="y" x="${px(plot.left + i * wide + 1)}" y="${px(bottom - high)}" width="${px(Math.max(0.5, wide - 2))}" height="${px(high)}" fill="var(--mark)" fill-opacity="0.55"/>`;
  });
  const line =
    even < top
      ? ''
      : `<path d="M${plot.left} ${px(even)}H${plot.right}" stroke="var(--ink)" stroke-dasharray="5 3"/>`;
  return `${drawn.join('')}<path d="M${plot.left} ${px(bottom)}H${plot.right}" stroke="var(--ink)"/>${line}`;
}

function describe(series: readonly CalibrationSeries[]): string {
  const start =
    'How often outcomes fell inside forecast ranges beside what the ranges promise, with 95 % intervals; calibrated ranges stand on the dashed line.';
  const [first] = series;
  if (first === undefined) return start;
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const words = first.levels.map(
    ({ nominal, observed }) => `${percent(observed)} inside the ${percent(nominal)} range`,
  );
  return `${start} ${first.name}: ${words.join(', ')}, of ${first.count} outcomes.`;
}

function tableOf(series: readonly CalibrationSeries[]): FigureTable {
  return {
    columns: [
      { label: 'forecast' },
      { label: 'quantity' },
      { label: 'promised', unit: 'share' },
      { label: 'observed', unit: 'share' },
      { label: '95 % interval, low', unit: 'share' },
      { label: '95 % interval, high', unit: 'share' },
      { label: 'outcomes' },
    ],
    rows: series.flatMap(({ name, count, levels, pit }) => [
      ...levels.map(({ nominal, observed, low, high }) => [
        name,
        'range',
        nominal,
        observed,
        low,
        high,
        count,
      ]),
      ...pit.map((share, i) => [
        name,
        `part ${i + 1} of ${pit.length}`,
        1 / pit.length,
        share,
        null,
        null,
        count,
      ]),
    ]),
  };
}
