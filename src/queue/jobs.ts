import type PgBoss from 'pg-boss';
import { type Database, throughBreaks } from './database.ts';
import { loadPackages } from './packages.ts';
import type { PartKey } from './parts.ts';
import { jobSchema } from './schemas.ts';

/** A job as the queue hands it out. */
export interface Job {
  readonly id: string;
  readonly data: PartKey;
}

/** Jobs of all sweeps: which part is to be worked out. What is in it stands in the plan. */
export interface Jobs {
  readonly add: (parts: readonly PartKey[]) => Promise<void>;
  /** The next job, to be done within the lease; undefined where there is none. */
  readonly next: () => Promise<Job | undefined>;
  readonly done: (job: Job) => Promise<void>;
  /** To be handed out again. */
  readonly giveBack: (job: Job) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** One version of Détente and of Node gives the same digits: its workers see no jobs of another. */
const nameOf = (version: string) => `parts-${version}`;

/** A part takes seconds; where it takes longer it is made twice, and kept once. */
const leaseSeconds = 300;

export interface JobsSettings {
  /** Those of this version alone; in a few letters, as `0.1.0-node20`. */
  readonly version: string;
  /** In seconds. */
  readonly lease?: number | undefined;
}

/**
 * Jobs in the database at `url`, kept by pg-boss. A job that nobody ends within the lease is handed out again: its worker was
 * killed, or is slower than that, and then the part is made twice and kept once.
 */
export async function openJobs(
  database: Database,
  url: string,
  { version, lease = leaseSeconds }: JobsSettings,
): Promise<Jobs> {
  const name = nameOf(version);
  const { PgBoss } = await loadPackages();
  await fillSchema(database, PgBoss.getConstructionPlans(jobSchema));
  const boss = await throughBreaks(() => started(new PgBoss(bossSettings(url))));
  // Handed out as often as it takes: tries are counted with their reasons beside the parts.
  const options = {
    policy: 'short' as const,
    retryLimit: 1000,
    retryDelay: 0,
    expireInSeconds: lease,
  };
  await throughBreaks(() => boss.createQueue(name, { name, ...options })).catch(async (error: unknown) => {
    await stop(boss);
    throw error;
  });
  return {
    add: async (parts) => {
      for (let at = 0; at < parts.length; at += block)
        await throughBreaks(() =>
          boss.insert(parts.slice(at, at + block).map((part) => jobOf(name, part, lease))),
        );
    },
    next: async () => (await throughBreaks(() => boss.fetch<PartKey>(name)))?.[0],
    done: async ({ id }) => {
      await throughBreaks(() => boss.complete(name, id));
    },
    giveBack: async ({ id }) => {
      await throughBreaks(() => boss.fail(name, id, {}));
    },
    close: () => stop(boss),
  };
}

function bossSettings(url: string): PgBoss.ConstructorOptions {
  return {
    connectionString: url,
    schema: jobSchema,
    application_name: 'detente',
    max: 2,
    schedule: false,
    // Leases that have run out are looked for this often.
    maintenanceIntervalSeconds: 2,
  };
}

/** One whose start failed does nothing when it is started again. */
async function started(boss: PgBoss): Promise<PgBoss> {
  // A lost connection is asked again by whoever needed it.
  boss.on('error', () => {});
  try {
    return await boss.start();
  } catch (error) {
    await stop(boss);
    throw error;
  }
}

function stop(boss: PgBoss): Promise<void> {
  return boss.stop({ graceful: false, wait: false });
}

/**
 * Makes the tables of jobs in a schema that an administrator has made: pg-boss itself would make the schema, too, which takes a right that
 * its account need not have.
 */
async function fillSchema({ pool }: Database, plans: string): Promise<void> {
  const { rows } = await throughBreaks(() =>
    pool.query(
      `select 1 from pg_namespace n where nspname = $1
       and not exists (select from pg_class where relnamespace = n.oid and relname = 'version')`,
      [jobSchema],
    ),
  );
  if (rows.length === 0) return;
  const client = await pool.connect();
  try {
    await client.query(plans.replace(/create schema if not exists \w+\s*;?/i, ''));
  } catch (error) {
    await client.query('rollback');
    // Somebody else was quicker.
    if (!/already exists/.test(String(error))) throw error;
  } finally {
    client.release();
  }
}

/** Whether some worker has a part of the plan in hand, as far as the leases tell. */
export async function isInHand({ pool }: Database, plan: string): Promise<boolean> {
  const { rows } = await throughBreaks(() =>
    pool.query(`select 1 from ${jobSchema}.job where state = 'active' and data ->> 'plan' = $1 limit 1`, [
      plan,
    ]),
  );
  return rows.length > 0;
}

const block = 1000;

/** One job a part waits at most, however often the sweep is asked for. */
function jobOf(name: string, { plan, part, givesUp }: PartKey, lease: number) {
  return {
    name,
    data: { plan, part, givesUp },
    singletonKey: `${plan} ${part} ${givesUp}`,
    expireInSeconds: lease,
    retryLimit: 1000,
    retryDelay: 0,
  };
}
