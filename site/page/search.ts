import MiniSearch, { type AsPlainObject, type SearchResult } from 'minisearch';
import { searchOptions } from '../search-options.ts';
import { texts } from '../texts.ts';

declare global {
  // What search-index.js brings.
  var detenteDocuments: AsPlainObject | undefined;
}

const most = 12;

const input = document.querySelector<HTMLInputElement>('#search');
const found = document.querySelector<HTMLElement>('#found');
if (input !== null && found !== null) begin(input, found);

function begin(field: HTMLInputElement, list: HTMLElement): void {
  const up = field.dataset['up'] ?? '';
  let index: Promise<MiniSearch> | undefined;
  const ask = async () => {
    const words = field.value.trim();
    if (words === '') {
      list.hidden = true;
      return;
    }
    index ??= loadIndex(up);
    const results = (await index).search(words);
    // Whoever has typed on meanwhile is answered by the later question.
    if (field.value.trim() === words) show(list, results, up);
  };
  field.addEventListener('focus', () => {
    index ??= loadIndex(up);
  });
  field.addEventListener('input', () => void ask());
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement !== field) {
      event.preventDefault();
      field.focus();
    } else if (event.key === 'Escape' && !list.hidden) {
      list.hidden = true;
      field.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event, field, list);
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !list.contains(target) && target !== field) list.hidden = true;
  });
}

/** What can be found is read when somebody begins to look for something. */
function loadIndex(up: string): Promise<MiniSearch> {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = `${up}search-index.js`;
    script.onload = () => {
      const data = globalThis.detenteDocuments;
      if (data === undefined) failed(new Error('the search index is empty'));
      else done(MiniSearch.loadJS(data, searchOptions));
    };
    script.onerror = () => failed(new Error('the search index cannot be read'));
    document.head.append(script);
  });
}

function show(list: HTMLElement, results: readonly SearchResult[], up: string): void {
  const items = document.createElement('ol');
  for (const { address, title, heading, begins } of results.slice(0, most)) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${up}${address}`;
    link.textContent = heading === '' ? title : `${title}: ${heading}`;
    const beginning = document.createElement('small');
    beginning.textContent = begins;
    item.append(link, beginning);
    items.append(item);
  }
  const count = document.createElement('p');
  count.setAttribute('role', 'status');
  count.textContent = results.length === 0 ? texts.nothing : texts.found(results.length);
  list.replaceChildren(count, ...(results.length === 0 ? [] : [items]));
  list.hidden = false;
}

/** Arrow keys lead from the field through what was found, and back. */
function step(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): void {
  const places: readonly HTMLElement[] = [field, ...list.querySelectorAll('a')];
  const at = places.findIndex((one) => one.matches(':focus'));
  if (list.hidden || at < 0) return;
  event.preventDefault();
  places[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
