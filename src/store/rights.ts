import { cleanPath } from './clean-path.ts';
import type { Store } from './types.ts';
import { WriteError } from './write-error.ts';

/** What somebody may do: ask and read; change files, too; see who did what, and publish. */
export const roles = ['reader', 'analyst', 'owner'] as const;
export type Role = (typeof roles)[number];

/** A role, or none at all. */
export type RoleOrNone = Role | 'none';

/** What somebody may do where. Plain data: a server hands it to its threads. */
export interface Rights {
  /** In every folder that is not named. */
  readonly role: RoleOrNone;
  /** Folders with a role of their own, their folders included: the longest name decides. */
  readonly situations: Readonly<Record<string, RoleOrNone>>;
}

/**
 * The role at a path.
 *
 * @example
 * roleAt({ role: 'none', situations: { river: 'analyst' } }, 'river/situation.yaml') // => 'analyst'
 * roleAt({ role: 'none', situations: { river: 'analyst' } }, 'riverside/situation.yaml') // => 'none'
 */
export function roleAt({ role, situations }: Rights, path: string): RoleOrNone {
  const clean = `${cleanPath(path)}/`;
  const [nearest] = Object.entries(situations)
    .map(([folder, own]) => ({ at: `${cleanPath(folder)}/`, own }))
    .filter(({ at }) => clean.startsWith(at))
    .sort((a, b) => b.at.length - a.at.length);
  return nearest?.own ?? role;
}

/**
 * Whether somebody may do at a path what a role may.
 *
 * @example
 * mayAs({ role: 'reader', situations: { river: 'owner' } }, 'analyst', 'river/notes.md') // => true
 */
export function mayAs(rights: Rights, role: Role, path: string): boolean {
  const own = roleAt(rights, path);
  return own !== 'none' && roles.indexOf(own) >= roles.indexOf(role);
}

/**
 * A store as somebody sees it: what may not be read is not there, and what may not be changed is refused.
 *
 * @example
 * const store = memoryStore(new Map([['a/x.md', '1'], ['b/x.md', '2']]));
 * seenWith({ role: 'none', situations: { b: 'reader' } }, store).listFolders('.') // => ['b']
 */
export function seenWith(rights: Rights, store: Store): Store {
  const isSeen = (path: string) => mayAs(rights, 'reader', path);
  const leadsOn = (path: string) => {
    const start = cleanPath(path) === '' ? '' : `${cleanPath(path)}/`;
    return Object.entries(rights.situations).some(
      ([folder, own]) => own !== 'none' && cleanPath(folder).startsWith(start),
    );
  };
  const refuseUnless = (path: string) => {
    if (!mayAs(rights, 'analyst', path)) throw new WriteError(path, 'you may not change it');
  };
  // A path goes on as it was judged: an absolute spelling of one below the root would be judged by another name than it is read by.
  return {
    readText: async (path) =>
      isSeen(path) && !path.endsWith('/') ? store.readText(cleanPath(path)) : undefined,
    readDamaged: async (path) =>
      isSeen(path) && !path.endsWith('/') ? store.readDamaged(cleanPath(path)) : undefined,
    largeText: async (path) =>
      isSeen(path) && !path.endsWith('/') ? store.largeText?.(cleanPath(path)) : undefined,
    list: async (folder) => (isSeen(folder) ? store.list(cleanPath(folder)) : []),
    listFolders: async (folder) =>
      (await store.listFolders(cleanPath(folder))).filter((name) => {
        const path = `${folder}/${name}`;
        return isSeen(path) || leadsOn(path);
      }),
    isFolder: async (path) => (isSeen(path) || leadsOn(path)) && store.isFolder(cleanPath(path)),
    writeText: async (path, text) => {
      refuseUnless(path);
      return store.writeText(cleanPath(path), text);
    },
    changeText: async (path, change) => {
      refuseUnless(path);
      return store.changeText(cleanPath(path), change);
    },
  };
}
