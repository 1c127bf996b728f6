import { z } from 'zod';
import { type Figure, figureCsv, standaloneFigure } from '../../figures/index.ts';
import { catalogues } from '../../words/index.ts';
import type { OutputFile } from './types.ts';

const { shared: setting } = catalogues.en.settings;

/** The setting of every answer that has figures. */
export const figuresInput = {
  figures: z.string().optional().describe(setting.figures),
};

/** The figures of an answer as files of their own, those without data left out; nothing is drawn where no folder is named. */
export async function figureFiles(
  folder: string | undefined,
  draw: () => readonly Figure[] | Promise<readonly Figure[]>,
): Promise<OutputFile[]> {
  if (folder === undefined) return [];
  const inside = folder.replace(/\/+$/, '');
  const figures = (await draw()).filter(({ table }) => table.rows.length > 0);
  return figures.flatMap((figure) => [
    { path: `${inside}/${figure.id}.svg`, text: `${standaloneFigure(figure)}\n` },
    { path: `${inside}/${figure.id}.csv`, text: figureCsv(figure.table) },
  ]);
}
