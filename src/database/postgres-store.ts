import type { Pool, PoolClient } from 'pg';
import { textHash } from '../evidence/index.ts';
import { DatabaseError, isPassing, openPool, reasonOf, throughBreaks, withRights } from '../queue/index.ts';
import {
  cleanPath,
  refuseOddName,
  type Store,
  type TextChange,
  textShelf,
  WriteError,
} from '../store/index.ts';
import { version as program } from '../version.ts';
import { catalogues } from '../words/index.ts';
import { archiveOf, type FileArchive } from './archive.ts';
import { askTogether } from './ask-together.ts';
import { type AuditLog, auditOf } from './audit.ts';
import type { FilesToCopy } from './copy-files.ts';
import { migrate } from './migrate.ts';
import { type RemarkArchive, remarksOf } from './remarks.ts';
import { type RunArchive, runsOf } from './runs.ts';

const { database: say } = catalogues.en;

/** The files of a team in a database, with every version of each. */
export interface DatabaseStore extends Store, FileArchive {
  /** The same files; what is written is told as this person's. */
  readonly writtenBy: (name: string) => DatabaseStore;
  readonly audit: AuditLog;
  readonly runs: RunArchive;
  readonly remarks: RemarkArchive;
  /** Lets all files be read as they were at one moment, whatever is written meanwhile. */
  readonly atOneMoment: <Found>(use: (files: FilesToCopy) => Promise<Found>) => Promise<Found>;
  /** Another one whenever any file has changed: a file's states are counted up, and none is taken back. */
  readonly revision: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface DatabaseStoreOptions {
  /** The schema that holds the tables, so that several may share one database. */
  readonly schema?: string;
  /** Connections at once. */
  readonly connections?: number;
  /** How long to go on while the server cannot be reached, in milliseconds. */
  readonly patience?: number;
}

/**
 * Opens the files that a PostgreSQL database keeps, with tables as this version needs them.
 *
 * @throws DatabaseError where nobody answers at the address, or it lets us do nothing.
 * @example
 * await postgresStore('postgresql://127.0.0.1:1/none') // throws the database at 127.0.0.1:1/none cannot be used
 */
export async function postgresStore(
  url: string,
  { schema = 'detente', connections = 4, patience = 30_000 }: DatabaseStoreOptions = {},
): Promise<DatabaseStore> {
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) throw new Error(`'${schema}' is no name of a schema`);
  const pool = await openPool(url, { most: connections, schema });
  try {
    await withRights(pool, url, [schema], () => migrate(pool, schema));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return storeOn({ pool, patience, ...sharedReads(rowsOf(pool, patience)) }, say.somebody);
}

/** Connections, how long to wait for a server that is away, and what all who read through them ask together. */
interface Connected extends Shared {
  readonly pool: Pool;
  readonly patience: number;
}

interface Shared {
  readonly readText: (path: string) => Promise<string | undefined>;
  readonly revision: () => Promise<string>;
}

function storeOn(connected: Connected, writer: string): DatabaseStore {
  const { pool, patience, readText, revision } = connected;
  const rows = rowsOf(pool, patience);
  const changeText = (path: string, change: TextChange) => changed(connected, writer, path, change);
  return {
    ...readingOf(rows),
    readText,
    readDamaged: readText,
    writeText: async (path, text) => void (await changeText(path, () => text)),
    changeText,
    ...archiveOf(rows),
    atOneMoment: (use) => atOneMoment(connected, use),
    audit: auditOf(rows, program),
    runs: runsOf(rows),
    remarks: remarksOf(rows),
    revision,
    writtenBy: (name) => storeOn(connected, name),
    close: () => pool.end(),
  };
}

type Rows = <Row extends object>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

function rowsOf(pool: Pool, patience: number): Rows {
  return <Row extends object>(text: string, values: readonly unknown[]) =>
    throughBreaks(async () => (await pool.query<Row>(text, [...values])).rows, patience).catch(awayOr);
}

/** Many readers at once ask one question for all, and a text that is known by its hash is not sent again. */
function sharedReads(rows: Rows): Shared {
  const shelf = textShelf(20_000_000);
  const textAt = askTogether<string, string>(async (paths) => {
    const known = new Map(paths.map((path) => [path, shelf.at(path)]));
    const found = await rows<{ path: string; hash: string; text: string | null }>(
      `select file.path, hash, case when hash <> asked.known then text end as text
       from unnest($1::text[], $2::text[]) as asked(path, known) join file on file.path = asked.path`,
      [paths, paths.map((path) => known.get(path)?.stamp ?? '')],
    );
    return new Map(
      found.map(({ path, hash, text: sent }) => {
        const text = sent ?? known.get(path)?.text ?? '';
        shelf.put(path, { stamp: hash, text });
        return [path, text];
      }),
    );
  });
  const revisionAt = askTogether<'now', string>(async () => {
    const [row] = await rows<{ readonly revision: string }>(
      `select concat_ws(' ', count(*), sum(version), extract(epoch from max(changed))) as revision from file`,
      [],
    );
    return new Map([['now', row?.revision ?? '']]);
  });
  return {
    readText: async (path) => (isName(path) ? textAt(cleanPath(path)) : undefined),
    revision: async () => (await revisionAt('now')) ?? '',
  };
}

/** What is read of the newest texts, by whatever asks the database. */
function readingOf(
  rows: Rows,
): Pick<Store, 'readText' | 'readDamaged' | 'list' | 'listFolders' | 'isFolder'> {
  const readText = async (path: string) => {
    if (!isName(path)) return undefined;
    const [row] = await rows<{ text: string }>('select text from file where path = $1', [cleanPath(path)]);
    return row?.text;
  };
  return {
    readText,
    readDamaged: readText,
    list: async (folder) => {
      if (folder.includes('\0')) return [];
      const found = await rows<{ name: string }>(
        `select substr(path, length($1) + 1) as name from file
         where starts_with(path, $1) and position('/' in substr(path, length($1) + 1)) = 0 order by path`,
        [below(folder)],
      );
      return found.map(({ name }) => name);
    },
    listFolders: async (folder) => {
      if (folder.includes('\0')) return [];
      const found = await rows<{ name: string }>(
        `select distinct split_part(substr(path, length($1) + 1), '/', 1) collate "C" as name from file
         where starts_with(path, $1) and position('/' in substr(path, length($1) + 1)) > 0 order by name`,
        [below(folder)],
      );
      return found.map(({ name }) => name).filter((name) => !name.startsWith('.'));
    },
    isFolder: async (path) => {
      if (path.includes('\0')) return false;
      if (below(path) === '') return true;
      const found = await rows('select 1 from file where starts_with(path, $1) limit 1', [below(path)]);
      return found.length > 0;
    },
  };
}

/** In a transaction that sees what was there when it began; one that breaks is not tried again, as its moment is over. */
async function atOneMoment<Found>(
  { pool, patience }: Connected,
  use: (files: FilesToCopy) => Promise<Found>,
): Promise<Found> {
  const client = await throughBreaks(() => pool.connect(), patience).catch(awayOr);
  const rows: Rows = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await client.query<Row>(text, [...values])).rows;
  let isBroken = true;
  try {
    await client.query('begin isolation level repeatable read read only');
    const found = await use(readingOf(rows));
    await client.query('commit');
    isBroken = false;
    return found;
  } catch (error) {
    throw isPassing(error) ? new DatabaseError(say.away, say.awayHint) : error;
  } finally {
    client.release(isBroken);
  }
}

/** A path that may name a file. */
function isName(path: string): boolean {
  return !path.includes('\0') && !path.endsWith('/');
}

function below(folder: string): string {
  const clean = cleanPath(folder);
  return clean === '' ? '' : `${clean}/`;
}

/** A change is done whole or not at all; one that was done when the connection broke is not done twice. */
async function changed(
  { pool, patience }: Connected,
  writer: string,
  path: string,
  change: TextChange,
): Promise<boolean> {
  if (!isName(path) || cleanPath(path) === '') throw new WriteError(path, say.noName);
  let sent: string | undefined;
  const attempt = async () => {
    const client = await pool.connect();
    let isBroken = false;
    try {
      await client.query('begin');
      const found = await changeIn(client, writer, cleanPath(path), (old) => {
        if (sent !== undefined && old === sent) return old;
        sent = change(old);
        return sent;
      });
      await client.query('commit');
      return found;
    } catch (error) {
      isBroken = true;
      await client.query('rollback').then(
        () => {
          isBroken = false;
        },
        () => {},
      );
      throw error;
    } finally {
      client.release(isBroken);
    }
  };
  return throughBreaks(attempt, patience).catch((error: unknown) => {
    // What the database says of a value is about the file; anything else is a failure of its own.
    if (isPassing(error)) return awayOr(error);
    const { code } = error as { readonly code?: string };
    throw code === undefined ? error : new WriteError(path, reasonOf(error));
  });
}

/** A database that has been away for longer than is waited for: nobody's input is at fault. */
function awayOr(error: unknown): never {
  throw isPassing(error) ? new DatabaseError(say.away, say.awayHint) : error;
}

/** A new file's name, while nobody else makes one that some disks take for the same. */
async function refuseOddFile(client: PoolClient, path: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [path.toLowerCase()]);
  const rows: Rows = async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await client.query<Row>(text, [...values])).rows;
  const { isFolder, list, listFolders } = readingOf(rows);
  const namesIn = async (folder: string) => [...(await list(folder)), ...(await listFolders(folder))];
  await refuseOddName(path, { isFolder, namesIn });
}

async function changeIn(
  client: PoolClient,
  writer: string,
  path: string,
  change: TextChange,
): Promise<boolean> {
  // A file that is not there yet has no row to lock.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [path]);
  const { rows } = await client.query<{ text: string; version: number }>(
    'select text, version from file where path = $1',
    [path],
  );
  const [old] = rows;
  const text = change(old?.text);
  if (text === undefined) return false;
  if (text === old?.text) return true;
  if (old === undefined) await refuseOddFile(client, path);
  const values = [path, (old?.version ?? 0) + 1, textHash(text), text, writer];
  await client.query(
    `insert into file (path, version, hash, text, changed_by) values ($1, $2, $3, $4, $5)
     on conflict (path) do update set version = $2, hash = $3, text = $4, changed = now(), changed_by = $5`,
    values,
  );
  await client.query(
    'insert into version (path, version, hash, text, changed, changed_by) values ($1, $2, $3, $4, now(), $5)',
    values,
  );
  await client.query(
    `insert into audit (at, who, what, path, hash, version, program) values (now(), $5, 'changed', $1, $3, $2, $4)`,
    [path, values[1], values[2], program, writer],
  );
  return true;
}
