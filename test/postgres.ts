import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whenWeEnd } from './when-we-end.ts';

/** A PostgreSQL server of the tests' own, in a temporary folder. */
export interface Postgres {
  readonly url: string;
  /** Ends it without a goodbye to anybody, as a crash does, and starts it again on the same data. */
  readonly crashAndRestart: () => void;
  readonly stop: () => void;
}

/** Where Debian keeps the programs of the newest PostgreSQL; undefined where there is none. */
export function postgresPrograms(): string | undefined {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return undefined;
  const newest = readdirSync(versions)
    .map(Number)
    .sort((a, b) => b - a)
    .find((version) => existsSync(join(versions, String(version), 'bin/initdb')));
  return newest === undefined ? undefined : join(versions, String(newest), 'bin');
}

/** Starts one; whoever owns it all is called as Debian does where the test is of a page that Debian's users follow. */
export async function startPostgres(owner = 'detente'): Promise<Postgres> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is absent: apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'detente-postgres-'));
  // The server refuses to run as root: Debian's package brings a user of its own.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const commandOf = (program: string, ...args: readonly string[]) => {
    const command = [join(programs, program), ...args];
    return isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
  };
  const run = (program: string, ...args: readonly string[]) => {
    const [name = '', ...rest] = commandOf(program, ...args);
    // The server keeps what it inherits open: its output must not be ours.
    const { status, error } = spawnSync(name, rest, { stdio: 'ignore', cwd: '/' });
    if (status !== 0) throw new Error(`${program} ends with ${status ?? error}`);
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '-D', data, '-A', 'trust', '-U', owner, '--no-sync', '-E', 'UTF8', '--no-locale');
  const options = `-h 127.0.0.1 -p ${port} -k ${folder}`;
  const start = () => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  const stop = (mode: string) => run('pg_ctl', '-D', data, '-w', '-m', mode, 'stop');
  // A drill that is cut must not leave a server behind, nor its folder.
  const callOff = whenWeEnd([
    'sh',
    '-c',
    'folder=$1; shift; "$@"; rm -rf "$folder"',
    'sh',
    folder,
    ...commandOf('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop'),
  ]);
  start();
  return {
    url: `postgresql://${owner}@127.0.0.1:${port}/postgres`,
    crashAndRestart: () => {
      stop('immediate');
      start();
    },
    stop: () => {
      callOff();
      stop('fast');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
