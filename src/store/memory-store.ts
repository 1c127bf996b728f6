import { cleanPath } from './clean-path.ts';
import { refuseOddName } from './file-name.ts';
import type { Store } from './types.ts';

/**
 * Files kept in memory, for the browser and for tests: `files` is read and written.
 *
 * @example
 * const store = memoryStore(new Map([['a.yaml', 'a: 1']]));
 * store.readText('a.yaml') // => 'a: 1'
 */
export function memoryStore(files: Map<string, string>): Store {
  const below = (folder: string) => (cleanPath(folder) === '' ? '' : `${cleanPath(folder)}/`);
  const readText = async (path: string) => (path.endsWith('/') ? undefined : files.get(cleanPath(path)));
  const namesIn = (folder: string) =>
    [...files.keys()]
      .filter((path) => path.startsWith(below(folder)))
      .map((path) => path.slice(below(folder).length).split('/')[0] ?? '');
  const isFolder = (folder: string) =>
    cleanPath(folder) === '' || [...files.keys()].some((file) => file.startsWith(below(folder)));
  const named = async (path: string) => {
    if (!files.has(path)) await refuseOddName(path, { isFolder, namesIn });
  };
  return {
    readText,
    readDamaged: readText,
    list: async (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(below(folder)) && !path.slice(below(folder).length).includes('/'))
        .map((path) => path.slice(below(folder).length))
        .sort(),
    listFolders: async (folder) => {
      const names = [...files.keys()]
        .filter((path) => path.startsWith(below(folder)))
        .map((path) => path.slice(below(folder).length).split('/'))
        .flatMap(([name = '', ...rest]) => (rest.length === 0 || name.startsWith('.') ? [] : [name]));
      return [...new Set(names)].sort();
    },
    isFolder: async (path) => isFolder(path),
    writeText: async (path, text) => {
      await named(cleanPath(path));
      files.set(cleanPath(path), text);
    },
    changeText: async (path, change) => {
      await named(cleanPath(path));
      const text = change(files.get(cleanPath(path)));
      if (text !== undefined) files.set(cleanPath(path), text);
      return text !== undefined;
    },
  };
}
