import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { renderToString } from 'preact-render-to-string';
import { framePage } from './frame-page.tsx';
import { fullStyle } from './full-style.ts';
import { FullTables, type PageFigures } from './full-tables.tsx';
import type { LivePart } from './live-part.ts';
import { addressScript } from './page/address-script.ts';
import { drawerScript } from './page/drawer-script.ts';
import { jsonInPage } from './page/json-in-page.ts';
import { liveScript } from './page/live-script.ts';
import { Page, type PageParts } from './page/page.tsx';
import { screenStyle } from './page/style.ts';
import type { Brief } from './result.ts';
import { thinMarkup } from './thin-markup.ts';

/** The page as a file, with the script of its drawer and of its address, and no other; with the workbench where it is to carry it. */
export function renderPage(
  parts: PageParts,
  brief: Brief,
  figures: PageFigures | null,
  live: LivePart | null,
): string {
  const full = figures === null ? null : <FullTables data={parts.data} brief={brief} figures={figures} />;
  const body = thinMarkup(renderToString(<Page {...parts}>{full}</Page>));
  const style = figures === null ? screenStyle : `${screenStyle}${fullStyle}`;
  const frame = { title: parts.overview.title, detente: parts.data.about.detente, style };
  if (live !== null) return framePage({ ...frame, ...liveFrame(body, live) });
  const scripts = `${drawerScript}${addressScript}`;
  return framePage({ ...frame, script: sourceOf(scripts), body: `${body}<script>${scripts}</script>` });
}

/** Nothing of it runs by itself but the first script, which runs the others by their hashes. */
function liveFrame(body: string, { program, situation, texts }: LivePart) {
  const files = { situation, texts, hashes: {}, isOwn: false };
  const kept = (id: string, kind: string, text: string) =>
    `<script type="${kind}" id="${id}">${text}</script>`;
  return {
    script: [...[liveScript, drawerScript, addressScript].map(sourceOf), `'sha256-${program.sha256}'`].join(
      ' ',
    ),
    hasThreads: true,
    first: liveScript,
    body: [
      body,
      kept('drawer-script', 'text/plain', drawerScript),
      kept('address-script', 'text/plain', addressScript),
      `<style id="workbench-style" media="not all">${program.style}</style>`,
      kept('case', 'application/json', jsonInPage(files)),
      kept('licences', 'text/plain', escaped(program.licences)),
      kept('workbench', 'text/plain', program.packed),
    ].join(''),
  };
}

/** A text that ends no element, to be read in the source. */
function escaped(text: string): string {
  return text.replaceAll('<', '&lt;');
}

/** A script by its hash, as a policy names it. */
function sourceOf(script: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(script))))}'`;
}
