import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import { badSetting } from '../operations/shared/served-store.ts';

/** A file with a line of JSON for each entry, told apart by a key. */
export interface LineFile<Entry> {
  readonly file: string;
  readonly shape: z.ZodType<Entry>;
  readonly keyOf: (entry: Entry) => string;
  /** What a line is, and what writes such lines, in words. */
  readonly isA: string;
  readonly madeBy: string;
}

/**
 * The lines of a file by their keys. One that cannot be read refuses the whole file: it may be the one that was to take something from
 * somebody.
 */
export async function readLines<Entry>({
  file,
  shape,
  keyOf,
  isA,
  madeBy,
}: LineFile<Entry>): Promise<ReadonlyMap<string, Entry>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw badSetting('serve', `the file of ${isA}s '${file}' cannot be read`, `${madeBy} makes one`);
  });
  const entries = text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const found = shape.safeParse(jsonIn(line));
    if (!found.success)
      throw badSetting('serve', `line ${i + 1} of '${file}' is no ${isA}`, `${madeBy} writes such lines`);
    return [[keyOf(found.data), found.data] as const];
  });
  return new Map(entries);
}

/** The same, read again whenever the file has changed, so that a line taken out takes effect at once. */
export function freshLines<Entry>(from: LineFile<Entry>): () => Promise<ReadonlyMap<string, Entry>> {
  let known: { readonly at: string; readonly entries: ReadonlyMap<string, Entry> } | undefined;
  return async () => {
    const { mtimeMs, size, ino } = await stat(from.file);
    const at = `${mtimeMs} ${size} ${ino}`;
    if (known?.at !== at) known = { at, entries: await readLines(from) };
    return known.entries;
  };
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
