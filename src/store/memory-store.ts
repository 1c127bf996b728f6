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
    isFolder: async (path) =>
      clean(path) === '' || [...files.keys()].some((file) => file.startsWith(below(path))),
    writeText: async (path, text) => void files.set(clean(path), text),
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
