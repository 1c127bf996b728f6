import { renderToString } from 'preact-render-to-string';
import { type Document, renderHtml } from '../words/index.ts';
import { framePage } from './frame-page.tsx';
import { publishedStyle } from './published-index.tsx';

interface PublishedPage {
  readonly title: string;
  /** Answers in words, each under its heading. */
  readonly sections: readonly { readonly heading: string; readonly answer: Document }[];
  readonly detente: string;
}

/**
 * Answers in words as a page of a published folder, which fetches nothing and runs no script.
 *
 * @example
 * renderPublishedPage({ title: 'A strait', sections: [{ heading: 'Comments', answer: { kind: 'document', blocks: [] } }], detente: '0.1.0' }).includes('<h2>Comments</h2>') // => true
 */
export function renderPublishedPage({ title, sections, detente }: PublishedPage): string {
  const body = renderToString(
    <main>
      <p>
        <a href="index.html">{title}</a>
      </p>
      <h1>{sections.map(({ heading }) => heading).join(', ')}</h1>
      {sections.map(({ heading, answer }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <div dangerouslySetInnerHTML={{ __html: renderHtml(answer) }} />
        </section>
      ))}
    </main>,
  );
  return framePage({ title, detente, style: publishedStyle, body });
}
