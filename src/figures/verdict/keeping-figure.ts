import { catalogues, percentNarrow, twoDigits } from '../../words/index.ts';
import { drawingKey, narrowBelow, usualWidth } from '../frame/at-widths.ts';
import { bar } from '../frame/bar.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { actorClass } from '../frame/palette.ts';
import { fitted, label, px, spareWidth } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** What keeps one actor to its word. */
export interface KeepingActor {
  readonly name: string;
  /** Its place in the situation, which is its colour; grey when left out. */
  readonly actor?: number;
  /** Share of draws in which it keeps the package. */
  readonly probability: number;
  /** Least patience that keeps it, 0 to 1; infinite where none does; null where no breach harms anybody. */
  readonly criticalPatience: number | 'infinite' | null;
  /** Bond that would keep it, utility; null where no breach harms anybody. */
  readonly bondNeeded: number | null;
}

export interface KeepingData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly actors: readonly KeepingActor[];
}

const say = catalogues.en.answerFigures.keeping;
const headHeight = 20;

/**
 * What holds everybody who is bound: how patient each must be to keep its word, and the bond that would keep it.
 * @example
 * keepingFigure({
 *   id: 'example',
 *   title: 'Swap',
 *   actors: [{ name: 'North', probability: 0.4, criticalPatience: 0.9, bondNeeded: 0.12 }],
 * }).title // => 'Swap: North is the least likely to keep its word, in 40 % of the draws; a bond of 0.12 would hold it'
 */
export function keepingFigure({ id: of, title, actors }: KeepingData, width: number = usualWidth): Figure {
  const id = figureId('keeping', of);
  const sorted = [...actors].sort((a, b) => a.probability - b.probability);
  const table = tableOf(sorted);
  if (sorted.every(({ bondNeeded }) => bondNeeded === null)) return emptyFigure(id, title, say.none, table);
  const isNarrow = width < narrowBelow;
  const panels = panelsOf(width, Math.max(1e-9, ...sorted.map(({ bondNeeded }) => bondNeeded ?? 0)));
  const rowHeight = isNarrow ? 44 : 26;
  const heads = [
    label(panels.from, 12, say.patience, 'class="s"'),
    label(panels.barFrom, 12, say.bond, 'class="s"'),
    ...(isNarrow ? [] : [label(panels.shareAt, 12, say.keeps, 'class="s" text-anchor="end"')]),
  ];
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: claimOf(sorted),
    subtitle: say.subtitle,
    description: say.description(sorted.length),
    width,
    height: headHeight + sorted.length * rowHeight + 4,
    body: [...heads, ...sorted.map((one, i) => drawRow(one, headHeight + i * rowHeight, panels))],
    table,
  });
}

interface Panels {
  readonly isNarrow: boolean;
  readonly nameWidth: number;
  /** Right end of the shares. */
  readonly shareAt: number;
  readonly from: number;
  readonly to: number;
  readonly barFrom: number;
  readonly at: (bond: number) => number;
}

function panelsOf(width: number, most: number): Panels {
  const isNarrow = width < narrowBelow;
  const from = isNarrow ? 8 : Math.round(width * 0.44);
  const to = isNarrow ? Math.round(width * 0.5) : Math.round(width * 0.68);
  const barFrom = to + 22;
  const at = (bond: number) => barFrom + ((width - 52 - barFrom) * bond) / most;
  const shareAt = isNarrow ? width : from - 26;
  return { isNarrow, nameWidth: isNarrow ? width : shareAt - 76, shareAt, from, to, barFrom, at };
}

function drawRow(one: KeepingActor, top: number, panels: Panels): string {
  const { name, actor, probability, bondNeeded } = one;
  const { isNarrow, nameWidth, shareAt } = panels;
  const y = isNarrow ? top + 30 : top + 13;
  const share = percentNarrow(probability);
  const words = isNarrow
    ? fitted(0, top + 14, `${name}, ${say.keeps} ${share}`, nameWidth, { size: 12.4 })
    : fitted(0, top + 17, name, nameWidth, { size: 12.4 }) +
      label(shareAt, top + 17, share, 'text-anchor="end"');
  return `<g class="${actorClass(actor)}">${words}${patience(one, y, panels)}${bond(bondNeeded, y, panels)}</g>`;
}

function bond(needed: number | null, y: number, { at }: Panels): string {
  if (needed === null) return '';
  const look = 'fill="var(--c)" fill-opacity="0.8"';
  const words = label(at(needed) + 5, y + 4, twoDigits(needed), 'class="m"');
  return bar({ from: 0, to: needed, at, y: y - 6, height: 12, look }) + words;
}

/** A line from 0 to 1 with a dot; words where no patience is enough or none is needed. */
function patience(
  { criticalPatience, bondNeeded }: KeepingActor,
  y: number,
  { from, to, barFrom }: Panels,
): string {
  if (criticalPatience === null)
    return bondNeeded === null ? label(from, y + 4, say.noBreach, 'class="s"') : '';
  const line = `<path d="M${px(from)} ${px(y)}H${px(to)}M${px(from)} ${px(y - 4)}v8M${px(to)} ${px(y - 4)}v8" stroke="var(--line)" fill="none"/>`;
  if (criticalPatience === 'infinite') return line + halo((from + to) / 2, y + 4, say.noPatience);
  const x = from + (to - from) * criticalPatience;
  const text = twoDigits(criticalPatience);
  const isRight = x + 7 + spareWidth(text) < barFrom - 4;
  const words = label(
    x + (isRight ? 7 : -7),
    y + 4,
    text,
    `class="m"${isRight ? '' : ' text-anchor="end"'} ${haloLook}`,
  );
  return `${line}<circle cx="${px(x)}" cy="${px(y)}" r="4.5" fill="var(--c)"/>${words}`;
}

function halo(x: number, y: number, text: string): string {
  return label(x, y, text, `class="s" text-anchor="middle" ${haloLook}`);
}

const haloLook = 'style="paint-order:stroke;stroke:var(--paper);stroke-width:4px"';

function claimOf([first]: readonly KeepingActor[]): string {
  if (first === undefined || first.probability === 1) return say.holds;
  const needed = first.bondNeeded === null || first.bondNeeded === 0 ? null : twoDigits(first.bondNeeded);
  return say.claim(first.name, percentNarrow(first.probability), needed);
}

function tableOf(actors: readonly KeepingActor[]): FigureTable {
  const { actor, keeps, patience: least, bond: needed } = say.columns;
  return {
    columns: [
      { label: actor },
      { label: keeps, unit: 'share of draws' },
      { label: least },
      { label: needed },
    ],
    rows: actors.map((one) => [one.name, one.probability, one.criticalPatience, one.bondNeeded]),
  };
}
