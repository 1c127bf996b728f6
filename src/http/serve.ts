import { askOnThreads, keepAnswers, openPlace, type StorePlace, type ThreadLimits } from '../asking/index.ts';
import { badSetting } from '../operations/shared/served-store.ts';
import { DatabaseError } from '../queue/index.ts';
import { openAccess, type PeopleOptions } from './access.ts';
import { app } from './app.ts';
import { auditFile } from './audit.ts';
import { listenUntilStopped } from './listen.ts';
import { makeMeter } from './meter.ts';
import type { LogLine } from './request-log.ts';
import { isLoopback } from './strangers.ts';

export interface ServeOptions extends ThreadLimits, PeopleOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Address to listen on; 127.0.0.1 when not named, and then only requests for this machine are answered. */
  readonly host?: string;
  readonly root: string;
  /** Address of a PostgreSQL database that holds the files, instead of the root. */
  readonly database?: string;
  /** File that is told who did what; a database keeps that itself. */
  readonly audit?: string;
  /** Whether every request comes through a proxy, which tells whose it is. */
  readonly behindProxy?: boolean;
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
export async function serve(options: ServeOptions): Promise<void> {
  const { port = 4114, host = '127.0.0.1', root, database, write = false, log = false } = options;
  const limits = limitsIn(options);
  const opened = await openAccess(options);
  const place: StorePlace =
    database === undefined ? { kind: 'folder', root } : { kind: 'database', url: database };
  const { store, archive, runs, remarks, revision, writtenBy, close, ...kept } = await openPlace(
    place,
    4,
  ).catch(refused);
  const audit = kept.audit ?? (options.audit === undefined ? null : auditFile(options.audit));
  // Behind a proxy requests name the machine that people know.
  const isLocalOnly = isLoopback(host) && options.behindProxy !== true;
  const asker = keepAnswers(askOnThreads(place, limits), { store, revision });
  const { fetch } = app({
    store,
    isLocalOnly,
    asker,
    archive,
    audit,
    runs,
    remarks,
    writtenBy,
    ...opened,
    isBehindProxy: options.behindProxy === true,
    isWritable: write,
    docs: new URL('../docs/', import.meta.url),
    meter: makeMeter(),
    ...(log && { log: tell }),
  });
  try {
    await listenUntilStopped('serve', { fetch, port, host }, (address) => {
      console.log(`Détente answers at ${address}`);
      const may = write ? 'read and change' : 'read';
      if (!isLocalOnly && opened.access === undefined)
        console.error(
          `whoever can reach ${host} can ${may} the situations in ${database === undefined ? root : 'the database'}`,
        );
    });
  } finally {
    await asker.close();
    await audit?.close();
    await close();
  }
}

/** A database that cannot be used is the user's to mend. */
function refused(error: unknown): never {
  throw error instanceof DatabaseError ? badSetting('serve', error.message, error.hint) : error;
}

function limitsIn({ threads, mostWaiting, seconds, megabytes, perMinute }: ServeOptions): ThreadLimits {
  const given = Object.entries({ threads, mostWaiting, seconds, megabytes, perMinute });
  for (const [name, value] of given)
    if (value !== undefined && !(Number.isInteger(value) && value >= 1 && value <= 1_000_000))
      throw badSetting('serve', `${name} must be a whole number from 1 to 1000000`);
  return {
    ...(threads !== undefined && { threads }),
    ...(mostWaiting !== undefined && { mostWaiting }),
    ...(seconds !== undefined && { seconds }),
    ...(megabytes !== undefined && { megabytes }),
  };
}

function tell(line: LogLine): void {
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
