import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import MiniSearch from 'minisearch';
import { documentPage } from './frame.ts';
import { type Rendered, renderMarkdown } from './markdown.ts';
import { pageGroups, type SourcePage } from './pages.ts';
import { searchOptions } from './search-options.ts';

export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** All files of one version of the site but its script: pages, pictures, the look, and what the search knows. */
export function buildSite(root: string, version: string): readonly SiteFile[] {
  const groups = pageGroups(root);
  const sources = groups.flatMap(({ pages }) => pages);
  const pictures = new Set<string>();
  const made = new Map(
    sources.map((one) => {
      const lead = leader(root, one, sources, pictures);
      const text = readFileSync(posix.join(root, one.source), 'utf8');
      return [one.page, renderMarkdown(text, one.page, lead)] as const;
    }),
  );
  const of = (page: string): Rendered => {
    const found = made.get(page);
    if (found === undefined) throw new Error(`there is no page ${page}`);
    return found;
  };
  const navigation = groups.map(({ title, pages }) => ({
    title,
    pages: pages.map(({ page }) => ({ page, title: of(page).title })),
  }));
  const pages = sources.map(({ page }) => ({
    path: page,
    content: documentPage({ page, ...of(page), groups: navigation, version }),
  }));
  checkPlaces(pages, made);
  const index = new MiniSearch(searchOptions);
  index.addAll([...made.values()].flatMap(({ sections }) => sections));
  return [
    ...pages,
    ...[...pictures].sort().map((path) => ({
      path: path.replace(/^docs\//, ''),
      content: readFileSync(posix.join(root, path)),
    })),
    { path: 'style.css', content: readFileSync(posix.join(root, 'site/style.css'), 'utf8') },
    // A script and no JSON: pages opened from a disk may load the one and not the other.
    { path: 'search-index.js', content: `globalThis.detenteDocuments = ${JSON.stringify(index)};\n` },
  ];
}

/** Where a link of a document leads on the site; empty where it names a folder, which only the repository shows. */
function leader(root: string, from: SourcePage, sources: readonly SourcePage[], pictures: Set<string>) {
  const up = from.page.includes('/') ? '../' : '';
  return (href: string): string => {
    if (/^(?:https?:|#)/.test(href)) return href;
    const [path = '', place] = href.split('#');
    const target = posix.join(posix.dirname(from.source), path);
    const page = sources.find(({ source }) => source === target)?.page;
    if (page !== undefined) return `${up}${page}${place === undefined ? '' : `#${place}`}`;
    if (!existsSync(posix.join(root, target))) throw new Error(`${from.source}: ${href} leads nowhere`);
    if (!/\.(?:png|webp|svg)$/.test(target)) return '';
    pictures.add(target);
    return `${up}${target.replace(/^docs\//, '')}`;
  };
}

/** A link to a heading that is not there is as wrong as one to a page. */
function checkPlaces(pages: readonly SiteFile[], made: ReadonlyMap<string, Rendered>): void {
  for (const { path, content } of pages)
    for (const [, page = '', id = ''] of String(content).matchAll(/<a href="([^"#:]*)#([^"]+)"/g)) {
      const target = page === '' ? path : posix.join(posix.dirname(path), page);
      const headings = made.get(target)?.headings ?? [];
      if (!headings.some((one) => one.id === id))
        throw new Error(`${path}: there is no '${id}' in ${target}`);
    }
}
