import { blanked } from '../../words/index.ts';
import { detectLanguage } from '../language/detect.ts';
import { paragraphsOf } from '../segment/paragraphs.ts';
import { spanAt, type TextSpan } from '../types.ts';
import { fromHtml } from './from-html.ts';
import { fromMarkdown } from './from-markdown.ts';
import { fromPages } from './from-pages.ts';
import type { PageText } from './page-text.ts';
import { statedDay } from './stated-day.ts';

export type TextFormat = 'plain' | 'html' | 'markdown';

/** A document as clean text, with what its page says of it. */
export interface CleanText {
  /** Every offset counts in this text. */
  readonly text: string;
  readonly format: TextFormat;
  readonly title: TextSpan | null;
  readonly byline: TextSpan | null;
  readonly sourceLine: TextSpan | null;
  /** Day that the document states as its own, and where it was read. */
  readonly published: { readonly day: string; readonly basis: 'metadata' | 'dateline' } | null;
}

/**
 * Clean text of a plain text, a saved page or Markdown: main content, title, byline, day and source line. Plain text stays
 * as it is, line ends and signs that nobody sees apart (`blanked`: the same length); with form feeds it is taken for the pages of a PDF, whose broken lines are joined.
 *
 * @example
 * cleanText('<html><body><nav>Home</nav><h1>Talks</h1><p>They met.</p></body></html>').text // => 'Talks\n\nThey met.'
 * cleanText('Talks\n\nBy A. Reporter\n\nThey met on Monday.').byline.text // => 'By A. Reporter'
 */
export function cleanText(raw: string, format: TextFormat = formatOf(raw)): CleanText {
  const even = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const page = pageOf(even, format);
  const text = blanked(page.text);
  const all = paragraphsOf(text);
  const [first] = all;
  const title =
    first !== undefined && (page.hasTitle || isTitle(text, first, all.length))
      ? spanAt(text, ...first)
      : null;
  const head = all.slice(title === null ? 0 : 1, 4);
  const tail = all.slice(-4);
  const byline = find(text, head, /^(?:by|par|автор:?|作者[:：]?|记者)\s+\S.{1,80}$/iu);
  const sourceLine = find(text, tail, /^(?:source|original|источник|来源|quelle)\s?[:：]\s*\S.{0,200}$/iu);
  const dateline = statedDay(text.slice(0, head.at(-1)?.[1] ?? 0), detectLanguage(text));
  return {
    text,
    format,
    title,
    byline,
    sourceLine,
    published:
      page.published !== undefined
        ? { day: page.published, basis: 'metadata' }
        : dateline === undefined
          ? null
          : { day: dateline, basis: 'dateline' },
  };
}

function pageOf(text: string, format: TextFormat): PageText {
  if (format === 'html') return fromHtml(text);
  if (format === 'markdown') return fromMarkdown(text);
  return { text: text.includes('\f') ? fromPages(text) : text, hasTitle: false };
}

/** What a text is written in, by its beginning. */
function formatOf(raw: string): TextFormat {
  const start = raw.slice(0, 2000);
  if (
    /^\s*(?:\uFEFF\s*)?<(?:!doctype html|html|head|body|article|div|p|h1|section|main|\?xml)\b/i.test(start)
  )
    return 'html';
  return /^#{1,3} \S/m.test(start) || /\]\(https?:/.test(start) ? 'markdown' : 'plain';
}

/** A short first paragraph without a full stop, with others below. */
function isTitle(text: string, [start, end]: readonly [number, number], paragraphs: number): boolean {
  return (
    paragraphs > 1 &&
    end - start < 180 &&
    !/[.!?…。！？"”»]$/.test(text.slice(start, end)) &&
    !text.slice(start, end).includes('\n')
  );
}

function find(text: string, among: readonly (readonly [number, number])[], pattern: RegExp): TextSpan | null {
  const found = among.find(([start, end]) => end - start < 300 && pattern.test(text.slice(start, end)));
  return found === undefined ? null : spanAt(text, ...found);
}
