import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { addressOf, viewOf } from './address.ts';
import { locale, localeOfAddress } from './language.ts';
import type { View } from './state.ts';

/**
 * The address follows the view, and the view an address that is typed, pasted or gone back to. Another screen is a step that the browser
 * goes back from, to `look` at what was looked at before: what has been changed since stays. An address from elsewhere begins a visit of
 * its own, and is restored whole; so is one of an earlier visit that is gone back to.
 */
export function useAddress(view: View, { restore, look }: Visiting) {
  const address = addressOf(view, locale);
  const place = placeOf(view);
  const visit = useRef(visitOf(history.state) ?? newVisit());
  const at = useRef(place);
  // Before the paint: a reload right after a change restores it.
  useLayoutEffect(() => {
    const isNext = place !== at.current && location.hash !== address;
    at.current = place;
    if (isNext) history.pushState({ visit: visit.current }, '', address);
    else if (location.hash !== address || visitOf(history.state) !== visit.current)
      history.replaceState({ ...history.state, visit: visit.current }, '', address);
  }, [address]);
  useEffect(() => {
    // Where it was asked to go: what stood on the screen before may have written its own address meanwhile.
    const follow = ({ newURL }: HashChangeEvent) => {
      const { hash } = new URL(newURL);
      // Another language is another page: its texts are chosen as it loads.
      if ((localeOfAddress(hash) ?? locale) !== locale) {
        history.replaceState(null, '', hash);
        location.reload();
        return;
      }
      const asked = viewOf(hash);
      const found = visitOf(history.state);
      at.current = placeOf(asked);
      if (found === visit.current) look(asked);
      else {
        visit.current = found ?? newVisit();
        restore(asked);
      }
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
}

interface Visiting {
  readonly restore: (view: View) => void;
  readonly look: (at: Pick<View, 'screen' | 'proposal'>) => void;
}

/** What the browser’s history tells apart. */
function placeOf({ screen, proposal }: View): string {
  return `${screen} ${proposal ?? ''}`;
}

/** The visit that an entry of the browser’s history belongs to; none where somebody has typed its address. */
function visitOf(state: unknown): number | undefined {
  const found = typeof state === 'object' && state !== null && 'visit' in state ? state.visit : undefined;
  return typeof found === 'number' ? found : undefined;
}

function newVisit(): number {
  return Math.random();
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
