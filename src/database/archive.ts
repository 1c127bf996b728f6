import { cleanPath } from '../store/index.ts';

/** One state of a file. */
export interface FileVersion {
  /** 1 is the first. */
  readonly version: number;
  /** Of its text. */
  readonly hash: string;
  /** When it was written, as an ISO 8601 instant. */
  readonly changed: string;
  readonly changedBy: string;
}

/** A text in which words were found. */
export interface FoundText {
  readonly path: string;
  /** Words around the first places, found ones between « and ». */
  readonly excerpt: string;
}

/** What a database knows beyond the newest texts. */
export interface FileArchive {
  /** Every state of a file, newest first; empty where there is none. */
  readonly versions: (path: string) => Promise<readonly FileVersion[]>;
  readonly versionText: (path: string, version: number) => Promise<string | undefined>;
  /** Texts (.txt, .md) that hold all the words, the best first. Words as in a web search: quotation marks, `or`, `-`. */
  readonly search: (
    words: string,
    most: number,
    isSeen?: (text: { readonly path: string }) => boolean,
  ) => Promise<readonly FoundText[]>;
}

type Rows = <Row extends object>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

export function archiveOf(rows: Rows): FileArchive {
  return {
    versions: async (path) => {
      const found = await rows<{ version: number; hash: string; changed: Date; changed_by: string }>(
        'select version, hash, changed, changed_by from version where path = $1 order by version desc',
        [cleanPath(path).replaceAll('\0', '')],
      );
      return found.map(({ changed, changed_by, ...rest }) => ({
        ...rest,
        changed: changed.toISOString(),
        changedBy: changed_by,
      }));
    },
    versionText: async (path, version) => {
      if (path.includes('\0') || !Number.isInteger(version) || Math.abs(version) > 2 ** 31 - 1)
        return undefined;
      const [row] = await rows<{ text: string }>(
        'select text from version where path = $1 and version = $2',
        [cleanPath(path), version],
      );
      return row?.text;
    },
    search: async (words, most, isSeen = () => true) => {
      const asked = words.replaceAll('\0', ' ');
      const matching = await rows<{ readonly path: string }>(
        `select path from file, websearch_to_tsquery('simple', $1) as query
         where path ~ '\\.(txt|md)$' and to_tsvector('simple', left(text, 250000)) @@ query
         order by ts_rank(to_tsvector('simple', left(text, 250000)), query) desc, path`,
        [asked],
      );
      // Excerpts cost a reading of each text: only those that are shown have one.
      const shown = matching.filter(isSeen).slice(0, most);
      return rows<FoundText>(
        `select path, ts_headline('simple', left(text, 250000), query,
           'StartSel=«, StopSel=», MaxFragments=2, MaxWords=20, MinWords=8') as excerpt
         from file, websearch_to_tsquery('simple', $1) as query
         where path = any($2) order by array_position($2, path)`,
        [asked, shown.map(({ path }) => path)],
      );
    },
  };
}
