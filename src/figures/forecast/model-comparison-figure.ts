import { catalogues, counted } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { figure, figureId } from '../frame/figure.ts';
import { seriesMark } from '../frame/series-mark.ts';
import { cut, escapeXml, fitLines, label, px, textWidth, withTitle } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { checkPoints, pointText } from './scale-points.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.modelComparison;

/** A model's or a baseline's forecast of one issue, in scale points. */
export interface ComparedForecast {
  readonly name: string;
  readonly at: number;
  readonly kind: 'headline' | 'model' | 'baseline';
}

/** All forecasts of one issue; the ranges are the headline's. */
export interface ModelComparisonData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  /** What the ends of the scale mean, in words. */
  readonly scale: { readonly low: string; readonly high: string };
  readonly forecasts: readonly ComparedForecast[];
  /** Central ranges of the headline; `share` is what they promise, 0 to 1. */
  readonly ranges: readonly { readonly share: number; readonly low: number; readonly high: number }[];
  /** What happened, once it is known. */
  readonly outcome?: number | null;
}

const left = 14;
const rightGap = 14;
const rowHeight = 16;
const stripHeight = 46;

/**
 * One row with every model's forecast of an issue on its scale: the headline with its ranges as bands, other models filled,
 * baselines hollow. Names hang on lines, those below 50 above the row and the others under it, so that none cross.
 * @example
 * modelComparisonFigure({
 *   id: 'example',
 *   title: 'How much water?',
 *   scale: { low: 'none', high: 'all' },
 *   forecasts: [{ name: 'compromise', at: 43, kind: 'headline' }],
 *   ranges: [{ share: 0.8, low: 20, high: 60 }],
 * }).title // => 'How much water? Models say 43 to 43, the headline 43'
 */
export function modelComparisonFigure(data: ModelComparisonData, width: number = usualWidth): Figure {
  const id = figureId('models', data.id);
  const { title, forecasts, ranges } = data;
  checkPoints(
    'a forecast',
    forecasts.map(({ at }) => at),
  );
  checkPoints(
    'the end of a range',
    ranges.flatMap(({ low, high }) => [low, high]),
  );
  const outcome = data.outcome ?? null;
  if (outcome !== null) checkPoints('the outcome', [outcome]);
  const marks = marksOf(data);
  const above = marks.filter(({ at }) => at < 50).sort((a, b) => b.at - a.at);
  const below = marks.filter(({ at }) => at >= 50).sort((a, b) => a.at - b.at);
  const top = above.length * rowHeight + 10;
  const bottom = top + stripHeight;
  const x = (point: number) => left + ((width - rightGap - left) * point) / 100;
  const body = [
    bands(ranges, x, top),
    ...above.map((mark, i) => hung(mark, x, width, top, top - 10 - i * rowHeight)),
    ...below.map((mark, i) => hung(mark, x, width, bottom, bottom + 34 + i * rowHeight)),
    axis(x, bottom),
    ...marks.map((mark, i) => drawnMark(mark, x, top + 9 + (i % 4) * 9.5, top)),
  ];
  const words = legend(data, bottom + 22 + below.length * rowHeight + 24, width);
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(data),
    subtitle: subtitles.modelComparison,
    description: describe(data),
    width,
    height: words.end,
    body: [...body, words.svg],
    table: tableOf(data),
  });
}

function claimOf({ forecasts }: ModelComparisonData): string {
  const points = forecasts.map(({ at }) => at);
  const headline = forecasts.find(({ kind }) => kind === 'headline');
  if (points.length === 0) return claims.none;
  const span = claims.span(pointText(Math.min(...points)), pointText(Math.max(...points)));
  return headline === undefined ? span : claims.headline(span, pointText(headline.at));
}

interface Mark {
  readonly name: string;
  readonly at: number;
  readonly kind: ComparedForecast['kind'] | 'outcome';
  readonly index: number;
}

/** In the order of their positions, so that neighbours stand in different lanes of the row. */
function marksOf({ forecasts, outcome }: ModelComparisonData): readonly Mark[] {
  const known =
    outcome === null || outcome === undefined
      ? []
      : [{ name: 'outcome', at: outcome, kind: 'outcome' } as const];
  return [
    ...forecasts.map((one, index) => ({ ...one, index })),
    ...known.map((one) => ({ ...one, index: 0 })),
  ].sort((a, b) => a.at - b.at);
}

/** From points of the scale to pixels. */
type Axis = (point: number) => number;

/** The wider the range, the fainter its band: overlapping bands add up. */
function bands(ranges: ModelComparisonData['ranges'], x: Axis, top: number): string {
  const ground = `<rect x="${left}" y="${px(top)}" width="${px(x(100) - left)}" height="${stripHeight}" fill="none" stroke="var(--line)"/>`;
  return [...ranges]
    .sort((a, b) => b.share - a.share)
    .map(
      ({ low, high }) =>
        `<rect x="${px(x(low))}" y="${px(top)}" width="${px(x(high) - x(low))}" height="${stripHeight}" fill="var(--mark)" fill-opacity="0.15"/>`,
    )
    .concat(ground)
    .join('');
}

/** A name on a line from the row: to the right of the line above it, to the left of it below. */
function hung({ name, at, kind }: Mark, x: Axis, width: number, from: number, y: number): string {
  const isAbove = y < from;
  const room = isAbove ? width - x(at) : x(at);
  const value = pointText(at);
  const kinds = kind === 'baseline' ? ' (baseline)' : '';
  const short = cut(name, room - textWidth(`${kinds} ${value}`) - 6);
  const text = `${short}${kinds} ${value}`;
  const look = kind === 'headline' || kind === 'outcome' ? ' class="b"' : '';
  const line = `<path d="M${px(x(at))} ${px(from)}V${px(isAbove ? y - 8 : y + 2)}" stroke="var(--soft)"/>`;
  const anchor = isAbove ? '' : ' text-anchor="end"';
  const words = label(x(at) + (isAbove ? 4 : -4), y, text, `${look}${anchor}`.trim());
  return line + withTitle(words, short === name ? '' : name);
}

function drawnMark({ kind, index, at }: Mark, x: Axis, y: number, top: number): string {
  if (kind === 'headline' || kind === 'outcome') {
    const colour = kind === 'headline' ? 'var(--mark)' : 'var(--ink)';
    const line = `<path d="M${px(x(at))} ${px(top)}v${stripHeight}" stroke="${colour}" stroke-width="3"/>`;
    const cross = `<path d="M${px(x(at) - 5)} ${px(top + 4)}l10 10M${px(x(at) + 5)} ${px(top + 4)}l-10 10" stroke="var(--ink)" stroke-width="2" fill="none"/>`;
    return kind === 'outcome' ? line + cross : line;
  }
  return seriesMark(index, x(at), y, kind === 'baseline');
}

/** Ticks stand in the gap between the row and the first name below. */
function axis(x: Axis, bottom: number): string {
  return [0, 25, 50, 75, 100]
    .map((point) => {
      const anchor = point === 0 ? 'start' : point === 100 ? 'end' : 'middle';
      return (
        `<path d="M${px(x(point))} ${px(bottom)}v4" stroke="var(--ink)"/>` +
        `<text x="${px(x(point))}" y="${px(bottom + 15)}" class="s" text-anchor="${anchor}" style="paint-order:stroke;stroke:var(--paper);stroke-width:3px">${point}</text>`
      );
    })
    .join('');
}

function legend(
  { scale, ranges, forecasts }: ModelComparisonData,
  from: number,
  width: number,
): { readonly svg: string; readonly end: number } {
  const lines: { readonly key: string; readonly text: string }[] = [];
  const add = (key: string, text: string) => {
    for (const [i, part] of fitLines(text, width - 44, 11).entries())
      lines.push({ key: i === 0 ? key : '', text: part });
  };
  add('0', scale.low);
  add('100', scale.high);
  const headline = forecasts.find(({ kind }) => kind === 'headline');
  const shares = [...ranges].sort((a, b) => a.share - b.share).map(({ share }) => Math.round(100 * share));
  if (headline !== undefined && shares.length > 0)
    add('▮', `${listText(shares)} % ranges of ${headline.name}`);
  const svg = lines
    .map(({ key, text }, i) => {
      const y = from + i * 15;
      const head = key === '' ? '' : `<text x="6" y="${px(y)}" class="s b">${escapeXml(key)}</text>`;
      return head + label(34, y, text, 'class="s"');
    })
    .join('');
  return { svg, end: from + lines.length * 15 - 6 };
}

function listText(shares: readonly number[]): string {
  return shares.length < 2 ? shares.join('') : `${shares.slice(0, -1).join(', ')} and ${shares.at(-1)}`;
}

function describe({ forecasts, ranges, outcome }: ModelComparisonData): string {
  const headline = forecasts.find(({ kind }) => kind === 'headline');
  const points = forecasts.map(({ at }) => at);
  const span =
    points.length === 0
      ? 'No model gives a forecast.'
      : `${counted(points.length, 'forecast')} from ${pointText(Math.min(...points))} to ${pointText(Math.max(...points))} on the scale from 0 to 100; baselines are hollow.`;
  const widest = [...ranges].sort((a, b) => b.share - a.share)[0];
  const range =
    widest === undefined
      ? ''
      : `, with ${Math.round(100 * widest.share)} % between ${pointText(widest.low)} and ${pointText(widest.high)}`;
  const words =
    headline === undefined
      ? ''
      : ` The headline, ${headline.name}, stands at ${pointText(headline.at)}${range}.`;
  const known = outcome === null || outcome === undefined ? '' : ` The outcome was ${pointText(outcome)}.`;
  return span + words + known;
}

function tableOf({ forecasts, ranges, outcome }: ModelComparisonData): FigureTable {
  return {
    columns: [
      { label: 'forecast' },
      { label: 'kind' },
      { label: 'at', unit: 'scale points' },
      { label: 'low', unit: 'scale points' },
      { label: 'high', unit: 'scale points' },
    ],
    rows: [
      ...forecasts.map(({ name, kind, at }) => [name, kind, at, null, null]),
      ...ranges.map(({ share, low, high }) => [
        `${Math.round(100 * share)} % range`,
        'range of the headline',
        null,
        low,
        high,
      ]),
      ...(outcome === null || outcome === undefined ? [] : [['outcome', 'outcome', outcome, null, null]]),
    ],
  };
}
