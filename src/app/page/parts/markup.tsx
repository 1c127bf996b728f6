import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { langOfAnswers } from '../language.ts';

/** What stands first in it: its heading, the title of its picture, the name of its table. */
function nameOf(place: HTMLElement): string | null {
  const said = place.querySelector('h1, h2, h3, svg > title, caption, p')?.textContent?.trim() ?? '';
  return said === '' ? null : said;
}

/**
 * Rows of an answer are named by their first column in which no two are alike: whoever goes from cell to cell by a screen reader is then
 * told of what each is.
 */
function nameRows(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll('thead th, thead td')].map((one) => one.textContent ?? '');
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  if (rows.some(({ cells }) => cells.length !== heads.length || cells[0]?.tagName === 'TH')) return;
  const naming = heads.findIndex((_, k) => {
    const words = rows.map(({ cells }) => cells[k]?.textContent ?? '');
    return new Set(words).size === rows.length && words.every((one) => /\p{L}{2}|^\d{4}-/u.test(one));
  });
  for (const { cells } of rows) {
    const named = cells[naming];
    if (named === undefined) continue;
    const head = document.createElement('th');
    head.scope = 'row';
    head.className = named.className;
    head.append(...named.childNodes);
    named.replaceWith(head);
  }
}

/** More letters than a column of a phone holds. */
const widest = 22;

/** What has several columns and long words in them stands below each other on a phone: the roles of its parts are then no longer known. */
export function stackWhereNarrow(table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll('thead th, thead td')].map((one) => one.textContent ?? '');
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const words = [heads, ...rows.map(({ cells }) => [...cells].map(({ textContent }) => textContent ?? ''))];
  const isLong = words.some((row) => row.slice(1).some((text) => text.length > widest));
  if (heads.length < 3 || !isLong) return;
  table.classList.add('stacks');
  table.setAttribute('role', 'table');
  for (const one of table.querySelectorAll('thead, tbody')) one.setAttribute('role', 'rowgroup');
  for (const one of table.querySelectorAll('thead th')) one.setAttribute('role', 'columnheader');
  for (const row of table.rows) {
    row.setAttribute('role', 'row');
    if (!rows.includes(row)) continue;
    for (const [k, cell] of [...row.cells].entries()) {
      cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell');
      const head = heads[k] ?? '';
      if (cell.tagName === 'TD' && head !== '') cell.dataset['label'] = head;
    }
  }
}

/** Markup of our own renderers, in which everything from files is escaped; the page’s policy runs no script of it either. */
export function Markup({
  html,
  kind,
  lang = langOfAnswers,
}: {
  readonly html: string;
  /** The language of its words, where it is not that of the analyses. */
  readonly lang?: string | undefined;
  readonly kind: 'answer' | 'figure' | 'figures' | 'side' | 'place-of';
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    place.current.innerHTML = html;
    // What scrolls sideways can be reached by key.
    for (const one of place.current.querySelectorAll<HTMLElement>('pre')) one.tabIndex = 0;
    if (kind === 'figure' || kind === 'answer') place.current.tabIndex = 0;
    // A column without a name has no head.
    for (const one of place.current.querySelectorAll('th:empty'))
      one.replaceWith(document.createElement('td'));
    for (const one of place.current.querySelectorAll('table')) {
      nameRows(one);
      stackWhereNarrow(one);
    }
    const name = nameOf(place.current);
    if (name !== null && place.current.tabIndex === 0) place.current.setAttribute('aria-label', name);
  }, [html, kind]);
  // The look of figures is that of the report, where they stand in its body.
  const look = kind === 'figure' || kind === 'figures' ? `${kind} body` : kind;
  return <div ref={place} role="group" class={look} lang={lang} />;
}
