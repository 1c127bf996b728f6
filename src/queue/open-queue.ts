import { awaitParts, type PartsWaiting, type WantedParts } from './await-parts.ts';
import { openDatabase } from './database.ts';
import { type Jobs, type JobsSettings, openJobs } from './jobs.ts';
import { dropPart, keepPart, keepPlan, type PartKey, partTextOf, presentParts } from './parts.ts';
import { refuseMissingRights, withRights } from './rights.ts';
import { jobSchema, sweepSchema } from './schemas.ts';
import { makeTables } from './tables.ts';
import type { SetAside } from './tries.ts';
import { type PartMaker, type WorkSettings, work } from './work.ts';

/** Plans, parts and jobs in one database. */
export interface Queue {
  /** Keeps a plan; the same plan twice is one. */
  readonly keepPlan: (hash: string, text: string) => Promise<void>;
  /** Text of a part; undefined where it is not there yet. */
  readonly partText: (key: PartKey) => Promise<string | undefined>;
  /** The first to keep a part stands. */
  readonly keepPart: (key: PartKey, text: string) => Promise<void>;
  /** What is damaged is worked out again. */
  readonly dropPart: (key: PartKey) => Promise<void>;
  readonly presentParts: (plan: string, givesUp: boolean) => Promise<ReadonlySet<number>>;
  /** Puts parts up to be worked out, whether they are there or not. */
  readonly addJobs: Jobs['add'];
  /**
   * Has parts worked out that are not there, and waits until each is there or set aside. Answers what was set aside.
   */
  readonly awaitParts: (wanted: WantedParts, waiting: PartsWaiting) => Promise<readonly SetAside[]>;
  /** Works parts out until it is told to stop; answers how many it made. */
  readonly work: (make: PartMaker, settings: WorkSettings) => Promise<number>;
  readonly close: () => Promise<void>;
}

const schemas = [sweepSchema, jobSchema];

/**
 * Opens the queue in the PostgreSQL database at an address, with its tables where they are not there yet. `lease` is how many seconds
 * a part that nobody ended stays with its worker. An address where nobody answers, or an account without the rights, is a DatabaseError.
 *
 * @example
 * await openQueue('postgresql://127.0.0.1:1/none', { version: '0.1.0-node20' }) // throws the database at 127.0.0.1:1/none cannot be used
 */
export async function openQueue(url: string, settings: JobsSettings): Promise<Queue> {
  const database = await openDatabase(url);
  const jobs = await withRights(database.pool, url, schemas, async () => {
    await makeTables(database);
    const opened = await openJobs(database, url, settings);
    await refuseMissingRights(database.pool, schemas).catch(async (error: unknown) => {
      await opened.close();
      throw error;
    });
    return opened;
  }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  return {
    keepPlan: (hash, text) => keepPlan(database, hash, text),
    partText: (key) => partTextOf(database, key),
    keepPart: (key, text) => keepPart(database, key, text),
    dropPart: (key) => dropPart(database, key),
    presentParts: (plan, givesUp) => presentParts(database, plan, givesUp),
    addJobs: jobs.add,
    awaitParts: (wanted, waiting) => awaitParts(database, jobs, wanted, waiting),
    work: (make, settings) => work(database, jobs, make, settings),
    close: async () => {
      await jobs.close();
      await database.close();
    },
  };
}
