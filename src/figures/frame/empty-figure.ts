import { frame, label } from './svg.ts';
import type { Figure, FigureTable } from './types.ts';

/** A figure that says why there is nothing to see. */
export function emptyFigure(id: string, title: string, reason: string, table: FigureTable): Figure {
  const words = label(6, 24, reason, 'class="s"');
  return { id, title, description: reason, svg: frame(id, title, reason, 360, 40, words), table };
}
