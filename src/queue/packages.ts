import type { Pool } from 'pg';
import type PgBoss from 'pg-boss';
import { catalogues } from '../words/index.ts';
import { DatabaseError } from './database-error.ts';

const { queue: say } = catalogues.en;

/** What connects to a database and what keeps its queue. */
interface Packages {
  readonly Pool: typeof Pool;
  readonly PgBoss: typeof PgBoss;
}

/** Both are optional: who has no database need not have them. */
export async function loadPackages(): Promise<Packages> {
  try {
    const [pg, boss] = await Promise.all([import('pg'), import('pg-boss')]);
    return { Pool: pg.default.Pool, PgBoss: boss.default };
  } catch {
    throw new DatabaseError(say.noPackages, say.noPackagesHint);
  }
}
