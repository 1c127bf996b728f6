import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Store } from './types.ts';
import { WriteError, writeTogether } from './write-together.ts';

/**
 * A folder of the machine. Paths are relative to `root`. A confined store (for requests from elsewhere) reads and
 * writes nothing outside the root: no absolute path, no `..`, no link that leads out.
 */
export function fileStore(root: string, { confined = false } = {}): Store {
  const place = (path: string) => (confined ? confine(root, path) : resolve(root, path));
  const read = async <T>(path: string, missing: T, use: (full: string) => Promise<T>): Promise<T> => {
    try {
      const full = await place(path);
      return full === undefined ? missing : await use(full);
    } catch (error) {
      return ignoreMissing(error, missing);
    }
  };
  return {
    readText: (path) => read<string | undefined>(path, undefined, (full) => readFile(full, 'utf8')),
    list: (folder) =>
      read<readonly string[]>(folder, [], async (full) => {
        const entries = await readdir(full, { withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile());
        return files.map(({ name }) => name).sort();
      }),
    isFolder: (path) => read(path, false, async (full) => (await stat(full)).isDirectory()),
    async writeText(path, text) {
      const full = await place(path);
      if (full === undefined) throw new WriteError(path, 'it lies outside the served folder');
      await writeTogether([{ path: full, text }]);
    },
  };
}

/** The real place of a path, links resolved; undefined when it lies outside the root. */
async function confine(root: string, path: string): Promise<string | undefined> {
  const base = await realpath(resolve(root));
  const full = resolve(base, path);
  if (path.includes('\0') || !isInside(base, full)) return undefined;
  const real = await realExisting(full);
  return isInside(base, real) ? real : undefined;
}

/** Resolves links in the part of a path that exists: a file that is not there yet may stand behind a link, too. */
async function realExisting(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as { code?: string }).code !== 'ENOENT' || parent === path) throw error;
    return join(await realExisting(parent), basename(path));
  }
}

function isInside(base: string, path: string): boolean {
  return path === base || path.startsWith(base.endsWith(sep) ? base : base + sep);
}

// A name that no file can have is the name of no file.
const missingCodes = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE'];

/** A reader that finds nothing is no failure; anything else is. */
function ignoreMissing<T>(error: unknown, fallback: T): T {
  if (missingCodes.includes((error as { code?: string }).code ?? '')) return fallback;
  throw error;
}
