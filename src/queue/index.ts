/** Queue: the parts of a sweep, worked out by any number of machines that share a PostgreSQL database. */
export { awaitParts, type WantedParts } from './await-parts.ts';
export { type Database, openDatabase } from './database.ts';
export { DatabaseError, WrongWorkerError } from './database-error.ts';
export { type Job, type Jobs, leaseSeconds, openJobs } from './jobs.ts';
export { dropPart, keepPart, keepPlan, type PartKey, partTextOf, presentParts } from './parts.ts';
export type { SetAside } from './tries.ts';
export { type PartMaker, type WorkSettings, work } from './work.ts';
