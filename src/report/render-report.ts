import { atWidths, type Figure, gainsFigure, positionStrip, timelineFigure } from '../figures/index.ts';
import { catalogues } from '../words/index.ts';
import { briefOf } from './brief.ts';
import { dealFigures } from './deal-figures.ts';
import { drawerFigures } from './drawer-figures.ts';
import type { PageFigures } from './full-tables.tsx';
import type { LivePart } from './live-part.ts';
import { moneyFigures } from './money-figures.ts';
import { overviewOf } from './overview/overview.ts';
import { numberedNotes } from './page/numbered-notes.ts';
import type { Extent } from './page/page.tsx';
import { walkOf } from './page/walk.ts';
import { renderPage } from './render-page.tsx';
import type { Brief } from './result.ts';
import { stabilityFigures } from './stability-figures.ts';
import type { ReportData } from './types.ts';
import { voteFigures } from './votes-figures.ts';

/** The report as one HTML file, and its brief. */
export async function renderReport(
  data: ReportData,
  extent: Extent,
  live: LivePart | null = null,
): Promise<{ readonly html: string; readonly brief: Brief }> {
  const brief = briefOf(data);
  const overview = overviewOf(data);
  const walk = walkOf(data, brief, overview, catalogues.en);
  const notes = numberedNotes(walk, overview, data);
  const figures = drawerFigures(data, overview);
  const parts = {
    data,
    overview,
    walk,
    notes,
    figures,
    extent,
    isLive: live !== null,
    say: catalogues.en.screen,
  };
  const html = renderPage(parts, brief, extent === 'full' ? await allFigures(data) : null, live);
  return { html, brief };
}

async function allFigures(data: ReportData): Promise<PageFigures> {
  const { situation } = data;
  const gains = new Map<string, Figure>();
  for (const verdict of data.verdicts)
    gains.set(
      verdict.proposal ?? 'package',
      atWidths((width) => gainsFigure(situation, verdict, width)),
    );
  const positions = new Map(
    situation.issues.map((issue) => {
      const forecast = data.forecast.issues.find((one) => one.issue === issue.id);
      return [issue.id, atWidths((width) => positionStrip(situation, issue, forecast, width))];
    }),
  );
  return {
    gains,
    positions,
    timeline: atWidths((width) => timelineFigure(situation, width)),
    deals: dealFigures(data),
    votes: voteFigures(data),
    stability: stabilityFigures(data),
    money: await moneyFigures(data),
  };
}
