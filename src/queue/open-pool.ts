import type { Pool } from 'pg';
import { catalogues } from '../words/index.ts';
import { DatabaseError } from './database-error.ts';

const { queue: say } = catalogues.en;

export interface ConnectionOptions {
  /** Connections at once. */
  readonly most?: number;
  /** Where tables are looked for that name no schema. */
  readonly schema?: string;
  /** Asked first, to see whether the database lets us do what we need. */
  readonly first?: string;
}

/**
 * Opens connections to the PostgreSQL database at an address.
 *
 * @throws DatabaseError where nobody answers at the address, or it lets us do nothing.
 * @example
 * await openPool('postgresql://127.0.0.1:1/none') // throws the database at 127.0.0.1:1/none cannot be used
 */
export async function openPool(
  url: string,
  { most = 4, schema, first = 'select 1' }: ConnectionOptions = {},
): Promise<Pool> {
  // The driver takes whatever else for the name of a database at a server called base.
  if (!/^(postgres(ql)?|socket):\/\/.|^\//.test(url))
    throw new DatabaseError(say.cannotOpen(hostOf(url), say.noPostgres), say.cannotOpenHint);
  const { Pool } = await loadDriver();
  const pool = new Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: 10_000,
    ...(schema !== undefined && { options: `-c search_path=${schema}` }),
  });
  // A connection that breaks says so to itself and to its pool, idle or not: whoever asked hears of it by the answer, and the next
  // question opens another. Nobody listening would end the process.
  pool.on('connect', (client) => void client.on('error', () => {}));
  pool.on('error', () => {});
  try {
    await onceStarted(() => pool.query(first));
    return pool;
  } catch (error) {
    await pool.end();
    throw new DatabaseError(say.cannotOpen(hostOf(url), reasonOf(error)), say.cannotOpenHint);
  }
}

/** A server that is starting up says so (`cannot_connect_now`), and is there in a moment: a worker may be started beside it. */
async function onceStarted(ask: () => Promise<unknown>): Promise<void> {
  for (let left = startingTries; ; left--) {
    try {
      await ask();
      return;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== '57P03' || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

const startingTries = 120;

/** The driver is optional: who has no database need not have it. */
async function loadDriver() {
  try {
    return (await import('pg')).default;
  } catch {
    throw new DatabaseError(say.noPackages, say.noPackagesHint);
  }
}

/** Names the machine, never a password. */
export function hostOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}` || say.noAddress;
  } catch {
    return say.noAddress;
  }
}

/**
 * What a database refused, in its own words.
 *
 * @example
 * reasonOf({ code: 'ECONNREFUSED', message: '' }) // => 'ECONNREFUSED'
 */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return message === undefined || message === '' ? (code ?? String(error)) : message;
}
