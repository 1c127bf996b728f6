import { renderToString } from 'preact-render-to-string';
import { Page, type PageFigures } from './page.tsx';
import { pageStyle } from './page-style.ts';
import type { Brief } from './result.ts';
import { thinMarkup } from './thin-markup.ts';
import type { ReportData } from './types.ts';

/** The file around the page: no script, nothing fetched, and a policy that says so to the browser. */
export function renderPage(data: ReportData, brief: Brief, figures: PageFigures): string {
  const body = thinMarkup(renderToString(<Page data={data} brief={brief} figures={figures} />));
  const title = renderToString(<title>{`${brief.title} – Détente`}</title>);
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="Détente ${data.about.detente}">
<link rel="icon" href="data:,">
${title}
<style>${pageStyle}</style>
</head>
<body>${body}</body>
</html>
`;
}
