import { type Handler, Parser } from 'htmlparser2';
import type { PageText } from './page-text.ts';

const skipped = new Set(
  'script style noscript template svg nav header footer aside form button iframe select figure figcaption menu dialog'.split(
    ' ',
  ),
);
const blocks = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 li ul ol blockquote table tr td th pre address dl dt dd hr body html time'.split(
    ' ',
  ),
);
const dayNames =
  /^(?:article:published_time|datepublished|date|dc\.date|pubdate|publish-date|parsely-pub-date)$/i;

interface Block {
  readonly text: string;
  readonly isHeading: boolean;
  readonly isInArticle: boolean;
  /** Signs of it that stand in links. */
  readonly linked: number;
}

interface Page {
  readonly blocks: Block[];
  heading: string;
  title: string;
  published: string | undefined;
  /** Days that <time> gives: in the article, and anywhere. */
  timed: string | undefined;
  timedAnywhere: string | undefined;
}

/** The main content of a saved page, a paragraph a block: what stands in <article> or <main>, else paragraphs that are not mere links. */
export function fromHtml(html: string): PageText {
  const page = blocksOf(html);
  const isMarked =
    page.blocks.filter(({ isInArticle }) => isInArticle).reduce((sum, { text }) => sum + text.length, 0) >
    100;
  const content = page.blocks.filter(
    (block) => (isMarked ? block.isInArticle : true) && block.linked * 2 < block.text.length,
  );
  const heading = page.heading !== '' ? page.heading : page.title;
  const body = content.filter(({ text }) => text !== heading).map(({ text }) => text);
  const texts = heading === '' ? body : [heading, ...body];
  const published = page.published ?? page.timed ?? page.timedAnywhere;
  return { text: texts.join('\n\n'), hasTitle: heading !== '', published };
}

/** One pass over the page; what is skipped is counted by depth, so that tags left open end with the page. */
function blocksOf(html: string): Page {
  const page: Page = {
    blocks: [],
    heading: '',
    title: '',
    published: undefined,
    timed: undefined,
    timedAnywhere: undefined,
  };
  const state = { text: '', linked: 0, skip: 0, links: 0, articles: 0, tag: '', inTitle: false };
  const headers: boolean[] = [];
  let isDataScript = false;
  let isAfterBreak = false;
  const flush = (tag: string) => {
    const text = state.text.replace(/[\s\u00a0]+/g, ' ').trim();
    const isHeading = /^h[1-6]$/.test(tag);
    if (text !== '') {
      if (tag === 'h1' && page.heading === '') page.heading = text;
      page.blocks.push({
        text,
        isHeading,
        isInArticle: state.articles > 0,
        linked: Math.min(state.linked, text.length),
      });
    }
    [state.text, state.linked] = ['', 0];
  };
  const handler = {
    onopentag(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'meta') readMeta(page, attributes);
      if (name === 'time') readTime(page, dayOf(attributes['datetime']), state.articles > 0);
      if (name === 'script') isDataScript = /^application\/ld\+json$/i.test(attributes['type'] ?? '');
      if (name === 'title') state.inTitle = true;
      // The head of an article holds its title and its day; that of a page its menus.
      if (name === 'header') headers.push(state.articles === 0);
      if (skipped.has(name) && !(name === 'header' && state.articles > 0)) state.skip++;
      if (name === 'a') state.links++;
      if (name === 'br' && isAfterBreak) flush(state.tag);
      if (name === 'br') state.text += ' ';
      isAfterBreak = name === 'br';
      if (blocks.has(name)) flush(state.tag);
      if (name === 'article' || name === 'main') state.articles++;
      if (blocks.has(name)) state.tag = name;
    },
    ontext(data: string) {
      if (data.trim() !== '') isAfterBreak = false;
      if (isDataScript)
        page.published ??= /"datePublished"\s*:\s*"(\d{4}-\d\d-\d\d)/.exec(data.slice(0, 100_000))?.[1];
      if (state.inTitle) page.title += data;
      else if (state.skip === 0) {
        state.text += data;
        if (state.links > 0) state.linked += data.trim().length;
      }
    },
    onclosetag(name: string) {
      if (name === 'title') state.inTitle = false;
      if (name === 'script') isDataScript = false;
      const isPassed = name === 'header' && headers.pop() === false;
      if (skipped.has(name) && !isPassed) state.skip = Math.max(0, state.skip - 1);
      if (name === 'a') state.links = Math.max(0, state.links - 1);
      if (blocks.has(name)) flush(name);
      if (name === 'article' || name === 'main') state.articles = Math.max(0, state.articles - 1);
    },
  };
  parse(html, handler);
  flush('');
  page.title = page.title.replace(/\s+/g, ' ').trim();
  return page;
}

const pieceLength = 65_536;
const deepest = 500;

/**
 * Page by pieces that end with a tag. The parser keeps a list of the tags left open, which it searches from the front: a
 * page that opens without end starts over, or reading would take time with the square of its length.
 */
function parse(html: string, handler: Partial<Handler>): void {
  let depth = 0;
  const counting: Partial<Handler> = {
    ...handler,
    onopentag(name, attributes, isImplied) {
      depth++;
      handler.onopentag?.(name, attributes, isImplied);
    },
    onclosetag(name, isImplied) {
      depth--;
      handler.onclosetag?.(name, isImplied);
    },
  };
  let parser = new Parser(counting, { decodeEntities: true });
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('>', Math.min(html.length, at + pieceLength)) + 1;
    const stop = next === 0 ? html.length : next;
    parser.write(html.slice(at, stop));
    at = stop;
    if (depth <= deepest) continue;
    parser.end();
    depth = 0;
    parser = new Parser(counting, { decodeEntities: true });
  }
  parser.end();
}

function readMeta(page: Page, attributes: Readonly<Record<string, string>>): void {
  const name = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '';
  if (dayNames.test(name)) page.published ??= dayOf(attributes['content']);
}

function readTime(page: Page, day: string | undefined, isInArticle: boolean): void {
  if (isInArticle) page.timed ??= day;
  else page.timedAnywhere ??= day;
}

function dayOf(text: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0];
}
