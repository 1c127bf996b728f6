import type { Figure } from '../figures/index.ts';
import type { Situation } from '../situation/index.ts';
import type { KeptTest, Verdict } from '../verdict/index.ts';
import { type Catalogue, catalogues } from '../words/index.ts';
import type { LivePart } from './live-part.ts';
import type { AnswerParts } from './page/answer-parts.tsx';
import type { Extent } from './page/page.tsx';
import type { Brief } from './result.ts';
import type { ReportData } from './types.ts';

/**
 * The report as one HTML file, and its brief; the page and its figures are loaded when asked for. With the workbench and the case where
 * numbers are to be changed in the file itself.
 *
 * @example
 * (await renderReport(reportData, 'twelve')).html.includes('<h1') // => true
 */
export async function renderReport(
  data: ReportData,
  extent: Extent,
  live: LivePart | null = null,
): Promise<{ readonly html: string; readonly brief: Brief }> {
  const page = await import('./render-report.ts');
  return page.renderReport(data, extent, live);
}

/**
 * Figures as the page of the report sets them, for the application.
 *
 * @example
 * await figureMarkup([]) // => ''
 */
export async function figureMarkup(figures: readonly Figure[]): Promise<string> {
  return (await import('./scene-figures.tsx')).markupOf(figures);
}

/**
 * What holds one package: who must be how patient to keep it, and who could leave it to where.
 *
 * @example
 * const { kept } = judged;
 * kept === null ? [] : (await holdingMarkup(situation, { ...judged, kept })).includes('<figure') // => true
 */
export async function holdingMarkup(
  situation: Situation,
  judged: Pick<Verdict, 'proposal' | 'title'> & { readonly kept: KeptTest },
): Promise<string> {
  const page = await import('./scene-figures.tsx');
  return page.markupOf(page.holdingFigures(situation, judged));
}

/**
 * The same answer in parts, for the application, which sets the table of proposals itself while numbers are changed.
 *
 * @example
 * Object.keys((await answerParts(reportData)).places) // => ['swap']
 */
export async function answerParts(
  data: ReportData,
  catalogue: Catalogue = catalogues.en,
): Promise<AnswerParts> {
  const parts = await import('./page/answer-parts.tsx');
  return parts.answerParts(data, catalogue);
}
