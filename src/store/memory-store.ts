import type { Store } from './types.ts';

/**
 * Files kept in memory, for the browser and for tests: `files` is read and written.
 *
 * @example
 * const store = memoryStore(new Map([['a.yaml', 'a: 1']]));
 * store.readText('a.yaml') // => 'a: 1'
 */
export function memoryStore(files: Map<string, string>): Store {
  const below = (folder: string) => (clean(folder) === '' ? '' : `${clean(folder)}/`);
  const readText = async (path: string) => (path.endsWith('/') ? undefined : files.get(clean(path)));
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
    isFolder: async (path) =>
      clean(path) === '' || [...files.keys()].some((file) => file.startsWith(below(path))),
    writeText: async (path, text) => void files.set(clean(path), text),
    changeText: async (path, change) => {
      const text = change(files.get(clean(path)));
      if (text !== undefined) files.set(clean(path), text);
      return text !== undefined;
    },
  };
}

/** `./a//b/../c/` is `a/c`, as on a disk. */
function clean(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
