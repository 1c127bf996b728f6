import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileStore } from './file-store.ts';
import type { Store } from './types.ts';

const shipped = /^(?:\.\/)?(situations|catalog)(\/|$)/;

/**
 * A store that finds the situations and published cases of the package under their usual paths, too, wherever it stands.
 * A folder of the user's own hides the shipped one whole: files of two hands are never mixed.
 *
 * @example
 * withBundled(memoryStore(new Map())).isFolder('situations/us-russia-2025') // => true
 */
export function withBundled(own: Store): Store {
  const bundled = fileStore(fileURLToPath(new URL('../../', import.meta.url)), { confined: true });
  const isShipped = async (path: string, folder: string) =>
    shipped.test(path) && !(await own.isFolder(folder));
  const readBy = (way: 'readText' | 'readDamaged') => async (path: string) =>
    (await own[way](path)) ?? ((await isShipped(path, dirname(path))) ? bundled[way](path) : undefined);
  return {
    ...own,
    readText: readBy('readText'),
    readDamaged: readBy('readDamaged'),
    list: async (folder) => ((await isShipped(folder, folder)) ? bundled : own).list(folder),
    listFolders: async (folder) => {
      const names = await own.listFolders(folder);
      const shippedToo = (await isShipped(folder, folder)) ? await bundled.listFolders(folder) : [];
      return [...new Set([...names, ...shippedToo])].sort();
    },
    isFolder: async (path) =>
      (await own.isFolder(path)) || ((await isShipped(path, path)) && bundled.isFolder(path)),
  };
}
