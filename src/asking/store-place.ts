import type { AuditLog, FileArchive, RemarkArchive, RunArchive } from '../database/index.ts';
import { servedStore } from '../operations/shared/served-store.ts';
import { type Store, withBundled } from '../store/index.ts';

/** Where the files of a server are; every thread opens them for itself. */
export type StorePlace =
  | { readonly kind: 'folder'; readonly root: string }
  | { readonly kind: 'database'; readonly url: string };

/** Files, and what a database knows beyond their newest texts. */
export interface OpenedPlace {
  readonly store: Store;
  readonly archive: FileArchive | null;
  /** Who did what, and what was asked, where the place keeps it. */
  readonly audit: AuditLog | null;
  readonly runs: RunArchive | null;
  /** What people have said about claims and numbers, over all files. */
  readonly remarks: RemarkArchive | null;
  /** Changes whenever any file does, where the place can say so without reading them. */
  readonly revision: (() => Promise<string>) | null;
  /** The same files; a database keeps who wrote. */
  readonly writtenBy: (name: string) => Store;
  readonly close: () => Promise<void>;
}

/**
 * Opens the files of a server, with at most so many connections where they are a database's.
 *
 * @throws InputError where the folder is none; DatabaseError where the database cannot be used.
 * @example
 * openPlace({ kind: 'folder', root: 'no-such-folder' }, 1) // throws root 'no-such-folder' is no folder
 */
export async function openPlace(place: StorePlace, connections: number): Promise<OpenedPlace> {
  if (place.kind === 'folder') return inFolder(await servedStore(place.root, 'serve'));
  const { postgresStore } = await import('../database/index.ts');
  const store = await postgresStore(place.url, { connections });
  return {
    store: withBundled(store),
    archive: store,
    audit: store.audit,
    runs: store.runs,
    remarks: store.remarks,
    revision: store.revision,
    writtenBy: (name) => withBundled(store.writtenBy(name)),
    close: store.close,
  };
}

function inFolder(store: Store): OpenedPlace {
  const none = { archive: null, audit: null, runs: null, remarks: null, revision: null };
  return { store, ...none, writtenBy: () => store, close: async () => {} };
}
