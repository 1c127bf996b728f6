import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { changeFile } from './change-file.ts';
import { refuseOddName } from './file-name.ts';
import { keepTexts } from './keep-texts.ts';
import { type LargeText, largeTextAt } from './large-text.ts';
import { makeFolders } from './make-folders.ts';
import { ReadError, type Store } from './types.ts';
import { NameError, WriteError, writeErrorOf } from './write-error.ts';
import { writeTogether } from './write-together.ts';

export interface FileStoreOptions {
  /** Reads and writes nothing outside the root: no absolute path, no `..`, no link that leads out. */
  readonly confined?: boolean;
  /** The largest file that is read, in bytes; a text of JavaScript holds no more than 512 MB. */
  readonly mostBytes?: number;
  /** Characters of texts that are kept in memory, and given again while their files are the very same; none where left out. */
  readonly keptCharacters?: number;
  /** Gives new files whatever names they are to have, as the copy of what is there already needs; see `whyNoName`. */
  readonly takesAnyName?: boolean;
}

/**
 * A folder of the machine. Paths are relative to `root`.
 *
 * @example
 * const store = fileStore('situations/us-russia-2025');
 * (await store.readText('situation.yaml')).length > 0 // => true
 */
export function fileStore(
  root: string,
  {
    confined = false,
    mostBytes = 500_000_000,
    keptCharacters = 0,
    takesAnyName = false,
  }: FileStoreOptions = {},
): Store {
  const place = (path: string, realOf: RealPlace) =>
    confined ? confine(root, path, realOf) : resolve(root, path);
  const placeToWrite = async (path: string) => {
    if (path.length > longestPath) throw new NameError(path.slice(0, 80), 'its name is too long');
    const full = place(path, realExisting);
    if (full === undefined) throw new WriteError(path, 'it lies outside the served folder');
    if (!takesAnyName) await refuseOddFile(full, path);
    return full;
  };
  const read = async <T>(path: string, missing: T, use: (full: string) => Promise<T>): Promise<T> => {
    try {
      const full = place(path, realpathSync.native);
      return full === undefined ? missing : await use(full);
    } catch (error) {
      return ignoreMissing(error, missing, path);
    }
  };
  const textBy =
    (decoded: Decoding, kept = (_: string, text: () => Promise<string | undefined>) => text()) =>
    (path: string) =>
      read<string | undefined>(path, undefined, (full) =>
        kept(full, () => readRegular(full, path, mostBytes, decoded)),
      );
  return {
    readText: textBy(decode, keepTexts(keptCharacters)),
    readDamaged: textBy(decodeDamaged, keepTexts(keptCharacters)),
    largeText: (path) =>
      read<LargeText | undefined>(path, undefined, async (full) => {
        const found = statSync(full);
        const isLarge = found.isFile() && found.size > mostAtOnce && found.size <= mostBytes;
        return isLarge && !path.endsWith('/') ? largeTextAt(full) : undefined;
      }),
    list: (folder) =>
      read<readonly string[]>(folder, [], async (full) => {
        const entries = await readdir(full, { withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile());
        return files.map(({ name }) => name).sort();
      }),
    listFolders: (folder) =>
      read<readonly string[]>(folder, [], async (full) => {
        const entries = await readdir(full, { withFileTypes: true });
        const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
        return folders.map(({ name }) => name).sort();
      }),
    isFolder: (path) =>
      read(path, false, async (full) => statSync(full, { throwIfNoEntry: false })?.isDirectory() ?? false),
    writeText: async (path, text) => writeTogether([{ path: await placeToWrite(path), text }]),
    changeText: async (path, change) => {
      const full = await placeToWrite(path);
      await makeFolders(dirname(full)).catch((error: unknown) => {
        throw writeErrorOf(path, error);
      });
      return changeFile(full, path, () => textBy(decode)(path), change);
    },
  };
}

/**
 * Refuses a new file of the machine whose name is none, see `whyNoName`; `path` is its name in words for the user. The system is asked on this
 * thread, as in `confine`.
 *
 * @throws NameError
 * @example
 * refuseOddFile('situations/what?.md', 'what?.md') // throws it holds one of < > : " | ? *
 */
export async function refuseOddFile(full: string, path: string): Promise<void> {
  if (existsSync(full)) return;
  const at = (folder: string) => folder.split('/').join(sep) || sep;
  const look = {
    isFolder: (folder: string) => existsSync(at(folder)),
    namesIn: (folder: string) => namesIn(at(folder)),
  };
  await refuseOddName(resolve(full).split(sep).join('/'), look).catch((error: unknown) => {
    throw error instanceof NameError ? new NameError(path, error.because) : error;
  });
}

/** None where the folder cannot be read, or is none: whoever writes there hears why. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** More than any system takes for the path of a file; each of its parts is looked at for links. */
const longestPath = 4096;

/**
 * The real place of a path, links resolved; undefined when it lies outside the root. The system is asked on this thread: it answers in
 * microseconds, and handing so small a question to another thread and back takes a busy machine many times as long.
 */
function confine(root: string, path: string, realOf: RealPlace): string | undefined {
  const base = realpathSync.native(resolve(root));
  const full = resolve(base, path);
  if (path.includes('\0') || full.length > longestPath || !isInside(base, full)) return undefined;
  const real = realOf(full);
  return isInside(base, real) ? real : undefined;
}

/** The place of a path with all links resolved; throws where there is none. */
type RealPlace = (path: string) => string;

/** Resolves links in the part of a path that exists: a file that is not there yet may stand behind a link, too. */
function realExisting(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as { code?: string }).code !== 'ENOENT' || parent === path) throw error;
    return join(realExisting(parent), basename(path));
  }
}

function isInside(base: string, path: string): boolean {
  return path === base || path.startsWith(base.endsWith(sep) ? base : base + sep);
}

/** Up to so many bytes a text is read at once on this thread, as in `confine`: a busy machine takes longer to hand the question on. */
const mostAtOnce = 1_000_000;

/** Reading a pipe waits for its writer, reading a device may never end: only files have a text. */
async function readRegular(
  full: string,
  path: string,
  mostBytes: number,
  decoded: Decoding,
): Promise<string | undefined> {
  const found = statSync(full);
  if (found.isDirectory()) return undefined;
  if (!found.isFile()) throw new ReadError(path, 'it is no regular file');
  if (found.size > mostBytes)
    throw new ReadError(path, `it has ${found.size} bytes; at most ${mostBytes} are read`);
  return found.size <= mostAtOnce ? decoded(readFileSync(full), path) : readLarge(full, path, decoded);
}

let lastLarge: Promise<unknown> = Promise.resolve();

/** Large files are read one after the other: sixty of 20 MB that are asked for at once would all be in memory at once, twice. */
function readLarge(full: string, path: string, decoded: Decoding): Promise<string> {
  const read = async () => decoded(await readFile(full), path);
  const mine = lastLarge.then(read, read);
  lastLarge = mine;
  return mine;
}

type Decoding = (bytes: Uint8Array, path: string) => string;

const damaged = new TextDecoder('utf-8', { ignoreBOM: true });

function decodeDamaged(bytes: Uint8Array): string {
  return damaged.decode(bytes);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text in another encoding is named as what it is, never shown as garbage. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return utf8.decode(bytes);
  } catch {
    const [first, second] = bytes;
    const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    const is = isWide ? 'it is UTF-16' : 'it is not UTF-8; Latin-1 or Windows-1252, perhaps';
    throw new ReadError(path, `${is}; save it as UTF-8`);
  }
}

// A name that no file can have is the name of no file.
const missingCodes = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE'];

const reasons = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EIO', 'the disk gives an error'],
  ['EMFILE', 'too many files are open'],
]);

/** A reader that finds nothing is no failure; what the system refuses is said in words. */
function ignoreMissing<T>(error: unknown, fallback: T, path: string): T {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') throw error;
  if (missingCodes.includes(code)) return fallback;
  throw new ReadError(path, reasons.get(code) ?? `the system says ${code}`);
}
