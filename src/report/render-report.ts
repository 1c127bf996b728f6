import { type Figure, gainsFigure, positionStrip, timelineFigure } from '../figures/index.ts';
import { briefOf } from './brief.ts';
import { dealFigures } from './deal-figures.ts';
import { moneyFigures } from './money-figures.ts';
import { renderPage } from './render-page.tsx';
import type { Brief } from './result.ts';
import { stabilityFigures } from './stability-figures.ts';
import type { ReportData } from './types.ts';
import { voteFigures } from './votes-figures.ts';

/** The report as one HTML file, and its brief. */
export async function renderReport(
  data: ReportData,
): Promise<{ readonly html: string; readonly brief: Brief }> {
  const { situation } = data;
  const brief = briefOf(data);
  const gains = new Map<string, Figure>();
  for (const verdict of data.verdicts)
    gains.set(verdict.proposal ?? 'package', gainsFigure(situation, verdict));
  const positions = new Map(
    situation.issues.map((issue) => {
      const forecast = data.forecast.issues.find((one) => one.issue === issue.id);
      return [issue.id, positionStrip(situation, issue, forecast)];
    }),
  );
  const html = renderPage(data, brief, {
    gains,
    positions,
    timeline: timelineFigure(situation),
    deals: dealFigures(data),
    votes: voteFigures(data),
    stability: stabilityFigures(data),
    money: await moneyFigures(data),
  });
  return { html, brief };
}
