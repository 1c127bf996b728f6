import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { renderToString } from 'preact-render-to-string';
import { framePage } from './frame-page.tsx';
import { fullStyle } from './full-style.ts';
import { FullTables, type PageFigures } from './full-tables.tsx';
import { addressScript } from './page/address-script.ts';
import { drawerScript } from './page/drawer-script.ts';
import { Page, type PageParts } from './page/page.tsx';
import { screenStyle } from './page/style.ts';
import type { Brief } from './result.ts';
import { thinMarkup } from './thin-markup.ts';

const scripts = `${drawerScript}${addressScript}`;

/** The page as a file, with the script of its drawer and of its address, and no other. */
export function renderPage(parts: PageParts, brief: Brief, figures: PageFigures | null): string {
  const full = figures === null ? null : <FullTables data={parts.data} brief={brief} figures={figures} />;
  const body = thinMarkup(renderToString(<Page {...parts}>{full}</Page>));
  const script = btoa(String.fromCharCode(...sha256(utf8ToBytes(scripts))));
  const style = figures === null ? screenStyle : `${screenStyle}${fullStyle}`;
  return framePage({
    title: parts.overview.title,
    detente: parts.data.about.detente,
    script: `'sha256-${script}'`,
    style,
    body: `${body}<script>${scripts}</script>`,
  });
}
