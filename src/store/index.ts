/** Store: situations, reports and results; a folder of files, or memory. */

export { type AppendOptions, appendText } from './append-text.ts';
export { builtFile } from './built-file.ts';
export { cleanPath } from './clean-path.ts';
export { type FolderLook, refuseOddName } from './file-name.ts';
export { type FileStoreOptions, fileStore, refuseOddFile } from './file-store.ts';
export type { LargeText } from './large-text.ts';
export { makeFolders } from './make-folders.ts';
export { memoryStore } from './memory-store.ts';
export { exampleFiles, packageFile } from './package-files.ts';
export { mayAs, type Rights, type Role, type RoleOrNone, roleAt, roles, seenWith } from './rights.ts';
export { type ShelvedText, type TextShelf, textShelf } from './text-shelf.ts';
export { ReadError, type Store, type TextChange } from './types.ts';
export { withBundled } from './with-bundled.ts';
export { NameError, WriteError } from './write-error.ts';
export { type FileText, writeTogether } from './write-together.ts';
