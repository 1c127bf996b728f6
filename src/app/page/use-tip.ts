import { useEffect, useState } from 'preact/hooks';
import type { Tip } from '../worker/tip.ts';

/** A moment without a change, after which a drag is over. */
const still = 900;

/**
 * Where the answer tips as this number moves, looked for by itself once somebody works with it and has stopped; `key` says what else it
 * hangs on. Null until it is known; the last place stands while a newer one is looked for.
 */
export function useTip(
  isWanted: boolean,
  key: string,
  ask: (wanted: AbortSignal) => Promise<Tip | null>,
): Tip | null {
  const [found, setFound] = useState<Tip | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isLatest = true;
    const wanted = new AbortController();
    const timer = setTimeout(() => {
      ask(wanted.signal).then(
        (tip) => isLatest && setFound(tip),
        // Asked by nobody: what cannot be told is left unmarked.
        () => {},
      );
    }, still);
    return () => {
      isLatest = false;
      wanted.abort();
      clearTimeout(timer);
    };
  }, [isWanted, key]);
  return found;
}
