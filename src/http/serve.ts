import { askOnThreads, openPlace, type StorePlace, type ThreadLimits } from '../asking/index.ts';
import { badSetting } from '../operations/shared/served-store.ts';
import { DatabaseError } from '../queue/index.ts';
import { accessByTokens, readEntries } from './access.ts';
import { app } from './app.ts';
import { listenUntilStopped } from './listen.ts';
import { makeMeter } from './meter.ts';
import type { LogLine } from './request-log.ts';
import { isLoopback } from './strangers.ts';

export interface ServeOptions extends ThreadLimits {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Address to listen on; 127.0.0.1 when not named, and then only requests for this machine are answered. */
  readonly host?: string;
  readonly root: string;
  /** Address of a PostgreSQL database that holds the files, instead of the root. */
  readonly database?: string;
  /** File of tokens: whoever shows none of them is not let in. */
  readonly tokens?: string;
  /** Whether files below the root may be written. */
  readonly write?: boolean;
  /** Whether each request is told on standard error, as a line of JSON. */
  readonly log?: boolean;
}

/**
 * Serves until SIGINT or SIGTERM; answers are confined to situations below `root`.
 *
 * @example
 * serve({ root: '.', port: 70_000 }) // throws port must be a whole number from 0 to 65535
 */
export async function serve({
  port = 4114,
  host = '127.0.0.1',
  root,
  database,
  tokens,
  write = false,
  log = false,
  ...limits
}: ServeOptions): Promise<void> {
  refuseBad(limits);
  if (tokens !== undefined) await readEntries(tokens);
  const place: StorePlace =
    database === undefined ? { kind: 'folder', root } : { kind: 'database', url: database };
  const { store, archive, writtenBy, close } = await openPlace(place, 4).catch(refused);
  const isLocalOnly = isLoopback(host);
  const asker = askOnThreads(place, limits);
  const { fetch } = app({
    store,
    isLocalOnly,
    asker,
    archive,
    writtenBy,
    ...(tokens !== undefined && { access: accessByTokens(tokens) }),
    isWritable: write,
    meter: makeMeter(),
    ...(log && { log: tell }),
  });
  try {
    await listenUntilStopped('serve', { fetch, port, host }, (address) => {
      console.log(`Détente answers at ${address}`);
      const may = write ? 'read and change' : 'read';
      if (!isLocalOnly)
        console.error(
          `whoever can reach ${host} can ${may} the situations in ${database === undefined ? root : 'the database'}`,
        );
    });
  } finally {
    await asker.close();
    await close();
  }
}

/** A database that cannot be used is the user's to mend. */
function refused(error: unknown): never {
  throw error instanceof DatabaseError ? badSetting('serve', error.message, error.hint) : error;
}

function refuseBad(limits: ThreadLimits): void {
  for (const [name, value] of Object.entries(limits) as readonly [string, number][])
    if (!Number.isInteger(value) || value < 1 || value > 1_000_000)
      throw badSetting('serve', `${name} must be a whole number from 1 to 1000000`);
}

function tell(line: LogLine): void {
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
