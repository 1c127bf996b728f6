import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { findSituation } from '../operations/shared/load.ts';
import { badSetting } from '../operations/shared/served-store.ts';
import { fileStore, memoryStore, type Store, withBundled } from '../store/index.ts';
import { listenUntilStopped } from './listen.ts';
import { type Desk, workbench } from './workbench.ts';

export interface OpenOptions {
  /** Folder of the situation, or its file; the worked example where left out. */
  readonly situation?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Whether the browser is started; the address is printed either way. */
  readonly browser: boolean;
}

/**
 * Serves the application with one situation on this machine until Ctrl-C, and opens it; a new folder begins a case.
 *
 * @example
 * open({ situation: 'no/such/place', browser: false }) // throws there is no situation at 'no/such/place'
 */
export async function open({
  situation = 'situations/us-russia-2025',
  port = 4115,
  browser,
}: OpenOptions): Promise<void> {
  const desk = { ...(await deskOf(situation)), docs: new URL('../docs/', import.meta.url) };
  await listenUntilStopped('open', { fetch: workbench(desk).fetch, port, host: '127.0.0.1' }, (address) => {
    console.log(`Détente shows ${desk.file} at ${address}`);
    console.log('Ctrl-C ends it; what was saved is in the files.');
    if (browser) start(address);
  });
}

async function deskOf(situation: string): Promise<Desk> {
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
