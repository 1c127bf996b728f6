import { useRef, useState } from 'preact/hooks';
import type { CaseFiles } from './files.ts';
import type { KnownRows } from './known-rows.ts';
import { noShares, type SeenShares, withSeen } from './seen-shares.ts';
import type { Others } from './together/use-others.ts';
import type { Texts } from './use-texts.ts';

export interface WrittenText {
  readonly path: string;
  readonly text: string;
}

/** What was changed since the shares stood as they did, so that a moved share has somebody to credit. */
export interface Credit {
  readonly because: readonly string[];
  readonly before: SeenShares;
  /** Shares seen since. */
  readonly after: SeenShares;
}

/** The way in which a change of the files reaches the disk and the answer. */
export interface Workshop {
  /**
   * Saves what was made of texts, those shown where left out, where the case may be saved, reads the case anew, and credits what moves to the
   * reason.
   */
  readonly write: (
    files: readonly WrittenText[],
    because: string,
    madeOf?: CaseFiles['texts'],
  ) => Promise<void>;
  readonly credit: Credit | null;
  readonly forget: () => void;
  /** Names of the files that the last change wrote to the disk, and of those it could not. */
  readonly kept: { readonly saved: readonly string[]; readonly unsaved: readonly string[] } | null;
}

interface Bench {
  readonly isOwn: boolean;
  readonly texts: Texts;
  readonly rows: KnownRows;
  /** The changed numbers under which the rows were judged, by what they say. */
  readonly changesKey: string;
  readonly save: Others['save'];
  readonly reopen: (texts: CaseFiles['texts']) => Promise<void>;
}

export function useWorkshop({ isOwn, texts, rows, changesKey, save, reopen }: Bench): Workshop {
  const [since, setSince] = useState<Omit<Credit, 'after'> | null>(null);
  const seen = useRef<SeenShares>(noShares);
  seen.current = withSeen(seen.current, rows, changesKey);
  const [kept, setKept] = useState<Workshop['kept']>(null);
  const write: Workshop['write'] = async (written, because, madeOf = texts.shown) => {
    const saved: string[] = [];
    const unsaved: string[] = [];
    for (const { path, text } of written) {
      const done = isOwn ? await save(path, text, madeOf[path] ?? '') : null;
      const isSaved = done?.kind === 'saved';
      // What was saved holds what somebody else had saved before; of what both have changed the places stay open.
      if (done?.kind !== 'changed') texts.put({ [path]: (isSaved ? done.text : undefined) ?? text });
      (isSaved ? saved : unsaved).push(path.split('/').at(-1) ?? path);
    }
    setKept({ saved, unsaved });
    await reopen(texts.now());
    // Whatever was seen up to here is of the files as they stood, what the rows still show of it too.
    const before = seen.current;
    seen.current = { ...noShares, old: before.known };
    setSince((now) => ({ because: [...(now?.because ?? []), because], before: now?.before ?? before }));
  };
  const credit = since === null ? null : { ...since, after: seen.current };
  return { write, credit, forget: () => setSince(null), kept };
}
