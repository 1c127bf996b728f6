import type { CaseFiles, CaseReader } from './files.ts';

/**
 * What a report that carries the workbench holds in its own file: the program, the case and the script of the drawer. Where a server gives
 * them, none of this is there.
 */

/** The program that a worker runs: the very text that the page runs, where it stands in the page. */
export function programOfWorker(): string {
  const { currentScript } = document;
  const text = currentScript?.textContent ?? '';
  return text === '' ? 'worker.js' : URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

/** Whether the page is a report, to which an address without a screen leads. */
export function isInReport(): boolean {
  return document.getElementById('case') !== null;
}

/** The case that stands in the page, which nobody else changes. */
export const readCaseInPage: CaseReader = async (known) => {
  const text = document.getElementById('case')?.textContent ?? '';
  return known === null ? { files: JSON.parse(text) as CaseFiles, etag: 'in the page' } : null;
};

/** The script of the drawer, to be put into the page; it has run as soon as it stands there where it comes from the page itself. */
export function drawerScript(): { readonly script: HTMLScriptElement; readonly isAtOnce: boolean } {
  const script = document.createElement('script');
  const text = document.getElementById('drawer-script')?.textContent;
  if (text === undefined) script.src = 'drawer.js';
  else script.textContent = text;
  return { script, isAtOnce: text !== undefined };
}
