import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and whatever lacks above it, one after the other: Node's own way tries for ever where the folder above is there, but lets
 * nobody make anything and says that nothing is there, as `/proc` does. The system is asked on this thread, as in `writeTogether`.
 *
 * @throws What the system refuses, of the first folder that cannot be made.
 * @example
 * await makeFolders('situations') // => undefined
 */
export async function makeFolders(path: string): Promise<void> {
  make(path);
}

function make(path: string): void {
  const refused = tryMake(path);
  if (refused === undefined) return;
  const above = dirname(path);
  if (codeOf(refused) !== 'ENOENT' || above === path) throw refused;
  make(above);
  const again = tryMake(path);
  if (again !== undefined) throw again;
}

/** What the system refuses; undefined where the folder is there, whoever made it. */
function tryMake(path: string): unknown {
  if (isFolder(path)) return undefined;
  try {
    mkdirSync(path);
    return undefined;
  } catch (error) {
    return isFolder(path) ? undefined : error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

function codeOf(error: unknown): unknown {
  return (error as { readonly code?: unknown }).code;
}
