import type { PlotOptions } from '@observablehq/plot';
import { figureStyle } from './palette.ts';
import { escapeXml } from './svg.ts';

export type Plot = typeof import('@observablehq/plot');

/**
 * A chart drawn by Observable Plot as a standalone SVG string. Plot and the document that it draws into cost a quarter
 * of a second to load, so they are loaded by the first figure that needs them.
 */
export async function drawPlot(
  id: string,
  title: string,
  description: string,
  options: (plot: Plot) => PlotOptions,
): Promise<string> {
  const [plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const chosen = options(plot);
  const svg = plot.plot({
    ...chosen,
    document,
    className: 'plot',
    style: { background: 'none', overflow: 'visible' },
  } as PlotOptions);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-t ${id}-d`);
  for (const style of svg.querySelectorAll('style')) style.remove();
  // Labels of groups repeat what title and description say, and are not allowed on an element without a role.
  for (const group of svg.querySelectorAll('g')) {
    group.removeAttribute('aria-label');
    group.removeAttribute('aria-description');
  }
  const head = `<title id="${id}-t">${escapeXml(title)}</title><desc id="${id}-d">${escapeXml(description)}</desc><style>${figureStyle}</style>`;
  // Coordinates as Plot gives them carry fifteen digits; a tenth of a pixel is enough.
  return svg.outerHTML
    .replace(/^<svg[^>]*>/, (open: string) => open + head)
    .replace(/-?\d+\.\d{2,}/g, (digits: string) => String(Math.round(Number(digits) * 10) / 10));
}
