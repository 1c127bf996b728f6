import { drawingKey, narrowBelow, usualWidth } from './at-widths.ts';
import { figureStyle } from './palette.ts';
import { clampLines, escapeXml, textBlock } from './svg.ts';
import type { Figure, FigureTable } from './types.ts';

/** What a figure is made from: its words, the size of its drawing and the parts of it. */
export interface Drawing {
  readonly id: string;
  /** Tells this drawing apart from those of other widths on the same page; the id where there is but one. */
  readonly key?: string;
  /** What the figure is about: a question, a proposal, a body. */
  readonly topic: string;
  /** What the drawn data say of it, computed from them; without a full stop. */
  readonly claim: string;
  /** What is drawn, in which unit. */
  readonly subtitle: string;
  readonly description: string;
  /** In pixels on any screen: a figure is drawn anew for another width, never scaled to it. */
  readonly width: number;
  readonly height: number;
  readonly body: readonly string[];
  readonly table: FigureTable;
}

/** One frame for all figures: the claim as title, the unit above the drawing, title and description for those who cannot see it. */
export function figure({
  id,
  key = id,
  topic,
  claim,
  subtitle,
  description,
  width,
  height,
  body,
  table,
}: Drawing): Figure {
  if (!(width >= 280 && width <= 4000))
    throw new RangeError(`the width is ${width}; it runs from 280 to 4000 pixels`);
  const title = titleOf(topic, claim);
  const most = width < narrowBelow ? 4 : 3;
  const lines = clampLines(subtitle, width, most, subtitleSize);
  const above = lines.length * 14 + 6;
  const words = textBlock(0, 10 - above, subtitle, width, most, {
    size: subtitleSize,
    attributes: 'class="s"',
  });
  const size = `viewBox="0 ${-above} ${width} ${height + above}" width="${width}" height="${height + above}"`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} style="width:${width}px" role="img" aria-labelledby="${key}-t ${key}-d">`,
    `<title id="${key}-t">${escapeXml(title)}</title><desc id="${key}-d">${escapeXml(description)}</desc>`,
    `<style>${figureStyle}</style>`,
    words.svg,
    ...body,
    '</svg>',
  ];
  return { id, title, subtitle, description, svg: svg.join(''), table };
}

/** What tells a figure apart, and what it says where there is nothing to draw. */
export interface FigureFrame {
  readonly kind: string;
  /** What it is of: tells apart several of a kind on one page. */
  readonly of: string;
  readonly topic: string;
  /** Why there is nothing to see. */
  readonly none: string;
  readonly table: FigureTable;
  readonly width: number;
}

/** What is seen within the frame. */
export type Framed = Omit<Drawing, 'id' | 'key' | 'topic' | 'table' | 'width'>;

/** A figure in the frame that all have: its id by what it is of, its key by the width; with nothing to draw it says why. */
export function framed(
  { kind, of, topic, none, table, width }: FigureFrame,
  draw: ((key: string) => Framed) | null,
): Figure {
  const id = figureId(kind, of);
  if (draw === null) return emptyFigure(id, topic, none, table, width);
  const key = drawingKey(id, width);
  return figure({ id, key, topic, table, width, ...draw(key) });
}

/** A figure that says why there is nothing to see. */
export function emptyFigure(
  id: string,
  topic: string,
  reason: string,
  table: FigureTable,
  width: number = usualWidth,
): Figure {
  const { svg, lines } = textBlock(6, 24, reason, width - 12, 4, { attributes: 'class="s"' });
  const drawn = {
    id,
    key: drawingKey(id, width),
    topic,
    claim: '',
    subtitle: '',
    description: reason,
    width,
    height: 26 + 14 * lines,
    body: [svg],
    table,
  };
  return figure(drawn);
}

/** A figure's id as it may stand in markup: letters, digits and hyphens, so that no file's text can break out of it. */
export function figureId(kind: string, id: string): string {
  const safe = id.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');
  return safe === '' ? kind : `${kind}-${safe}`;
}

/** `Who pays whom: Ukraine spends 197`; a question keeps its mark and stands before a sentence of its own. */
function titleOf(topic: string, claim: string): string {
  if (claim === '' || topic === '') return capital(topic + claim);
  if (/[?!.]$/.test(topic)) return `${capital(topic)} ${capital(claim)}`;
  return `${capital(topic)}${topic.includes(':') ? ';' : ':'} ${claim}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Wide enough for bolder fonts than those reckoned with. */
const subtitleSize = 12.5;
