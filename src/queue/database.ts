import type { Pool } from 'pg';
import { openPool } from './open-pool.ts';

/** Where sweeps, their parts and their tries are kept: a schema of its own in a PostgreSQL database. */
export interface Database {
  readonly pool: Pool;
  readonly close: () => Promise<void>;
}

/**
 * Opens a database.
 *
 * @throws DatabaseError where nobody answers at the address.
 */
export async function openDatabase(url: string): Promise<Database> {
  const pool = await openPool(url);
  return { pool, close: () => pool.end() };
}

/**
 * Breaks that mend themselves: the server is restarted, the network lost, or two wait for each other.
 *
 * @example
 * isPassing({ code: '57P01' }) // => true
 * isPassing({ code: '42601' }) // => false
 */
export function isPassing(error: unknown): boolean {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  return (
    /^(40001|40P01|57P0[1-3]|08\d{3}|53300|ECONN|EPIPE|ETIMEDOUT)/.test(code) ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect|ECONN|shutting down|starting up/i.test(
      message,
    )
  );
}

/**
 * Does what a database is asked for, again and again while it cannot be reached, for at most five minutes.
 *
 * @example
 * await throughBreaks(async () => 7) // => 7
 */
export async function throughBreaks<T>(ask: () => Promise<T>, patienceMs = 300_000): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let wait = 200; ; wait = Math.min(5000, wait * 2)) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error) || performance.now() + wait > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
