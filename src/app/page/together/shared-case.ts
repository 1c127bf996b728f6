import { type CaseFiles, type CaseReader, readCase, type Saved, writeCase } from '../files.ts';

/** The files as the server last gave them, and whether somebody else has saved since. */
export interface SharedCase {
  /** What the server had when it was last read or written; empty: no such file. */
  readonly baseOf: (path: string) => string;
  /** Texts that are others on the server by now; fails where it is away or shows another case. */
  readonly look: () => Promise<ReadonlyMap<string, string>>;
  /** From now on changes are made of this text. */
  readonly take: (path: string, theirs: string) => void;
  readonly save: (path: string, text: string) => Promise<Saved>;
  readonly begin: () => Promise<CaseFiles>;
}

interface Read {
  readonly text: string;
  readonly hash: string;
}

export function sharedCase(readFiles: CaseReader = readCase): SharedCase {
  const read = new Map<string, Read>();
  /** What the last look found, until it is taken. */
  const seen = new Map<string, Read>();
  let etag: string | null = null;
  /** What was opened: where its server has ended, another may show another case at the same address. */
  let opened = '';
  let saves = 0;
  const fetched = async (known: string | null) => {
    const found = await readFiles(known);
    if (found !== null) etag = found.etag;
    return found;
  };
  return {
    baseOf: (path) => read.get(path)?.text ?? '',
    begin: async () => {
      const found = await fetched(null);
      if (found === null) throw new Error('304');
      opened = found.files.situation;
      for (const [path, text] of Object.entries(found.files.texts))
        read.set(path, { text, hash: found.files.hashes[path] ?? '' });
      return found.files;
    },
    look: async () => {
      const before = saves;
      const found = await fetched(etag);
      if (found !== null && found.files.situation !== opened) {
        etag = null;
        throw new Error(`the server shows ${found.files.situation}`);
      }
      if (saves > before) {
        // What was on its way may be older than what was saved meanwhile.
        etag = null;
        return new Map();
      }
      for (const [path, text] of Object.entries(found?.files.texts ?? {}))
        seen.set(path, { text, hash: found?.files.hashes[path] ?? '' });
      const others = [...seen].filter(([path, { hash }]) => hash !== read.get(path)?.hash);
      return new Map(others.map(([path, { text }]) => [path, text]));
    },
    take: (path, theirs) => {
      const found = seen.get(path);
      if (found?.text === theirs) read.set(path, found);
    },
    save: async (path, text) => {
      const saved = await writeCase(path, text, read.get(path)?.hash ?? '');
      saves++;
      if (saved.kind !== 'saved') return saved;
      read.set(path, { text, hash: saved.hash });
      seen.set(path, { text, hash: saved.hash });
      return saved;
    },
  };
}
