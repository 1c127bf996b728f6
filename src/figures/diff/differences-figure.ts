import { catalogues, signedDecimals } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { clampLines, fitted, label, px, spareWidth, textBlock } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** How one actor's stance on one issue differs between two sides. */
export interface StanceDifference {
  readonly actor: string;
  readonly issue: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Second side less first: the position on 0 to 100 and the salience; null where it is the same, or only its range differs. */
  readonly position: number | null;
  readonly salience: number | null;
}

export interface DifferencesData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  /** Both sides in words. */
  readonly title: string;
  /** In the order of the file; those without a difference are left out. */
  readonly actors: readonly string[];
  readonly issues: readonly string[];
  readonly differences: readonly StanceDifference[];
}

const say = catalogues.en.answerFigures.differences;
const cellHeight = 36;
const keyHeight = 17;

/**
 * Two situations as a grid of actors by issues: what moved, which way and how far; rows and columns in which nothing did are left out.
 * @example
 * differencesFigure({
 *   id: 'example',
 *   title: 'May against June',
 *   actors: ['North'],
 *   issues: ['Water'],
 *   differences: [{ actor: 'North', issue: 'Water', kind: 'changed', position: -5, salience: null }],
 * }).title // => 'May against June: one number changed, of North'
 */
export function differencesFigure(data: DifferencesData, width: number = usualWidth): Figure {
  const id = figureId('differences', data.id);
  const table = tableOf(data);
  if (data.differences.length === 0) return emptyFigure(id, data.title, say.none, table);
  const grid = gridOf(data, width);
  const { actors, issues, left, top, each } = grid;
  const bottom = top + actors.length * cellHeight + 6;
  const key = keyOf(grid, bottom, width);
  return figure({
    id,
    key: drawingKey(id, width),
    topic: data.title,
    claim: claimOf(data),
    subtitle: each < wordsNeed ? say.subtitleShort : say.subtitle,
    description: say.description(actors.length, issues.length),
    width,
    height: bottom + key.height,
    body: [
      ...headsOf(grid),
      ...actors.map((actor, i) => {
        const y = top + i * cellHeight;
        const cells = issues.map((issue, j) => {
          const found = data.differences.find((one) => one.actor === actor && one.issue === issue);
          return found === undefined ? '' : cell(found, left + j * each, y, each);
        });
        const line = `<path d="M0 ${px(y)}H${px(left + issues.length * each)}" class="g"/>`;
        return line + fitted(0, y + 22, actor, left - 6, { size: 12.4 }) + cells.join('');
      }),
      key.svg,
    ],
    table,
  });
}

interface Grid {
  readonly actors: readonly string[];
  readonly issues: readonly string[];
  readonly left: number;
  readonly top: number;
  /** Width of a column. */
  readonly each: number;
  /** Columns too narrow for words carry letters, which a key below spells out. */
  readonly isKeyed: boolean;
}

/** Rows and columns in which something moved; where there are too many columns, those in which most did. */
function gridOf({ actors, issues, differences }: DifferencesData, width: number): Grid {
  const left = Math.min(150, Math.round(width * 0.27));
  const most = Math.floor((width - left) / leastColumn);
  const countOf = (name: string) => differences.filter(({ issue }) => issue === name).length;
  const moved = issues.filter((name) => countOf(name) > 0);
  const kept = new Set([...moved].sort((a, b) => countOf(b) - countOf(a)).slice(0, most));
  const shown = moved.filter((name) => kept.has(name));
  const each = Math.min(110, (width - left) / shown.length);
  const isKeyed = each < 72;
  const lines = isKeyed ? 1 : Math.max(...shown.map((one) => clampLines(one, each - 6, 4, 11.6).length));
  return {
    actors: actors.filter((name) => differences.some(({ actor }) => actor === name)),
    issues: shown,
    left,
    top: lines * 13 + 6,
    each,
    isKeyed,
  };
}

function headsOf({ issues, left, each, isKeyed }: Grid): readonly string[] {
  return issues.map((issue, j) => {
    const x = left + j * each;
    return isKeyed
      ? label(x + each / 2, 12, letterOf(j), 'class="b" text-anchor="middle"')
      : textBlock(x + 2, 11, issue, each - 6, 4, { size: 11.6, attributes: 'class="s"', leading: 13 }).svg;
  });
}

/** The columns' letters in words, side by side where there is room. */
function keyOf({ issues, isKeyed }: Grid, bottom: number, width: number) {
  if (!isKeyed) return { svg: '', height: 0 };
  const half = width / 2 - 24;
  const columns = issues.some((issue) => spareWidth(issue, 11.8) > half) ? 1 : 2;
  const perColumn = Math.ceil(issues.length / columns);
  const svg = issues.map((issue, j) => {
    const x = (Math.floor(j / perColumn) * width) / columns;
    const y = bottom + 14 + (j % perColumn) * keyHeight;
    return (
      label(x, y, letterOf(j), 'class="b"') +
      fitted(x + 16, y, issue, width / columns - 24, { size: 11.8, attributes: 'class="s"' })
    );
  });
  return { svg: svg.join(''), height: perColumn * keyHeight + 4 };
}

/** Darker for a longer way; the sign says which way it went. */
function cell({ kind, position, salience }: StanceDifference, x: number, y: number, width: number): string {
  const way = Math.max(Math.abs(position ?? 0) / 50, Math.abs(salience ?? 0));
  const opacity = Math.round(10 + 40 * Math.min(1, way)) / 100;
  const wash = `<path d="M${px(x + 1)} ${px(y + 1)}h${px(width - 2)}v${cellHeight - 2}h${px(2 - width)}Z" fill="var(--mark)" fill-opacity="${opacity}"/>`;
  const centred = (at: number, text: string, look: string) =>
    label(x + width / 2, y + at, text, `class="${look}" text-anchor="middle"`);
  const isShort = width < wordsNeed;
  if (kind !== 'changed' || (position === null && salience === null))
    return wash + centred(22, (isShort ? say.short : say.long)[kind], 'm');
  const moved =
    position === null ? '' : centred(salience === null ? 22 : 16, signedDecimals(position, 0), 'b');
  const cares = isShort ? say.cares(salience ?? 0) : signedDecimals(salience ?? 0, 2);
  return wash + moved + (salience === null ? '' : centred(position === null ? 22 : 30, cares, 's'));
}

/** Columns narrower than this say the change of salience by its direction alone. */
const wordsNeed = 38;
const leastColumn = 24;

function letterOf(index: number): string {
  return String.fromCharCode(97 + (index % 26));
}

function claimOf({ differences, actors }: DifferencesData): string {
  const counts = actors.map((actor) => ({
    actor,
    count: differences.filter((one) => one.actor === actor).length,
  }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a), { actor: '', count: 0 });
  return say.claim(differences.length, most.actor, most.count);
}

function tableOf({ differences }: DifferencesData): FigureTable {
  const { actor, issue, position, salience } = say.columns;
  return {
    columns: [{ label: actor }, { label: issue }, { label: position }, { label: salience }],
    rows: differences.map((one) => [one.actor, one.issue, one.position, one.salience]),
  };
}
