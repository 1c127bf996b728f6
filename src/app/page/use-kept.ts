import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * A state that outlives its screen and a reload of the page, for as long as the tab is open. What was kept is taken only where it
 * still has the shape that is asked for; a browser that keeps nothing begins anew.
 */
export function useKept<T>(
  key: string,
  initial: T,
  isKind: (found: unknown) => found is T,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => keptAt(key, isKind) ?? initial);
  // Before anything else can happen: an effect after the paint would lose what was typed just before a reload.
  useLayoutEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Private windows may refuse, and a store may be full.
    }
  }, [key, value]);
  return [value, setValue];
}

function keptAt<T>(key: string, isKind: (found: unknown) => found is T): T | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isKind(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
