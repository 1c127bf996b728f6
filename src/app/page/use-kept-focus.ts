import { useEffect } from 'preact/hooks';

/** What a reader of the screen is told of by its name or its role. */
const places = 'main, dialog, aside, section, article, form, fieldset, [role=group], [role=region]';

/**
 * Where a control goes that has the focus (a note that is closed, a button that has nothing more to do), the focus goes to what it stood in:
 * else it falls to the page itself, of which a screen reader says nothing, or begins anew at its top.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let chain: readonly Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      chain = target instanceof Element ? ancestorsOf(target) : [];
    };
    // Whoever points elsewhere has left it.
    const forget = () => {
      chain = [];
    };
    const keep = () => {
      const [focused] = chain;
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (focused === undefined || !isLost || isReachable(focused)) return;
      const place = chain.find((one) => one !== focused && one.isConnected && one.matches(places));
      chain = [];
      if (place instanceof HTMLElement) focusOn(place);
    };
    const watch = new MutationObserver(keep);
    watch.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    addEventListener('focusin', remember);
    addEventListener('pointerdown', forget);
    // A button that has become disabled loses the focus as the page is next drawn.
    addEventListener('keyup', keep);
    return () => {
      watch.disconnect();
      removeEventListener('focusin', remember);
      removeEventListener('pointerdown', forget);
      removeEventListener('keyup', keep);
    };
  }, []);
}

/** Gives a place the focus that nobody comes to by the tabulator, and leaves the page where it is scrolled to. */
export function focusOn(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

function ancestorsOf(one: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = one; at !== null; at = at.parentElement) found.push(at);
  return found;
}

function isReachable(one: Element): boolean {
  return one.isConnected && !one.matches(':disabled') && one.getClientRects().length > 0;
}
