import type { Extent } from './page/page.tsx';
import type { Brief } from './result.ts';
import type { ReportData } from './types.ts';

/**
 * The report as one HTML file, and its brief; the page and its figures are loaded when asked for.
 *
 * @example
 * (await renderReport(reportData, 'twelve')).html.includes('<h1') // => true
 */
export async function renderReport(
  data: ReportData,
  extent: Extent,
): Promise<{ readonly html: string; readonly brief: Brief }> {
  const page = await import('./render-report.ts');
  return page.renderReport(data, extent);
}
