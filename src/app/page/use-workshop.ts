import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseFiles, Saved } from './files.ts';
import type { KnownRows } from './known-rows.ts';
import { noShares, type SeenShares, withSeen } from './seen-shares.ts';

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

/** The files as they are worked on, and the way in which a change reaches the disk and the answer. */
export interface Workshop {
  readonly texts: CaseFiles['texts'];
  readonly setTexts: (texts: CaseFiles['texts']) => void;
  /** Saves where the case may be saved, reads the case anew, and credits what moves to the reason. */
  readonly write: (files: readonly WrittenText[], because: string) => Promise<void>;
  readonly credit: Credit | null;
  readonly forget: () => void;
  /** Names of the files that the last change wrote to the disk, and of those it could not. */
  readonly kept: { readonly saved: readonly string[]; readonly unsaved: readonly string[] } | null;
}

interface Bench {
  readonly files: CaseFiles;
  readonly rows: KnownRows;
  /** The changed numbers under which the rows were judged, by what they say. */
  readonly changesKey: string;
  readonly save: (path: string, text: string) => Promise<Saved>;
  readonly reopen: (texts: CaseFiles['texts']) => Promise<void>;
}

export function useWorkshop({ files, rows, changesKey, save, reopen }: Bench): Workshop {
  const [texts, setTexts] = useState(files.texts);
  const [since, setSince] = useState<Omit<Credit, 'after'> | null>(null);
  const seen = useRef<SeenShares>(noShares);
  seen.current = withSeen(seen.current, rows, changesKey);
  const [kept, setKept] = useState<Workshop['kept']>(null);
  useEffect(() => setTexts(files.texts), [files]);
  const write = async (written: readonly WrittenText[], because: string) => {
    let next = { ...texts, ...Object.fromEntries(written.map(({ path, text }) => [path, text])) };
    const saved: string[] = [];
    const unsaved: string[] = [];
    for (const { path, text } of written) {
      const done = files.isOwn ? await save(path, text) : null;
      const isSaved = done?.kind === 'saved';
      // What was saved holds what somebody else had saved before.
      if (done?.kind === 'saved' && done.text !== undefined) next = { ...next, [path]: done.text };
      (isSaved ? saved : unsaved).push(path.split('/').at(-1) ?? path);
    }
    setTexts(next);
    setKept({ saved, unsaved });
    await reopen(next);
    // Whatever was seen up to here is of the files as they stood, what the rows still show of it too.
    const before = seen.current;
    seen.current = { ...noShares, old: before.known };
    setSince((now) => ({ because: [...(now?.because ?? []), because], before: now?.before ?? before }));
  };
  const credit = since === null ? null : { ...since, after: seen.current };
  return { texts, setTexts, write, credit, forget: () => setSince(null), kept };
}
