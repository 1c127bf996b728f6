import { clampLines, label } from './svg.ts';
import type { Figure } from './types.ts';

/**
 * A figure as a file of its own: its title above it and air around it, which on a page the page gives.
 * @example
 * standaloneFigure({
 *   title: 'North gains most',
 *   svg: '<svg viewBox="0 -20 400 60" width="400" height="60" style="width:400px"><style></style></svg>',
 * }).includes('>North gains most</text>') // => true
 */
export function standaloneFigure({ svg, title }: Pick<Figure, 'svg' | 'title'>): string {
  const size =
    /viewBox="0 (-?[\d.]+) ([\d.]+) ([\d.]+)" width="[\d.]+" height="[\d.]+" style="width:[\d.]+px"/;
  const [found = '', top = 0, width = 0, height = 0] = (size.exec(svg) ?? []).map((part, i) =>
    i === 0 ? part : Number(part),
  ) as [string?, number?, number?, number?];
  const lines = clampLines(title, width, 6, titleSize * 1.18);
  const above = lines.length * leading + 4;
  const [across, down] = [width + 2 * margin, height + above + 2 * margin];
  const words = lines.map((line, k) =>
    label(0, top - above + leading * (k + 0.8), line, `style="font-size:${titleSize}px;font-weight:700"`),
  );
  const paper = `<rect x="${-margin}" y="${top - above - margin}" width="${across}" height="${down}" fill="var(--paper)"/>`;
  return svg
    .replace(
      found,
      `viewBox="${-margin} ${top - above - margin} ${across} ${down}" width="${across}" height="${down}" style="width:${across}px"`,
    )
    .replace('</style>', `</style>${paper}${words.join('')}`);
}

const titleSize = 15;
const leading = 19;
const margin = 16;
