import { type Store, WriteError } from '../store/index.ts';

/** What was copied, and what was left where it was. */
export interface Copied {
  /** Written, in order. */
  readonly written: readonly string[];
  /** There already, with the same text. */
  readonly same: readonly string[];
}

/** What is asked of files that are copied. */
export type FilesToCopy = Pick<Store, 'list' | 'listFolders' | 'readText'>;

export interface CopyOptions {
  /** Whether a file whose text differs is replaced. */
  readonly replaces: boolean;
  readonly tell?: (path: string) => void;
}

/**
 * Copies all texts below a folder from one store to another, hidden ones left out; the same again changes nothing. Where a text differs
 * and is not to be replaced nothing more is written, and the error says which.
 *
 * @example
 * const to = memoryStore(new Map());
 * (await copyFiles(memoryStore(new Map([['a/b.yaml', 'x']])), to, '.', { replaces: false })).written // => ['a/b.yaml']
 */
export async function copyFiles(
  from: FilesToCopy,
  to: Pick<Store, 'changeText'>,
  folder: string,
  options: CopyOptions,
): Promise<Copied> {
  const [written, same]: [string[], string[]] = [[], []];
  for await (const path of pathsBelow(from, folder)) {
    const text = await from.readText(path);
    if (text === undefined) continue;
    let old: string | undefined;
    const isFree = await to.changeText(path, (now) => {
      old = now;
      return now === undefined || (now !== text && options.replaces) ? text : undefined;
    });
    if (isFree) written.push(path);
    else if (old === text) same.push(path);
    else throw new WriteError(path, 'another text is there already; --force replaces it');
    options.tell?.(path);
  }
  return { written, same };
}

async function* pathsBelow(store: FilesToCopy, folder: string): AsyncGenerator<string> {
  const inFolder = (name: string) => (folder === '.' || folder === '' ? name : `${folder}/${name}`);
  for (const name of await store.list(folder)) if (!name.startsWith('.')) yield inFolder(name);
  for (const name of await store.listFolders(folder)) yield* pathsBelow(store, inFolder(name));
}
