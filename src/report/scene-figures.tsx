import { renderToString } from 'preact-render-to-string';
import type { Figure } from '../figures/index.ts';
import type { Situation } from '../situation/index.ts';
import type { KeptTest, Verdict } from '../verdict/index.ts';
import { keepingFigures } from './keeping-figures.ts';
import { FigureView } from './parts.tsx';
import { moveMapOf } from './stability-figures.ts';

/** Figures as the page of the report sets them: each with its claim, its drawing for the width at hand, and its data. */
export function markupOf(figures: readonly Figure[]): string {
  return figures.map((figure) => renderToString(<FigureView figure={figure} />)).join('');
}

/** What holds one package: who must be how patient, and who could leave to where. */
export function holdingFigures(
  situation: Situation,
  { proposal, title, kept }: Pick<Verdict, 'proposal' | 'title'> & { readonly kept: KeptTest },
): readonly Figure[] {
  const map = kept.expert === null ? null : moveMapOf(situation, { proposal, title }, kept.expert);
  return [...keepingFigures({ proposal, title, kept }, situation), ...(map === null ? [] : [map])];
}
