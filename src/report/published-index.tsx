import { renderToString } from 'preact-render-to-string';
import { framePage } from './frame-page.tsx';

/** A file of a published folder, and what it is. */
export interface PublishedPart {
  readonly path: string;
  readonly says: string;
}

interface PublishedIndex {
  readonly title: string;
  readonly question: string;
  /** Day, model, seed and the like, a line each. */
  readonly made: readonly string[];
  readonly parts: readonly PublishedPart[];
  readonly figures: readonly PublishedPart[];
  readonly words: { readonly parts: string; readonly figures: string };
  readonly detente: string;
}

/**
 * The first page of a published folder: relative links alone, no script, and a policy by which the browser fetches nothing.
 *
 * @example
 * renderPublishedIndex({
 *   title: 'A strait', question: 'Who passes?', made: ['seed 1'], parts: [{ path: 'report.html', says: 'all answers' }],
 *   figures: [], words: { parts: 'Pages', figures: 'Pictures' }, detente: '0.1.0',
 * }).includes('<a href="report.html">report.html</a> all answers') // => true
 */
export function renderPublishedIndex({
  title,
  question,
  made,
  parts,
  figures,
  words,
  detente,
}: PublishedIndex): string {
  const list = (all: readonly PublishedPart[]) => (
    <ul>
      {all.map(({ path, says }) => (
        <li key={path}>
          <a href={path.split('/').map(encodeURIComponent).join('/')}>{path}</a> {says}
        </li>
      ))}
    </ul>
  );
  const body = renderToString(
    <main>
      <h1>{title}</h1>
      <p>{question}</p>
      <h2>{words.parts}</h2>
      {list(parts)}
      <h2>{words.figures}</h2>
      {list(figures)}
      {made.map((line) => (
        <p key={line}>
          <small>{line}</small>
        </p>
      ))}
    </main>,
  );
  return framePage({ title, detente, style: publishedStyle, body });
}

export const publishedStyle =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}a{color:#0b4f8a}li{margin:.3rem 0}table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.3rem 1rem .3rem 0;border-bottom:1px solid #8886}@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#161616}a{color:#8cc4ff}}';
