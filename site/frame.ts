import { escaped } from './escaped.ts';
import type { Heading } from './markdown.ts';
import { texts } from './texts.ts';

interface Framed {
  readonly title: string;
  /** How far the page lies below the folder of its version: '' or '../'. */
  readonly up: string;
  readonly version: string;
  /** Markup whose texts are escaped. */
  readonly body: string;
  readonly script: boolean;
}

/** Nothing from elsewhere; one script and one sheet of the site's own. The server sends the same, and who may frame it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** The file around every page. */
export function framed({ title, up, version, body, script }: Framed): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="Détente ${escaped(version)}">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${up}style.css">
${script ? `<script defer src="${up}page.js"></script>\n` : ''}</head>
<body>
${body}
</body>
</html>
`;
}

export interface NavigationGroup {
  readonly title: string;
  readonly pages: readonly { readonly page: string; readonly title: string }[];
}

interface DocumentPage {
  readonly page: string;
  readonly title: string;
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly groups: readonly NavigationGroup[];
  readonly version: string;
}

/** A document with the way to all others. */
export function documentPage({ page, title, html, headings, groups, version }: DocumentPage): string {
  const up = page.includes('/') ? '../' : '';
  const all = groups.flatMap(({ pages }) => pages);
  const at = all.findIndex((one) => one.page === page);
  const [before, next] = [all[at - 1], all[at + 1]];
  const link = (one: { page: string } | undefined, says: string, rel: string) =>
    one === undefined ? '' : `<a rel="${rel}" href="${up}${one.page}">${escaped(says)}</a>`;
  const body = `<a class="skip" href="#text">${texts.skip}</a>
<header>
<a class="home" href="${up}index.html">Détente</a>
<search><input id="search" type="search" autocomplete="off" aria-label="${texts.search}" placeholder="${texts.search}" title="${texts.searchHint}" data-up="${up}"><div id="found" hidden></div></search>
<a class="to-pages" href="#pages">${texts.pages}</a>
<span class="version">${texts.version(escaped(version))} · <a href="${up}../index.html">${texts.allVersions}</a></span>
</header>
<div class="columns">
<main id="text" tabindex="-1">
${withContents(html, headings)}
<p class="further">${link(before, texts.before(before?.title ?? ''), 'prev')} ${link(next, texts.next(next?.title ?? ''), 'next')}</p>
</main>
<nav id="pages" aria-label="${texts.pages}">
${groups.map((group) => navigationOf(group, page, up)).join('\n')}
</nav>
</div>`;
  return framed({ title: `${title} – Détente ${version}`, up, version, body, script: true });
}

/** The headings of a long page stand below its title. */
function withContents(html: string, headings: readonly Heading[]): string {
  const second = headings.filter(({ depth }) => depth === 2);
  if (second.length < 4) return html;
  const items = second.map(({ id, text }) => `<li><a href="#${id}">${escaped(text)}</a></li>`).join('');
  const contents = `<nav class="here" aria-label="${texts.onThisPage}"><ul>${items}</ul></nav>`;
  return html.replace('</h1>', `</h1>\n${contents}`);
}

function navigationOf({ title, pages }: NavigationGroup, open: string, up: string): string {
  const items = pages.map(
    (one) =>
      `<li><a href="${up}${one.page}"${one.page === open ? ' aria-current="page"' : ''}>${escaped(one.title)}</a></li>`,
  );
  return `<h2>${escaped(title)}</h2>\n<ul>${items.join('')}</ul>`;
}

/** Which versions there are. */
export function versionsPage(versions: readonly string[], newest: string): string {
  const items = versions
    .map((one) => `<li><a href="${one}/index.html">${texts.version(escaped(one))}</a></li>`)
    .join('');
  const body = `<main class="versions"><h1>${texts.versionsTitle}</h1><p>${texts.versionsSay}</p><ul>${items}</ul></main>`;
  return framed({ title: texts.versionsTitle, up: `${newest}/`, version: newest, body, script: false });
}
