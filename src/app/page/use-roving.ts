import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Roving<Place extends HTMLElement> {
  readonly ref: RefObject<Place | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

/**
 * One stop of the tabulator for all controls of a table or a list; arrow keys go from one to the next, Home and End to the ends. A
 * select that is closed gives its arrows up to the table, and opens by the space bar or Alt and an arrow.
 */
export function useRoving<Place extends HTMLElement>(selector: string): Roving<Place> {
  const ref = useRef<Place>(null);
  const current = useRef<HTMLElement | null>(null);
  const all = () => [...(ref.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  useLayoutEffect(() => {
    const found = all();
    const stop = found.find((one) => one === current.current) ?? found[0];
    for (const one of found) one.tabIndex = one === stop ? 0 : -1;
  });
  return {
    ref,
    onFocusIn: ({ target }) => {
      const found = all();
      const now = found.find((one) => one === target);
      if (now === undefined) return;
      for (const one of found) one.tabIndex = one === now ? 0 : -1;
      current.current = now;
    },
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const found = all();
      const at = found.indexOf(event.target as HTMLElement);
      const to = at < 0 ? undefined : goal(event.key, at, found.length);
      if (to === undefined) return;
      event.preventDefault();
      found[to]?.focus();
    },
  };
}

function goal(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
