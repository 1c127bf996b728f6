import type { LargeText } from './large-text.ts';

/**
 * Where situations and reports are read and results are written. References are what the user names: a folder with a
 * situation.yaml, or the file itself. `files` runs on a folder of the machine; the browser and tests keep theirs in
 * memory. Nothing else in the house touches a disk.
 */
export interface Store {
  /** The text of a file, or undefined when there is none; a ReadError where it is there and cannot be used. */
  readonly readText: (path: string) => Promise<string | undefined>;
  /** The same of a file that may be damaged: bytes that are no UTF-8 stand as U+FFFD, so that what is left can be shown. */
  readonly readDamaged: (path: string) => Promise<string | undefined>;
  /** A text that is better sent part by part than read whole; undefined where it is none, and left out where there are none. */
  readonly largeText?: (path: string) => Promise<LargeText | undefined>;
  /** Names of the files directly in a folder, sorted; empty when there is none. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Names of the folders directly in a folder, sorted; hidden ones are left out. */
  readonly listFolders: (folder: string) => Promise<readonly string[]>;
  readonly isFolder: (path: string) => Promise<boolean>;
  /** Writes by a temporary file and a rename, so that a crash leaves the old file whole. */
  readonly writeText: (path: string, text: string) => Promise<void>;
  /**
   * Writes what `change` makes of the text that stands there, one writer at a time, so that nobody's change is lost; nothing where it
   * makes undefined. Says whether it was written.
   */
  readonly changeText: (path: string, change: TextChange) => Promise<boolean>;
}

/** The new text of a file, made of the old; undefined leaves it. */
export type TextChange = (old: string | undefined) => string | undefined;

/** A file that is there and cannot be used, in words for the person who named it. */
export class ReadError extends Error {
  readonly path: string;
  constructor(path: string, words: string) {
    super(`cannot read '${path}': ${words}`);
    this.path = path;
  }
}
