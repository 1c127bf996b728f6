import { useEffect, useLayoutEffect } from 'preact/hooks';
import { addressOf, viewOf } from './address.ts';
import { locale, localeOfAddress } from './language.ts';
import type { View } from './state.ts';

/** The address follows the view, and the view an address that is typed, pasted or gone back to. */
export function useAddress(view: View, restore: (view: View) => void) {
  const address = addressOf(view, locale);
  // Before the paint: a reload right after a change restores it.
  useLayoutEffect(() => {
    if (location.hash !== address) history.replaceState(null, '', address);
  }, [address]);
  useEffect(() => {
    // Where it was asked to go: what stood on the screen before may have written its own address meanwhile.
    const follow = ({ newURL }: HashChangeEvent) => {
      const { hash } = new URL(newURL);
      // Another language is another page: its texts are chosen as it loads.
      if ((localeOfAddress(hash) ?? locale) !== locale) {
        history.replaceState(null, '', hash);
        location.reload();
      } else restore(viewOf(hash));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
}

/** Ctrl+Z and Ctrl+Shift+Z outside fields, where they are the browser’s own. */
export function useUndoKeys(act: (act: { readonly kind: 'undo' } | { readonly kind: 'redo' }) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type=range])');
      if (isWriting || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      act({ kind: event.shiftKey ? 'redo' : 'undo' });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

/** Links of the report lead within its page: here the title of a proposal opens its screen, and what has no place stays. */
export function useReportLinks(onOpen: (proposal: string) => void) {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('main a[href^="#"]') : null;
      if (link === null) return;
      event.preventDefault();
      const [, proposal] = /^#p-(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
      if (proposal !== undefined) onOpen(proposal);
    };
    addEventListener('click', follow);
    return () => removeEventListener('click', follow);
  }, []);
}
