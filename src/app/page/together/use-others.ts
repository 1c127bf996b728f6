import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChangedKey, TextConflict } from '../../../text/index.ts';
import type { CaseFiles, Saved } from '../files.ts';
import type { Texts } from '../use-texts.ts';
import type { ChosenSides } from './meet.ts';
import type { SharedCase } from './shared-case.ts';
import { unsavedKeeper } from './unsaved.ts';

/** A file that somebody else has saved, and what they have changed in it. */
export interface FileNews {
  readonly path: string;
  readonly keys: readonly ChangedKey[];
  readonly isTheirs: boolean;
}

/** A file with places that both have changed. */
export interface OpenFile {
  readonly path: string;
  readonly base: string;
  readonly theirs: string;
  readonly conflicts: readonly TextConflict[];
}

export interface Others {
  readonly news: readonly FileNews[];
  readonly open: readonly OpenFile[];
  /** Files with changes that a closed window had left. */
  readonly restored: readonly string[];
  /**
   * Saves a text with whatever others have saved. `madeOf`: the text that it was made of, where that took a while in which theirs may have
   * come to stand here.
   */
  readonly save: (path: string, text: string, madeOf?: string) => Promise<Saved>;
  readonly decide: (file: OpenFile, choices: ChosenSides) => Promise<void>;
  readonly close: () => void;
}

const pause = 5000;
/** Whoever is overtaken so often in a row is told. */
const mostTries = 5;

interface Shared {
  readonly shared: SharedCase;
  readonly files: CaseFiles;
  readonly texts: Texts;
  readonly reopen: (texts: CaseFiles['texts']) => Promise<void>;
}

/** Sees what somebody else saves, puts it together with what stands here, and keeps what is not saved through a closed window. */
export function useOthers({ shared, files, texts, reopen }: Shared): Others {
  const [news, setNews] = useState<readonly FileNews[]>([]);
  const [open, setOpen] = useState<readonly OpenFile[]>([]);
  const [restored, setRestored] = useState<readonly string[]>([]);
  const opened = useRef(open);
  opened.current = open;
  const textOf = (path: string) => texts.now()[path] ?? '';
  const without = <T extends { readonly path: string }>(all: readonly T[], path: string) =>
    all.filter((one) => one.path !== path);
  /** The text of both, which then stands here; null where places are left to decide. */
  const put = async (path: string, base: string, ours: string, theirs: string, choices?: ChosenSides) => {
    const { meet } = await import('./meet.ts');
    const { keys, text, conflicts, isTheirs } = meet(base, ours, theirs, choices);
    setOpen((all) => [...without(all, path), ...(text === null ? [{ path, base, theirs, conflicts }] : [])]);
    texts.put({ [path]: text ?? ours });
    if (text === null) return null;
    shared.take(path, theirs);
    if (base !== theirs) setNews((all) => [...without(all, path), { path, keys, isTheirs }]);
    return text;
  };
  const look = async () => {
    const found = await shared.look();
    for (const [path, theirs] of found) {
      const known = opened.current.find((one) => one.path === path);
      if (known?.theirs === theirs) continue;
      await put(path, known?.base ?? shared.baseOf(path), textOf(path), theirs);
    }
    const now = texts.now();
    if (found.size > 0 && Object.entries(now).every(([path, text]) => text === shared.baseOf(path)))
      await reopen(now);
  };
  const save: Others['save'] = async (path, text, madeOf) => {
    let own = text;
    // Theirs may have come to stand here while this text was made: it takes the place of what it was made of alone.
    const here = shared.baseOf(path);
    if (madeOf !== undefined && here !== madeOf && here === textOf(path)) {
      const both = await put(path, madeOf, own, here);
      if (both === null) return { kind: 'changed' };
      own = both;
    }
    for (let tried = 0; tried < mostTries; tried++) {
      const saved = await shared.save(path, own);
      if (saved.kind === 'saved') return own === text ? saved : { ...saved, text: own };
      if (saved.kind === 'failed') return saved;
      const theirs = (await shared.look().catch(() => new Map<string, string>())).get(path);
      // What was seen may already be in the past: it is tried again.
      if (theirs === undefined) continue;
      const both = await put(path, shared.baseOf(path), own, theirs);
      if (both === null) return saved;
      own = both;
    }
    // Not saved, but not lost.
    texts.put({ [path]: own });
    return { kind: 'changed' };
  };
  const decide = async ({ path, base, theirs }: OpenFile, choices: ChosenSides) => {
    const both = await put(path, base, textOf(path), theirs, choices);
    if (both === null) return;
    const saved = await save(path, both);
    if (saved.kind === 'failed') throw new Error(saved.words);
    if (saved.kind === 'changed') return;
    await reopen(texts.now());
  };
  useEffect(() => watching(look), []);
  const keeping = useKeeping({ shared, files, desk: texts.now, open: () => opened.current });
  useEffect(() => {
    const restore = async () => {
      const left = await keeping.left();
      for (const { path, base, text } of left) await put(path, base, text, shared.baseOf(path));
      setRestored(left.map(({ path }) => path));
    };
    restore().finally(keeping.begin);
  }, []);
  const close = () => {
    setNews([]);
    setRestored([]);
  };
  return { news, open, restored, save, decide, close };
}

/** Looks when the window is come back to, and every few seconds while it is seen. A server that is away is asked again. */
function watching(look: () => Promise<void>): () => void {
  let isLooking = false;
  const now = () => {
    if (isLooking || document.visibilityState !== 'visible') return;
    isLooking = true;
    look()
      .catch(() => {})
      .finally(() => {
        isLooking = false;
      });
  };
  const timer = setInterval(now, pause);
  window.addEventListener('focus', now);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', now);
  };
}

interface Kept {
  readonly shared: SharedCase;
  readonly files: CaseFiles;
  readonly desk: () => CaseFiles['texts'];
  readonly open: () => readonly OpenFile[];
}

/** Keeps in the browser what is not saved, at each second and as the window closes. */
function useKeeping({ shared, files, desk, open }: Kept) {
  const keeper = useMemo(() => unsavedKeeper(files.situation), [files.situation]);
  const isBegun = useRef(false);
  const last = useRef('');
  useEffect(() => {
    const keep = () => {
      if (!isBegun.current) return;
      const unsaved = Object.entries(desk()).flatMap(([path, text]) => {
        const base = open().find((one) => one.path === path)?.base ?? shared.baseOf(path);
        return text === shared.baseOf(path) ? [] : [{ path, text, base }];
      });
      const words = JSON.stringify(unsaved);
      if (words !== last.current) keeper.keep(unsaved);
      last.current = words;
    };
    const timer = setInterval(keep, 1000);
    // A hidden page may be ended without another word, and its timers rest.
    document.addEventListener('visibilitychange', keep);
    window.addEventListener('pagehide', keep);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', keep);
      window.removeEventListener('pagehide', keep);
    };
  }, [keeper]);
  return {
    left: async () => (files.isOwn ? keeper.left() : []),
    begin: () => {
      isBegun.current = files.isOwn;
    },
  };
}
