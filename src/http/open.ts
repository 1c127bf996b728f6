import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { findSituation } from '../operations/shared/load.ts';
import { badSetting } from '../operations/shared/served-store.ts';
import { DatabaseError } from '../queue/index.ts';
import { cleanPath, fileStore, memoryStore, type Store, withBundled } from '../store/index.ts';
import { listenUntilStopped } from './listen.ts';
import { type Desk, workbench } from './workbench.ts';

export interface OpenOptions {
  /** Folder of the situation, or its file; the worked example where left out. */
  readonly situation?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Address of a PostgreSQL database that holds the situation, instead of a folder. */
  readonly database?: string;
  /** Whether the browser is started; the address is printed either way. */
  readonly browser: boolean;
}

/**
 * Serves the application with one situation on this machine until Ctrl-C, and opens it; a new folder begins a case.
 *
 * @example
 * open({ situation: 'no/such/place', browser: false }) // throws there is no situation at 'no/such/place'
 */
export async function open({ situation, port = 4115, database, browser }: OpenOptions): Promise<void> {
  const { close, ...found } = await (database === undefined
    ? deskOf(situation ?? 'situations/us-russia-2025')
    : deskInDatabase(database, situation));
  const desk = { ...found, docs: new URL('../docs/', import.meta.url) };
  try {
    await listenUntilStopped('open', { fetch: workbench(desk).fetch, port, host: '127.0.0.1' }, (address) => {
      console.log(`Détente shows ${desk.file} at ${address}`);
      console.log(
        `Ctrl-C ends it; what was saved is in the ${database === undefined ? 'files' : 'database'}.`,
      );
      if (browser) start(address);
    });
  } finally {
    await close?.();
  }
}

/** A desk, and how to leave the place of its files. */
interface OpenedDesk extends Desk {
  readonly close?: () => Promise<void>;
}

/** A case of a team's database; what is saved is told as this machine's user's. */
async function deskInDatabase(url: string, situation: string | undefined): Promise<OpenedDesk> {
  if (situation === undefined)
    throw badSetting('open', 'the database may hold many situations', 'name the folder of one');
  const { postgresStore } = await import('../database/index.ts');
  const kept = await postgresStore(url).catch((error: unknown) => {
    throw error instanceof DatabaseError ? badSetting('open', error.message, error.hint) : error;
  });
  try {
    const file = (await findSituation(kept, situation)) ?? newFile(situation);
    const program = await programIn(new URL('../workbench/', import.meta.url));
    return { store: kept.writtenBy(userInfo().username), file, isOwn: true, program, close: kept.close };
  } catch (error) {
    await kept.close();
    throw error;
  }
}

/** A folder of a database is there as soon as it holds a file. */
function newFile(folder: string): string {
  const clean = cleanPath(folder);
  if (clean !== '' && !/\.ya?ml$/.test(clean)) return `${clean}/situation.yaml`;
  throw badSetting(
    'open',
    `there is no situation at '${folder}' in the database`,
    'name its folder, or a new one',
  );
}

async function deskOf(situation: string): Promise<OpenedDesk> {
  const own = fileStore('.');
  const file = await findSituation(withBundled(own), situation);
  if (file === undefined) return newCase(situation);
  const isOwn = (await own.readText(file)) !== undefined;
  const program = await programIn(new URL('../workbench/', import.meta.url));
  if (!isOwn) return { store: await copied(withBundled(own), dirname(file)), file, isOwn, program };
  const folder = dirname(resolve(file));
  const name = basename(folder);
  const store = fileStore(dirname(folder), { confined: true });
  return { store, file: `${name}/${basename(file)}`, isOwn, program };
}

/** The shipped files of a case in memory, so that nothing is written among them. */
async function copied(store: Store, folder: string): Promise<Store> {
  const paths = (await store.list(folder)).map((name) => `${folder}/${name}`);
  const texts = await Promise.all(
    paths.map(async (path) => [path, (await store.readDamaged(path)) ?? ''] as const),
  );
  return memoryStore(new Map(texts));
}

/** A folder that holds no situation yet: the guided start writes it. */
async function newCase(folder: string): Promise<Desk> {
  const place = resolve(folder);
  const isThere = await fileStore('.').isFolder(dirname(place));
  if (!isThere || /\.ya?ml$/.test(place))
    throw badSetting(
      'open',
      `there is no situation at '${folder}'`,
      'name a folder with a situation.yaml, or a new folder in one that is there',
    );
  const program = await programIn(new URL('../workbench/', import.meta.url));
  const store = fileStore(dirname(place), { confined: true });
  return { store, file: `${basename(place)}/situation.yaml`, isOwn: true, program };
}

/** The application as the build leaves it: its files by name. */
export async function programIn(folder: URL): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) throw badSetting('open', 'the application is not built', 'run npm run build');
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
    ),
  );
}

/** Asks the desktop for its browser; where there is none the printed address has to do. */
function start(address: string): void {
  const command =
    process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  const child = spawn(command, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
