import { useMemo, useRef, useState } from 'preact/hooks';
import type { CaseFiles } from './files.ts';

/** The texts of the case as they stand in the page, saved or not: the one place in which they change. */
export interface Texts {
  /** As they were when the page was last drawn. */
  readonly shown: CaseFiles['texts'];
  /** As they stand this moment: what waited for an answer asks here, since others may have saved meanwhile. */
  readonly now: () => CaseFiles['texts'];
  /** Puts these in the place of their like; the others stay as they stand. */
  readonly put: (texts: CaseFiles['texts']) => void;
}

export function useTexts(initial: CaseFiles['texts']): Texts {
  const [shown, setShown] = useState(initial);
  const latest = useRef(initial);
  const { now, put } = useMemo(
    () => ({
      now: () => latest.current,
      put: (texts: CaseFiles['texts']) => {
        latest.current = { ...latest.current, ...texts };
        setShown(latest.current);
      },
    }),
    [],
  );
  return { shown, now, put };
}
