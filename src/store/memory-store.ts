import type { Store } from './types.ts';

/** Files kept in memory, for the browser and for tests: `files` is read and written. */
export function memoryStore(files: Map<string, string>): Store {
  const clean = (path: string) => path.replace(/^\.\//, '').replace(/\/+$/, '');
  const below = (folder: string) =>
    clean(folder) === '' || clean(folder) === '.' ? '' : `${clean(folder)}/`;
  return {
    readText: async (path) => files.get(clean(path)),
    list: async (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(below(folder)) && !path.slice(below(folder).length).includes('/'))
        .map((path) => path.slice(below(folder).length))
        .sort(),
    isFolder: async (path) => [...files.keys()].some((file) => file.startsWith(below(path))),
    writeText: async (path, text) => void files.set(clean(path), text),
  };
}
