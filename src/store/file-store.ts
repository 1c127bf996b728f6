import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Store } from './types.ts';

/**
 * A folder of the machine. Paths are relative to `root`. A confined store (for requests from elsewhere) reads and
 * writes nothing outside the root: no absolute path, no `..`, no link that leads out.
 */
export function fileStore(root: string, { confined = false } = {}): Store {
  const place = async (path: string): Promise<string | undefined> => {
    const full = resolve(root, path);
    if (!confined) return full;
    const base = await realpath(resolve(root));
    if (path.includes('\0') || !isInside(base, resolve(base, path))) return undefined;
    const real = await realpath(resolve(base, path)).catch((error) =>
      ignoreMissing(error, resolve(base, path)),
    );
    return isInside(base, real) ? real : undefined;
  };
  return {
    async readText(path) {
      const full = await place(path);
      if (full === undefined) return undefined;
      try {
        return await readFile(full, 'utf8');
      } catch (error) {
        return ignoreMissing(error, undefined);
      }
    },
    async list(folder) {
      const full = await place(folder);
      if (full === undefined) return [];
      try {
        const entries = await readdir(full, { withFileTypes: true });
        return entries
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
          .sort();
      } catch (error) {
        return ignoreMissing(error, []);
      }
    },
    async isFolder(path) {
      const full = await place(path);
      if (full === undefined) return false;
      try {
        return (await stat(full)).isDirectory();
      } catch (error) {
        return ignoreMissing(error, false);
      }
    },
    async writeText(path, text) {
      const full = await place(path);
      if (full === undefined) throw new Error(`outside the served folder: ${path}`);
      await writeByRename(full, text);
    },
  };
}

function isInside(base: string, path: string): boolean {
  return path === base || path.startsWith(base.endsWith(sep) ? base : base + sep);
}

/** A reader that finds nothing is no failure; anything else is. */
function ignoreMissing<T>(error: unknown, fallback: T): T {
  const code = (error as { code?: string }).code;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return fallback;
  throw error;
}

/** Whole or not at all: a temporary file in the same folder, flushed, then renamed over the old one. */
async function writeByRename(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
