import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and whatever lacks above it, one after the other: Node's own way tries for ever where the folder above is there, but lets
 * nobody make anything and says that nothing is there, as `/proc` does.
 *
 * @throws What the system refuses, of the first folder that cannot be made.
 * @example
 * await makeFolders('situations') // => undefined
 */
export async function makeFolders(path: string): Promise<void> {
  const refused = await tryMake(path);
  if (refused === undefined) return;
  const above = dirname(path);
  if (codeOf(refused) !== 'ENOENT' || above === path) throw refused;
  await makeFolders(above);
  const again = await tryMake(path);
  if (again !== undefined) throw again;
}

/** What the system refuses; undefined where the folder is there, whoever made it. */
async function tryMake(path: string): Promise<unknown> {
  try {
    await mkdir(path);
    return undefined;
  } catch (error) {
    const found = await stat(path).catch(() => undefined);
    return found?.isDirectory() === true ? undefined : error;
  }
}

function codeOf(error: unknown): unknown {
  return (error as { readonly code?: unknown }).code;
}
