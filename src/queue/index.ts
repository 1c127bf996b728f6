/** Queue: the parts of a sweep, worked out by any number of machines that share a PostgreSQL database. */
export { shownAddress } from './address.ts';
export type { PartsWaiting, WantedParts } from './await-parts.ts';
export { isPassing, throughBreaks } from './database.ts';
export { DatabaseError, UnusablePlanError } from './database-error.ts';
export type { JobsSettings } from './jobs.ts';
export { type ConnectionOptions, openPool, reasonOf } from './open-pool.ts';
export { openQueue, type Queue } from './open-queue.ts';
export type { PartKey } from './parts.ts';
export { schemaExists, withRights } from './rights.ts';
export type { SetAside } from './tries.ts';
export type { PartMaker, WorkSettings } from './work.ts';
