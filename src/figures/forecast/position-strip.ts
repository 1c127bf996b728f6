import type { IssueForecast } from '../../forecast/index.ts';
import type { Issue, Situation } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { figure, figureId } from '../frame/figure.ts';
import { actorClass } from '../frame/palette.ts';
import { escapeXml, fitLines, fitted, label, px, textWidth } from '../frame/svg.ts';
import type { Figure } from '../frame/types.ts';
import { pointText } from './scale-points.ts';

const { subtitles, figureClaims } = catalogues.en;
const claims = figureClaims.positionStrip;

const right = 14;
const rowHeight = 19;

/**
 * All actors' positions on one issue's scale: a dot at the median, larger with salience, on a line over its range. The
 * options stand on the scale as letters, the status quo is marked, the compromise forecast is a band.
 * @example
 * const issue = {
 *   id: 'water',
 *   question: 'How much water?',
 *   scale: { low: 'none', high: 'all' },
 *   options: [],
 * };
 * const position = { low: 10, median: 20, high: 30 };
 * positionStrip(
 *   {
 *     actors: [{ id: 'at', name: 'Austria' }],
 *     stances: [{ actor: 'at', issue: 'water', position, salience: { median: 0.5 } }],
 *   },
 *   issue,
 * ).title // => 'How much water? Austria alone stands at 20'
 */
export function positionStrip(
  situation: Situation,
  issue: Issue,
  forecast: IssueForecast | undefined,
  width: number = usualWidth,
): Figure {
  const id = figureId('positions', issue.id);
  const left = Math.min(220, Math.round(width * 0.295));
  const scale = {
    left,
    right: width - right,
    at: (value: number) => left + ((width - left - right) * value) / 100,
  };
  const stances = stancesOn(situation, issue);
  const compromise = forecast?.models.find(({ model }) => model === 'compromise');
  const description =
    `Positions of ${stances.length} actors from 0 (${issue.scale.low}) to 100 (${issue.scale.high}); larger dots care more.` +
    (compromise === undefined
      ? ''
      : ` The band is the compromise forecast, ${compromise.low.toFixed(0)} to ${compromise.high.toFixed(0)}.`);
  const top = 34;
  const bottom = top + stances.length * rowHeight + 6;
  const parts = [
    band(compromise, scale, top, bottom),
    axis(scale, top, bottom),
    options(issue, scale, top, bottom),
    ...stances.map((stance, i) => row(stance, scale, top + i * rowHeight + rowHeight / 2 + 2)),
  ];
  const notes = legend(issue, bottom + 32, width, compromise !== undefined);
  return figure({
    id,
    key: drawingKey(id, width),
    topic: issue.question,
    claim: claimOf(stances, compromise?.central),
    subtitle: subtitles.positionStrip,
    description,
    width,
    height: notes.end,
    body: [...parts, notes.svg],
    table: {
      columns: [
        { label: 'actor' },
        { label: 'position, low', unit: 'scale points' },
        { label: 'position, median', unit: 'scale points' },
        { label: 'position, high', unit: 'scale points' },
        { label: 'salience', unit: '0–1' },
      ],
      rows: stances.map(({ name, low, median, high, salience }) => [name, low, median, high, salience]),
    },
  });
}

/** Who stands at the ends, and where the compromise lies. */
function claimOf(stances: readonly StanceRow[], compromise: number | undefined): string {
  const [first, last] = [stances[0], stances.at(-1)];
  if (first === undefined || last === undefined) return claims.none;
  const span =
    stances.length === 1
      ? claims.alone(first.name, pointText(first.median))
      : claims.span(pointText(first.median), first.name, pointText(last.median), last.name);
  return compromise === undefined ? span : claims.compromise(span, pointText(compromise));
}

interface StanceRow {
  readonly name: string;
  readonly colour: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly salience: number;
}

function stancesOn(situation: Situation, issue: Issue): readonly StanceRow[] {
  return situation.stances
    .filter((stance) => stance.issue === issue.id)
    .map(({ actor, position, salience }) => {
      const index = situation.actors.findIndex(({ id }) => id === actor);
      const { low, median, high } = position;
      return {
        name: situation.actors[index]?.name ?? actor,
        colour: actorClass(index),
        low,
        median,
        high,
        salience: salience.median,
      };
    })
    .sort((a, b) => a.median - b.median || (a.name < b.name ? -1 : 1));
}

interface Scale {
  readonly left: number;
  readonly right: number;
  readonly at: (value: number) => number;
}

function band(
  model: { readonly low: number; readonly central: number; readonly high: number } | undefined,
  { at: x }: Scale,
  top: number,
  bottom: number,
): string {
  if (model === undefined) return '';
  const span = x(model.high) - x(model.low);
  return (
    `<rect x="${px(x(model.low))}" y="${top}" width="${px(span)}" height="${bottom - top}" fill="var(--band)"/>` +
    `<line x1="${px(x(model.central))}" x2="${px(x(model.central))}" y1="${top}" y2="${bottom}" stroke="var(--mark)" stroke-width="1.5"/>`
  );
}

function axis({ left, right: end, at: x }: Scale, top: number, bottom: number): string {
  const ticks = [0, 25, 50, 75, 100].map((value) => {
    const at = px(x(value));
    const line = `<line x1="${at}" x2="${at}" y1="${bottom}" y2="${bottom + 4}" stroke="var(--line)"/>`;
    return line + label(x(value), bottom + 16, String(value), 'class="s" text-anchor="middle"');
  });
  return `<line x1="${left}" x2="${end}" y1="${bottom}" y2="${bottom}" stroke="var(--line)"/><line x1="${left}" x2="${end}" y1="${top}" y2="${top}" stroke="var(--line)"/>${ticks.join('')}`;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Letters over the scale; neighbours that would touch are raised by turns. */
function options(issue: Issue, { at: x }: Scale, top: number, bottom: number): string {
  const placed = issue.options
    .map((option, k) => ({ option, letter: letters[k] ?? '·', at: x(option.at.median) }))
    .sort((a, b) => a.at - b.at);
  let last = Number.NEGATIVE_INFINITY;
  let isRaised = false;
  return placed
    .map(({ option, letter, at }) => {
      isRaised = at - last < 14 && !isRaised;
      last = at;
      const y = isRaised ? top - 20 : top - 7;
      const isQuo = option.id === issue.statusQuo;
      const mark = isQuo
        ? `<rect x="${px(at - 7)}" y="${y - 11}" width="14" height="14" rx="2" fill="none" stroke="var(--ink)"/>`
        : '';
      const guide = `<line x1="${px(at)}" x2="${px(at)}" y1="${top}" y2="${bottom}" stroke="var(--line)" stroke-dasharray="1 3"/>`;
      return guide + mark + label(at, y, letter, 'class="b" text-anchor="middle"');
    })
    .join('');
}

function row(
  { name, colour, low, median, high, salience }: StanceRow,
  { left, at: x }: Scale,
  y: number,
): string {
  const radius = 2.5 + 4.5 * salience;
  return (
    `<g class="${colour}">${fitted(left - 10, y + 4, name, left - 14, { attributes: 'text-anchor="end"' })}` +
    `<line x1="${px(x(low))}" x2="${px(x(high))}" y1="${px(y)}" y2="${px(y)}" stroke="var(--c)" stroke-width="2" stroke-linecap="round" opacity=".55"/>` +
    `<circle cx="${px(x(median))}" cy="${px(y)}" r="${px(radius)}" fill="var(--c)" stroke="var(--paper)"/></g>`
  );
}

/** What the letters, the ends and the marks mean, in words below the picture. */
function legend(
  issue: Issue,
  from: number,
  width: number,
  hasForecast: boolean,
): { readonly svg: string; readonly end: number } {
  const lines: { readonly text: string; readonly indent: number; readonly key?: string }[] = [];
  const add = (key: string, text: string) => {
    const indent = textWidth(`${key} `) + 4;
    for (const [i, part] of fitLines(text, width - 12 - indent, 11).entries())
      lines.push(i === 0 ? { text: part, indent, key } : { text: part, indent });
  };
  for (const [k, option] of issue.options.entries()) {
    const quo = option.id === issue.statusQuo ? ' (holds today)' : '';
    add(letters[k] ?? '·', `${option.label}${quo}`);
  }
  add('0', issue.scale.low);
  add('100', issue.scale.high);
  if (hasForecast) add('▮', 'compromise forecast with its range from the inputs alone');
  const svg = lines
    .map(({ text, indent, key }, i) => {
      const y = from + i * 15;
      const head = key === undefined ? '' : `<text x="6" y="${y}" class="s b">${escapeXml(key)}</text>`;
      return head + label(6 + indent, y, text, 'class="s"');
    })
    .join('');
  return { svg, end: from + lines.length * 15 };
}
