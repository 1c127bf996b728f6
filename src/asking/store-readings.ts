import { createHash } from 'node:crypto';
import { ReadError, type Store } from '../store/index.ts';

const ways = ['readText', 'readDamaged', 'list', 'listFolders', 'isFolder'] as const;

/** Something that was asked of the files, and what was found: enough to tell whether it would be found again. */
export interface StoreReading {
  readonly way: (typeof ways)[number];
  readonly path: string;
  /** SHA-256 of a text or of a list of names; yes or no of a folder; empty where there is nothing. */
  readonly found: string;
}

/** The same store, writing down what is read of it: each finding once, two of one path where it changed meanwhile. */
export function notingReads(store: Store): {
  readonly store: Store;
  readonly readings: () => readonly StoreReading[];
} {
  const noted = new Map<string, StoreReading>();
  const noting =
    <Found extends Parameters<typeof named>[0]>(
      way: StoreReading['way'],
      read: (path: string) => Promise<Found>,
    ) =>
    async (path: string): Promise<Found> => {
      const note = (found: string) => void noted.set(`${way} ${found} ${path}`, { way, path, found });
      try {
        const value = await read(path);
        note(named(value));
        return value;
      } catch (error) {
        if (error instanceof ReadError) note(error.message);
        throw error;
      }
    };
  return {
    store: {
      ...store,
      readText: noting('readText', store.readText),
      readDamaged: noting('readDamaged', store.readDamaged),
      list: noting('list', store.list),
      listFolders: noting('listFolders', store.listFolders),
      isFolder: noting('isFolder', store.isFolder),
    },
    readings: () => [...noted.values()],
  };
}

/** Whether all that was read once would be found again now. */
export async function wouldFindAgain(store: Store, readings: readonly StoreReading[]): Promise<boolean> {
  const findings = await Promise.all(
    readings.map(async ({ way, path, found }) => {
      const now = await store[way](path).then(named, (error: unknown) => {
        if (error instanceof ReadError) return error.message;
        throw error;
      });
      return now === found;
    }),
  );
  return findings.every((isSame) => isSame);
}

/** An empty text has a hash as others have: it is not nothing. */
function named(value: string | undefined | boolean | readonly string[]): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return createHash('sha256').update(text).digest('hex');
}
