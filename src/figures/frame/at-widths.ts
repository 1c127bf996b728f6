import type { Figure } from './types.ts';

/** Widths that figures are drawn for, in pixels: a telephone, a column of text or a sheet of paper, a screen. */
export const figureWidths = [342, 640, 960] as const;

/** What a figure is drawn for where nothing else is asked: a column of text, and as wide as the text of a sheet of A4. */
export const usualWidth = 640;

/** Below this a figure sets one thing under another. */
export const narrowBelow = 520;

/**
 * A figure drawn for several widths; the page shows the widest that fits.
 * @example
 * const draw = (width) => deadlinesFigure({ id: 'a', asOf: '2025-12-19', deadlines: [] }, width);
 * atWidths(draw).drawings.map(({ width }) => width) // => [342, 640]
 */
export function atWidths(
  draw: (width: number) => Figure,
  widths: readonly number[] = [figureWidths[0], usualWidth],
): Figure {
  const drawings = widths.map((width) => ({ width, svg: draw(width).svg }));
  return { ...draw(usualWidth), drawings };
}

/**
 * The same where drawing takes its time.
 * @example
 * const draw = async (width) => deadlinesFigure({ id: 'a', asOf: '2025-12-19', deadlines: [] }, width);
 * (await atWidthsInTime(draw)).drawings.map(({ width }) => width) // => [342, 640]
 */
export async function atWidthsInTime(draw: (width: number) => Promise<Figure>): Promise<Figure> {
  const drawings = [];
  for (const width of [figureWidths[0], usualWidth]) drawings.push({ width, svg: (await draw(width)).svg });
  return { ...(await draw(usualWidth)), drawings };
}

/** A drawing's name on its page. */
export function drawingKey(id: string, width: number): string {
  return width === usualWidth ? id : `${id}-${width}`;
}
