import { useEffect, useRef } from 'preact/hooks';
import type { Screen } from './state.ts';
import { focusOn } from './use-kept-focus.ts';

/**
 * Another screen begins at its top and has the focus, so that it is read out by its name and the next stop of the tabulator is its first
 * control. The tour leads its readers itself.
 */
export function useArrival(screen: Screen, isTouring: boolean): void {
  const before = useRef<Screen | null>(null);
  useEffect(() => {
    const isFirst = before.current === null;
    before.current = screen;
    const main = document.querySelector('main');
    if (main === null || isTouring) return;
    // A page that has just been loaded begins where every page does; a case that somebody has just made does not.
    if (isFirst && !(navigator.userActivation?.hasBeenActive && document.activeElement === document.body))
      return;
    scrollTo(0, 0);
    focusOn(main);
  }, [screen]);
}
