import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { renderToString } from 'preact-render-to-string';
import { fullStyle } from './full-style.ts';
import { FullTables, type PageFigures } from './full-tables.tsx';
import { drawerScript } from './page/drawer-script.ts';
import { Page, type PageParts } from './page/page.tsx';
import { screenStyle } from './page/style.ts';
import type { Brief } from './result.ts';
import { thinMarkup } from './thin-markup.ts';

/** The file around the page: nothing fetched, no script but the drawer's, and a policy that says so to the browser. */
export function renderPage(parts: PageParts, brief: Brief, figures: PageFigures | null): string {
  const full = figures === null ? null : <FullTables data={parts.data} brief={brief} figures={figures} />;
  const body = thinMarkup(renderToString(<Page {...parts}>{full}</Page>));
  const title = renderToString(<title>{`${parts.overview.title} – Détente`}</title>);
  const script = btoa(String.fromCharCode(...sha256(utf8ToBytes(drawerScript))));
  const policy = `default-src 'none'; script-src 'sha256-${script}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  const style = figures === null ? screenStyle : `${screenStyle}${fullStyle}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="Détente ${parts.data.about.detente}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
${title}
<style>${style}</style>
</head>
<body>${body}<script>${drawerScript}</script></body>
</html>
`;
}
