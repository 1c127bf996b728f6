import { useEffect, useState } from 'preact/hooks';
import type { CaseFiles, Saved } from './files.ts';
import type { KnownRows } from './use-rows.ts';

export interface WrittenText {
  readonly path: string;
  readonly text: string;
}

/** What was changed since the rows stood as they did, so that a moved share has somebody to credit. */
export interface Credit {
  readonly because: readonly string[];
  readonly before: KnownRows;
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
  readonly save: (path: string, text: string) => Promise<Saved>;
  readonly reopen: (texts: CaseFiles['texts']) => Promise<void>;
}

export function useWorkshop({ files, rows, save, reopen }: Bench): Workshop {
  const [texts, setTexts] = useState(files.texts);
  const [credit, setCredit] = useState<Credit | null>(null);
  const [kept, setKept] = useState<Workshop['kept']>(null);
  useEffect(() => setTexts(files.texts), [files]);
  const write = async (written: readonly WrittenText[], because: string) => {
    const next = { ...texts, ...Object.fromEntries(written.map(({ path, text }) => [path, text])) };
    const saved: string[] = [];
    const unsaved: string[] = [];
    for (const { path, text } of written) {
      const isSaved = files.isOwn && (await save(path, text)).kind === 'saved';
      (isSaved ? saved : unsaved).push(path.split('/').at(-1) ?? path);
    }
    setTexts(next);
    setKept({ saved, unsaved });
    setCredit((now) => ({
      because: [...(now?.because ?? []), because],
      before: now?.before ?? rows,
    }));
    await reopen(next);
  };
  return { texts, setTexts, write, credit, forget: () => setCredit(null), kept };
}
