import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildCli } from './build.ts';
import { root } from './helpers.ts';
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts';
import { needing } from './shared-data.ts';

const postgres = needing('PostgreSQL', postgresPrograms() !== undefined);

const asked = ['sweep', 'situations/joint-plan-of-action-2013', '--samples', '2000', '--quiet', '--json'];

postgres.describe('a sweep by workers of a database', () => {
  let main = '';
  let server: Postgres | undefined;
  const workers: ChildProcess[] = [];
  beforeAll(async () => {
    main = buildCli();
    server = await startPostgres();
  });
  afterAll(() => {
    for (const one of workers) one.kill('SIGKILL');
    server?.stop();
  });

  const once = (args: readonly string[]) =>
    spawnSync('node', [main, ...args], { cwd: root, encoding: 'utf8' });
  const database = () => ['--database', server?.url ?? ''];

  function worker(...more: readonly string[]): ChildProcess {
    const started = spawn('node', [main, 'worker', ...database(), ...more], { cwd: root });
    workers.push(started);
    return started;
  }

  /** Waits until a process has said so many lines of a kind. */
  function says(one: ChildProcess, what: RegExp, times = 1): Promise<void> {
    return new Promise((resolve, reject) => {
      let text = '';
      one.on('exit', () => reject(new Error(`ended before: ${text}`)));
      one.stderr?.on('data', (data: Buffer) => {
        text += data;
        if ((text.match(what) ?? []).length >= times) resolve();
      });
    });
  }

  function ended(one: ChildProcess): Promise<{ readonly status: number | null; readonly stdout: string }> {
    let stdout = '';
    one.stdout?.on('data', (data: Buffer) => {
      stdout += data;
    });
    return new Promise((resolve) => {
      one.on('close', (status) => resolve({ status, stdout }));
    });
  }

  postgres.test(
    'gives the same bytes as one process, though a worker is killed and the server crashes in the middle',
    async () => {
      const whole = once(asked);
      expect(whole.stderr).toBe('');
      const [first, second] = [worker(), worker()];
      const sweep = spawn('node', [main, ...asked, ...database(), '--lease', '3'], { cwd: root });
      const answer = ended(sweep);
      await says(first, /worked out in/g, 2);
      first.kill('SIGKILL');
      await says(second, /worked out in/g, 3);
      server?.crashAndRestart();
      const { status, stdout } = await answer;
      expect(status).toBe(0);
      expect(stdout).toBe(whole.stdout);
      // Asked again all parts are there, and nobody need work.
      second.kill('SIGTERM');
      await ended(second);
      expect(once([...asked, ...database()]).stdout).toBe(whole.stdout);
      const folder = mkdtempSync(join(tmpdir(), 'detente-queue-'));
      const table = (name: string, ...more: readonly string[]) => {
        const file = join(folder, name);
        expect(once([...asked, ...more, '--parquet', file]).stdout).toBe(whole.stdout);
        return readFileSync(file);
      };
      expect(table('theirs.parquet', ...database()).equals(table('ours.parquet'))).toBe(true);
    },
    { timeout: 600_000 },
  );

  postgres.test(
    'says where no worker is, also where no terminal is, and goes on once one comes',
    async () => {
      const [scheme, rest = ''] = (server?.url ?? '').split('detente@');
      const url = `${scheme}detente:secret@${rest}`;
      const few = ['sweep', 'situations/joint-plan-of-action-2013', '--samples', '50', '--seed', '9'];
      const sweep = spawn('node', [main, ...few, '--database', url, '--json'], { cwd: root });
      const answer = ended(sweep);
      let said = '';
      sweep.stderr.on('data', (data: Buffer) => {
        said += data;
      });
      await says(sweep, /in hand/);
      expect(said).toBe(
        `0 of 2 parts are in the database, and no worker has one of the others in hand; start one: detente worker --database ${server?.url}\n`,
      );
      const one = worker();
      const { status, stdout } = await answer;
      one.kill('SIGTERM');
      await ended(one);
      expect(status).toBe(0);
      expect(stdout).toBe(once([...few, '--json']).stdout);
    },
  );

  postgres.test('says what is wrong with a database, and of settings that belong to another way', () => {
    const none = once([...asked.slice(0, 5), '--database', 'postgresql://u:secret@127.0.0.1:1/none']);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('the database at 127.0.0.1:1/none cannot be used');
    expect(none.stderr).not.toContain('secret');
    const both = once([...asked, ...database(), '--out', 'parts']);
    expect(both.stdout + both.stderr).toContain('parts are kept in a folder or in a database');
    const lease = once([...asked, '--lease', '5']);
    expect(lease.stdout + lease.stderr).toContain('only workers of a database have a lease');
    const lost = once(['worker', '--database', 'postgresql://127.0.0.1:1/none']);
    expect([lost.status, lost.stderr.includes('cannot be used')]).toEqual([2, true]);
  });

  postgres.test('a worker that is to end where nothing is left does so', async () => {
    const { status } = await ended(worker('--until-empty'));
    expect(status).toBe(0);
  });
});
