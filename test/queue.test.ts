import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { madeBy } from '../src/operations/shared/made-by.ts';
import { queueVersion, versionOf } from '../src/operations/sweep/queue-version.ts';
import { openQueue } from '../src/queue/index.ts';
import { makePlan, planText } from '../src/sweep/index.ts';
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
    'says where no worker is, also where no terminal is; Ctrl-C of either loses nothing',
    async () => {
      const [scheme, rest = ''] = (server?.url ?? '').split('detente@');
      const url = `${scheme}detente:secret@${rest}`;
      const few = ['sweep', 'situations/joint-plan-of-action-2013', '--samples', '200', '--seed', '9'];
      const sweep = spawn('node', [main, ...few, '--database', url, '--json'], { cwd: root });
      const answer = ended(sweep);
      let said = '';
      sweep.stderr.on('data', (data: Buffer) => {
        said += data;
      });
      await says(sweep, /in hand/);
      expect(said).toBe(
        `0 of 8 parts are in the database, and no worker of ${versionOf(madeBy)} has one of the others in hand; start one: detente worker --database ${server?.url}\n`,
      );
      // Ctrl-C ends the waiting alone; a worker's ends the part that it has in hand, and another goes on from there.
      sweep.kill('SIGINT');
      expect((await answer).status).toBe(130);
      expect(said).toContain(
        'stopped; 0 of 8 parts are in the database: the same command goes on from there',
      );
      const first = worker();
      await says(first, /worked out in/g);
      const firstEnd = ended(first);
      first.kill('SIGINT');
      expect((await firstEnd).status).toBe(0);
      const again = ended(spawn('node', [main, ...few, '--database', url, '--json'], { cwd: root }));
      const second = worker();
      const { status, stdout } = await again;
      second.kill('SIGTERM');
      await ended(second);
      expect(status).toBe(0);
      expect(stdout).toBe(once([...few, '--json']).stdout);
    },
  );

  postgres.test(
    'whose plan this version cannot use is set aside with its reason, and the worker goes on with others',
    async () => {
      const url = server?.url ?? '';
      const few = ['sweep', 'situations/joint-plan-of-action-2013', '--samples', '25', '--json'];
      const waiting = (seed: number) =>
        spawn('node', [main, ...few, '--seed', `${seed}`, '--database', url], { cwd: root });
      const heard = (one: ChildProcess) => {
        const said: Buffer[] = [];
        one.stderr?.on('data', (data: Buffer) => said.push(data));
        return () => Buffer.concat(said).toString().replace(/\s+/g, ' ');
      };
      // One of an earlier version among our jobs, and one whose text was changed while it waited.
      const queue = await openQueue(url, { version: queueVersion });
      const settings = { seed: 1, samples: 25, asOf: null, set: [], ignoresObserved: false };
      const files = [{ path: 'situation.yaml', text: '' }];
      const older = makePlan({ ...madeBy, detente: '0.0.9', settings, packages: [null], files });
      await queue.keepPlan(older.hash, planText(older));
      await queue.addJobs([{ plan: older.hash, part: 0, givesUp: false }]);
      await queue.close();
      const changed = waiting(21);
      const refused = ended(changed);
      await says(changed, /in hand/);
      const { status: psql } = spawnSync('psql', [
        url,
        '-qc',
        "update detente_sweep.plan set text = '{}' where text like '%\"seed\": 21,%'",
      ]);
      expect(psql).toBe(0);
      const one = worker();
      const told = heard(one);
      const other = await ended(waiting(22));
      expect(other.status).toBe(0);
      expect(await refused).toMatchObject({
        status: 2,
        stdout: expect.stringContaining(
          'a worker has set this sweep aside: its plan is not as it was written, or was written by another version',
        ),
      });
      expect(told()).toContain(
        `a sweep is set aside, the others go on: it was made by Détente 0.0.9 on Node ${madeBy.node}, the worker is ${versionOf(madeBy)}`,
      );
      // Asked again it is written again, and the same worker does it.
      const again = await ended(waiting(21));
      expect(again.status).toBe(0);
      expect(again.stdout).toBe(once([...few, '--seed', '21']).stdout);
      one.kill('SIGTERM');
      await ended(one);
    },
    { timeout: 120_000 },
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
