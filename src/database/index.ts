/** Database: the files of a team in PostgreSQL, with every version of each and a search in their words. */
export type { FileArchive, FileVersion, FoundText } from './archive.ts';
export type { AuditEvent, AuditLog, KeptEvent } from './audit.ts';
export { type Copied, type CopyOptions, copyFiles, type FilesToCopy } from './copy-files.ts';
export { type DatabaseStore, type DatabaseStoreOptions, postgresStore } from './postgres-store.ts';
export type { KeptRemark, RemarkArchive } from './remarks.ts';
export type { KeptRun, Run, RunArchive } from './runs.ts';
